/**
 * As at when the figures stand: now, the end of the year, or an instant that is typed. Only entries sealed before it
 * are counted, so the figures of a past instant never move.
 */
import { useState } from "react";
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from "react-aria-components";
import { DateTimeField } from "../kit/DateTimeField";
import { Icon } from "../kit/Icon";
import { Opt } from "../kit/Opt";
import { clock, date, dateTime } from "../words/format";
import { DAY_LONG, MINUTE, now as clockNow, type Instant } from "../words/time";
import { useWords } from "../words/Words";
import type { Language } from "../words/language";
import { yearEnd, type OfYear } from "./ofYear";

/** An instant as it is published: midnight is the 24:00 of the day that ends. */
export function standingAt(instant: Instant, language: Language): string {
  if (clock(instant, true) !== "00:00:00") return dateTime(instant, language);
  const day = date(instant - DAY_LONG, language);
  return language === "en" ? `${day}, 24:00` : `${day} 24:00`;
}

/** The button and what it opens. `value` is undefined for now. */
export function AsAt(props: {
  of: OfYear;
  now: Instant;
  value: Instant | undefined;
  onChange: (value: Instant | undefined) => void;
}) {
  const { w, language } = useWords();
  const { value, onChange } = props;
  const [typed, setTyped] = useState<Instant | undefined>(value);
  const end = yearEnd(props.of);
  const ended = end <= props.now;
  const at = value === undefined ? w("statistics.asAtNow") : w("statistics.asAt", { when: standingAt(value, language) });
  return (
    <DialogTrigger>
      <AriaButton className="btn s" data-testid="as-at">
        <Icon name="calendar" size="small" />
        {at}
        <Icon name="down" size="small" />
      </AriaButton>
      <Popover className="pop" placement="bottom start" offset={6}>
        <Dialog className="as-at" aria-label={w("statistics.asAtTitle")}>
          {({ close }) => {
            const take = (next: Instant | undefined) => {
              onChange(next);
              close();
            };
            return (
              <div className="col g3">
                <div className="row w" style={{ gap: 6 }}>
                  <Opt chosen={value === undefined} onPress={() => take(undefined)}>
                    {w("statistics.now")}
                  </Opt>
                  {ended && (
                    <Opt chosen={value === end} onPress={() => take(end)}>
                      {standingAt(end, language)}
                    </Opt>
                  )}
                </div>
                <DateTimeField
                  label={w("statistics.asAtFree")}
                  help={w("statistics.asAtHelp")}
                  value={typed}
                  onChange={(next) => {
                    setTyped(next);
                    // What lies ahead is not asked for: nothing can be counted there yet.
                    if (next !== undefined && next <= Math.max(props.now, clockNow()) + MINUTE) onChange(next);
                  }}
                  now={props.now}
                  testId="as-at-free"
                />
              </div>
            );
          }}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

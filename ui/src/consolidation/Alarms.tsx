/**
 * The alarms at the top of consolidation: a trader or a category that is suddenly complained of more, with why it is told,
 * and what is new since somebody looked. Acknowledging says that it was seen; it joins nothing.
 */
import { useState, type ReactNode } from "react";
import { useNames } from "../ipc/useNames";
import { useOfficers } from "../ipc/useOfficers";
import { useTelling } from "../ipc/useTelling";
import type { alarms } from "../ipc/wire";
import { Button } from "../kit/Button";
import { Failed } from "../kit/Failed";
import { Icon } from "../kit/Icon";
import { useActs } from "../kit/useActs";
import { date, dateTime } from "../words/format";
import { Said } from "../words/Said";
import { useWords } from "../words/Words";

const OPEN = 1;
const LIST = { sector: "sectors", allegation: "offences", district: "districts" } as const;
const isKind = (kind: string): kind is keyof typeof LIST => Object.hasOwn(LIST, kind);

/** Whether nobody has seen it as it is now. */
export const isUnseen = (alarm: alarms.Alarm): boolean => alarm.acknowledged === null || alarm.new_since > 0;

const keyOf = (alarm: alarms.Alarm): string => JSON.stringify(alarm.subject);

/** The strip; nothing where there is no alarm. */
export function Alarms({ view, onOpen }: { view: alarms.View | undefined; onOpen: (alarm: alarms.Alarm) => void }) {
  const { w } = useWords();
  const { nameOf } = useNames();
  const { give, busy, failure } = useTelling();
  const [whole, setWhole] = useState(false);
  const all = view?.alarms ?? [];
  // Those that are to be seen come first; the register's order holds among them.
  const sorted = [...all.filter(isUnseen), ...all.filter((one) => !isUnseen(one))];
  const first = sorted.find(isUnseen);
  const nameIn = (alarm: alarms.Alarm) => {
    const { subject, name } = alarm;
    if ("trader" in subject) return name === "" ? w("kit.notGiven") : name;
    const { kind, code } = subject.category;
    return isKind(kind) ? `${w(`alarm.kind.${kind}`)}: ${nameOf(LIST[kind], code)}` : code;
  };
  const see = (alarm: alarms.Alarm) => {
    if (busy || !view) return;
    void give({ act: "acknowledge_alarm", subject: alarm.subject, seen: alarm.grown, entry: view.entry }, () =>
      w("alarm.acknowledged", { name: nameIn(alarm), count: alarm.grown }),
    );
  };
  useActs([
    { id: "bench.alarm", run: () => first && see(first), ...(first ? {} : { refused: true as const }) },
    { id: "bench.alarmOpen", run: () => sorted[0] && onOpen(sorted[0]), ...(sorted[0] ? {} : { refused: true as const }) },
  ]);
  if (all.length === 0) return null;
  const shown = whole ? sorted : sorted.slice(0, OPEN);
  return (
    <section className="alarms" aria-label={w("alarm.title")} data-testid="alarms">
      <ul>
        {shown.map((alarm) => (
          <One
            key={keyOf(alarm)}
            alarm={alarm}
            name={nameIn(alarm)}
            first={alarm === first}
            front={alarm === sorted[0]}
            busy={busy}
            onSee={() => see(alarm)}
            onOpen={() => onOpen(alarm)}
            more={
              alarm === sorted[0] &&
              sorted.length > OPEN && (
                <Button small onPress={() => setWhole(!whole)} testId="alarms-more">
                  {whole ? w("alarm.fewer") : w("alarm.more", { count: sorted.length - OPEN })}
                </Button>
              )
            }
          />
        ))}
      </ul>
      <Failed failure={failure} />
    </section>
  );
}

function One(props: {
  alarm: alarms.Alarm;
  name: string;
  /** It is the one that the key acknowledges. */
  first: boolean;
  /** It is the one that the key opens. */
  front: boolean;
  busy: boolean;
  onSee: () => void;
  onOpen: () => void;
  /** Shows the others. */
  more: ReactNode;
}) {
  const { w, language } = useWords();
  const officer = useOfficers();
  const { alarm, name } = props;
  const { acknowledged: seen } = alarm;
  const expected = alarm.expected < 10 ? alarm.expected.toFixed(1) : String(Math.round(alarm.expected));
  const unseen = isUnseen(alarm);
  return (
    <li className={unseen ? "alarm" : "alarm seen"} data-testid="alarm">
      <Icon name={unseen ? "care" : "seen"} />
      <span className="col" style={{ flex: 1, minWidth: 0 }}>
        <span>
          <span className="m">
            <Said>{name}</Said>
          </span>{" "}
          {w(alarm.new_trader ? "alarm.toldNew" : "alarm.told", {
            day: date(alarm.since, language, true),
            count: alarm.seen,
            days: alarm.window_days,
            expected,
          })}
        </span>
        <span className="small q">
          {seen
            ? w("alarm.sinceSeen", {
                count: alarm.grown,
                officer: officer(seen.by),
                when: dateTime(seen.at, language),
              })
            : w("alarm.since", { count: alarm.grown })}
        </span>
      </span>
      {seen && alarm.new_since > 0 && (
        <span className="brass m nw" data-testid="alarm-new">
          {w("consolidation.newSince", { count: alarm.new_since })}
        </span>
      )}
      <Button
        small
        onPress={props.onOpen}
        {...(props.front ? { act: "bench.alarmOpen" as const } : {})}
        testId="alarm-open"
      >
        {w("trader" in alarm.subject ? "alarm.openGroup" : "alarm.openList")}
      </Button>
      {unseen && (
        <Button
          small
          busy={props.busy}
          onPress={props.onSee}
          {...(props.first ? { act: "bench.alarm" as const } : {})}
          testId="alarm-see"
        >
          {w("alarm.acknowledge")}
        </Button>
      )}
      {props.more}
    </li>
  );
}

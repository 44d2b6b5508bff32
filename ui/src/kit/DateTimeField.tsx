/**
 * A date and time, typed freely on Hong Kong's clock: "today 13:20", "19/5 14:00", "yesterday". What was understood
 * is shown at the right, so that nobody has to trust it. Unknown is a value. The reading itself is words/typed.ts.
 */
import { useEffect, useState } from "react";
import { dateTime, date, weekday } from "../words/format";
import { HOUR, MINUTE, inHongKong, now as clockNow, type Instant } from "../words/time";
import { readTyped } from "../words/typed";
import { useWords } from "../words/Words";
import { CalendarButton } from "./CalendarButton";
import { TextField } from "./TextField";
import type { FieldProps } from "./Field";

/** What the field takes beside what every field takes. */
export interface DateTimeFieldProps extends FieldProps {
  value: Instant | undefined;
  onChange: (value: Instant | undefined) => void;
  /** Only the day matters: it is shown without its hour. */
  dayOnly?: boolean;
  /** The form asks of what is to come, such as a departure: a date without a year is then ahead. */
  ahead?: boolean;
  /** Now, where a test or a demonstration settles it. */
  now?: Instant;
  placeholder?: string;
  /** Told whether what stands there cannot be read, which is another thing than an empty field. */
  onUnread?: (unread: boolean) => void;
  /** Enter, never one that ends a composition. */
  onEnter?: () => void;
}

/** The field. `onChange` is called as soon as what stands there can be read, and with undefined where it cannot. */
export function DateTimeField(props: DateTimeFieldProps) {
  const { language, w } = useWords();
  const { value, onChange, dayOnly = false, ahead = false } = props;
  const now = props.now ?? clockNow();
  const asShown = (instant: Instant) => (dayOnly ? date(instant, language) : dateTime(instant, language));
  const [text, setText] = useState(value === undefined ? "" : asShown(value));
  const [left, setLeft] = useState(false);
  const read = readTyped(text, now, ahead);

  // A value that comes from outside (a draft, a calendar) is shown; what the officer types is left alone.
  useEffect(() => {
    if (value !== undefined && value !== readTyped(text, now, ahead)?.instant) setText(asShown(value));
    if (value === undefined && read !== undefined) setText("");
    // Only a value from outside may set the text.
  }, [value]);

  const unread = text.trim() !== "" && read === undefined;
  const understood =
    read === undefined || text === asShown(read.instant)
      ? undefined
      : `${weekday(read.instant, language)} ${dayOnly ? date(read.instant, language, true) : dateTime(read.instant, language, now)}`;
  return (
    <TextField
      {...props}
      value={text}
      placeholder={props.placeholder}
      problem={props.problem ?? (unread && left ? w("kit.notATime") : undefined)}
      tail={
        <>
          {understood !== undefined && <span className="nw">{understood}</span>}
          {!props.readOnly && (
            <CalendarButton at={value} now={now} onDay={(instant) => onChange(withTimeOf(instant, value))} />
          )}
        </>
      }
      onChange={(next) => {
        setText(next);
        setLeft(false);
        const found = readTyped(next, now, ahead)?.instant;
        props.onUnread?.(next.trim() !== "" && found === undefined);
        onChange(found);
      }}
      onBlur={() => setLeft(true)}
    />
  );
}

// Choosing a day keeps the hour that was there.
function withTimeOf(day: Instant, value: Instant | undefined): Instant {
  if (value === undefined) return day;
  const p = inHongKong(value);
  return day + p.hour * HOUR + p.minute * MINUTE;
}

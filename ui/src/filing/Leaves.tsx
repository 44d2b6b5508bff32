/**
 * How long the visitor still has, and by when the statement is then due. The numbers of the rule are those of the
 * reference data; nothing is said of a due time where another rule may govern.
 */
import { Icon } from "../kit/Icon";
import type { Names } from "../ipc/useNames";
import type { Intake } from "../ipc/wire";
import { clock, dateTime, timeLeft } from "../words/format";
import { HOUR, dayOf } from "../words/time";
import { useWords } from "../words/Words";
import { useMinute } from "../kit/useMinute";

function hours(names: Names, rule: string): number | undefined {
  const entry = names.entry("rules", rule);
  return entry && "value" in entry && typeof entry.value === "number" ? entry.value * HOUR : undefined;
}

/** The line below the fields of departure. */
export function Leaves({ form, names }: { form: Intake; names: Names }) {
  const { w, language } = useWords();
  const now = useMinute();
  const leaves = form.leaves_at;
  if (leaves === null) return null;
  if (leaves <= now)
    return <span className="small qq">{w("filing.left", { at: dateTime(leaves, language, now) })}</span>;
  const within = hours(names, "urgent-hours");
  const buffer = hours(names, "departure-buffer-hours");
  const type = form.visitor_type === null ? undefined : names.entry("visitor_types", form.visitor_type);
  const shortTerm = form.visitor ?? (type !== undefined && "short_term" in type && type.short_term === true);
  const received = form.received_at ?? now;
  const due =
    shortTerm && within !== undefined && buffer !== undefined && leaves <= received + within
      ? Math.max(received, leaves - buffer)
      : undefined;
  return (
    <div className="row small w" style={{ gap: 10, marginTop: -4 }}>
      <span className="row q" style={{ gap: 5 }}>
        <Icon name="clock" size="small" />
        {w("beam.leavesIn", { time: timeLeft(leaves - now, language) })}
      </span>
      {due !== undefined && (
        <span className={`m ${due - now < HOUR ? "red" : "q"}`}>
          {w("filing.statementBy", { time: dayOf(due) === dayOf(now) ? clock(due) : dateTime(due, language, now) })}
        </span>
      )}
    </div>
  );
}

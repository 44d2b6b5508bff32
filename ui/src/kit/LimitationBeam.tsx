/**
 * The time limit of a prosecution: the months from discovery to the limit, rust from 90 days before it, red from 30.
 * Always advisory: the words say so beside it.
 */
import { date } from "../words/format";
import { daysBetween, startOf, type Day } from "../words/time";
import { useWords } from "../words/Words";
import { Poise } from "./Poise";
import { useWidth } from "./useWidth";

const PAD = 4;
const ROD = 36;

/** The beam. `from` is the day of discovery, or of the act where that governs; `label` says which. */
export function LimitationBeam({ from, to, today, label }: { from: Day; to: Day; today: Day; label?: string }) {
  const { w, language } = useWords();
  const { frame, width } = useWidth(344);
  if (startOf(from) === undefined || startOf(to) === undefined) return null;
  const span = Math.max(1, daysBetween(from, to));
  const day = daysBetween(from, today);
  const x = (days: number) => PAD + (width - 2 * PAD) * Math.min(1, Math.max(0, days / span));
  const here = x(day);
  const care = x(span - 90);
  const late = x(span - 30);
  const ticks = Array.from({ length: 13 }, (_, k) => k);
  return (
    <div ref={frame}>
      <svg
        className="beam"
        width={width}
        height={86}
        viewBox={`0 0 ${width} 86`}
        role="img"
        aria-label={w("beam.limitation", { from: date(from, language), to: date(to, language), days: span - day })}
      >
        <path className="rod" d={`M${PAD} ${ROD}H${width - PAD}`} />
        {ticks.map((k) => (
          <path
            key={k}
            className="tick"
            d={`M${PAD + ((width - 2 * PAD) * k) / 12} ${k % 3 === 0 ? ROD - 6 : ROD - 4}V${ROD}`}
          />
        ))}
        <path className="warn" d={`M${care} ${ROD}H${width - PAD}`} />
        <path className="late" d={`M${late} ${ROD}H${width - PAD}`} />
        <path className="spent" d={`M${PAD} ${ROD}H${here}`} />
        <text x={PAD} y={10}>
          {label ?? w("beam.discovered")}
        </text>
        <text x={PAD} y={24}>
          {date(from, language)}
        </text>
        <text x={width - PAD} y={10} textAnchor="end">
          {w("beam.limit")}
        </text>
        <text className="v" x={width - PAD} y={24} textAnchor="end">
          {date(to, language)}
        </text>
        <Poise x={here} y={ROD} drop={8} size={5} hot={day > span - 30} />
        {Math.abs(care - here) > 30 && (
          <text x={care} y={52} textAnchor="middle">
            {w("beam.daysShort", { days: 90 })}
          </text>
        )}
        {Math.abs(late - here) > 30 && (
          <text x={late} y={52} textAnchor="middle">
            {w("beam.daysShort", { days: 30 })}
          </text>
        )}
        <text className="v" x={Math.min(width - 48, Math.max(48, here))} y={68} textAnchor="middle">
          {w("beam.today", { day })}
        </text>
      </svg>
    </div>
  );
}

/**
 * The visitor's afternoon: filed, statement due, set out, departs; red after the due mark, the poise is now.
 */
import { clock } from "../words/format";
import type { Instant } from "../words/time";
import { useWords } from "../words/Words";
import { Poise } from "./Poise";
import { useWidth } from "./useWidth";

const PAD = 4;
const ROD = 24;
const ROOM = 46;

/** The beam. Instants in microseconds; what is not known is not drawn. */
export function AfternoonBeam({
  filed,
  due,
  setOut,
  leaves,
  now,
}: {
  filed: Instant;
  due?: Instant;
  setOut?: Instant;
  leaves: Instant;
  now: Instant;
}) {
  const { w } = useWords();
  const { frame, width } = useWidth(472);
  const span = Math.max(1, leaves - filed);
  const x = (at: Instant) => PAD + (width - 2 * PAD) * Math.min(1, Math.max(0, (at - filed) / span));
  const here = x(now);
  const dueAt = due === undefined ? undefined : x(due);
  const outAt = setOut === undefined ? undefined : x(setOut);
  const clear = (at: number, others: readonly (number | undefined)[]) =>
    at > PAD + ROOM &&
    at < width - PAD - ROOM &&
    others.every((other) => other === undefined || Math.abs(other - at) > 2 * ROOM);
  const told = w("beam.afternoon", {
    filed: clock(filed),
    now: clock(now),
    due: due === undefined ? "–" : clock(due),
    leaves: clock(leaves),
  });
  const name = setOut === undefined ? told : `${told}, ${w("beam.setOut", { time: clock(setOut) })}`;
  return (
    <div ref={frame}>
      <svg className="beam" width={width} height={62} viewBox={`0 0 ${width} 62`} role="img" aria-label={name}>
        <path className="rod" d={`M${PAD} ${ROD}H${width - PAD}`} />
        <path className="spent" d={`M${PAD} ${ROD}H${here}`} />
        {dueAt !== undefined && <path className="late" d={`M${dueAt} ${ROD}H${width - PAD}`} />}
        <circle className="star" cx={PAD} cy={ROD} r={2} />
        {(dueAt === undefined || dueAt > 110) && (
          <text x={PAD} y={16}>
            {clock(filed)}
          </text>
        )}
        {dueAt !== undefined && due !== undefined && (
          <>
            <path className="tick" d={`M${dueAt} 19V${ROD}`} />
            <text className="late-word" x={Math.min(width - 60, Math.max(50, dueAt))} y={12} textAnchor="middle">
              {w("beam.statement", { time: clock(due) })}
            </text>
          </>
        )}
        {outAt !== undefined && setOut !== undefined && (
          <>
            <path className="tick" d={`M${outAt} 19V${ROD}`} />
            {clear(outAt, [dueAt]) && (
              <text x={outAt} y={12} textAnchor="middle">
                {w("beam.setOut", { time: clock(setOut) })}
              </text>
            )}
          </>
        )}
        <path className="tick" d={`M${width - PAD} 19V${ROD}`} />
        {(dueAt === undefined || dueAt < width - 110) && (
          <text x={width - PAD} y={16} textAnchor="end">
            {clock(leaves)}
          </text>
        )}
        <Poise x={here} y={ROD} drop={6} size={4.5} hot={due !== undefined && now > due} />
        <text className="v" x={Math.min(width - 34, Math.max(34, here))} y={51} textAnchor="middle">
          {w("beam.now", { time: clock(now) })}
        </text>
      </svg>
    </div>
  );
}

/**
 * How many times the expected price was charged: a logarithmic rod from 1× to 160×, stars where a hidden unit puts it
 * (13.23× jin for tael, 16× catty for tael, 160× catty for mace). The poise slides when a unit is changed: the one
 * movement an officer should notice.
 */
import { factor as asFactor } from "../words/format";
import { useWords } from "../words/Words";
import { Poise } from "./Poise";
import { useWidth } from "./useWidth";

const PAD = 4;
const TOP = 160;
const STARS = [16, 160];

/** The beam; `value` is charged ÷ expected as the register computed it. `large` is the calculator's, with the figure below. */
export function FactorBeam({
  value,
  large = false,
  width: fixed,
}: {
  value: string | number;
  large?: boolean;
  width?: number;
}) {
  const { w } = useWords();
  const { frame, width } = useWidth(fixed ?? (large ? 440 : 200));
  const rod = large ? 22 : 20;
  const x = (times: number) => PAD + (width - 2 * PAD) * (Math.log(Math.min(TOP, Math.max(1, times))) / Math.log(TOP));
  const here = x(Number(value));
  const said = asFactor(value);
  const shy = (at: number) => Math.abs(at - here) < 44;
  return (
    <div ref={frame} style={fixed === undefined ? undefined : { width: fixed }}>
      <svg
        className="beam"
        width={width}
        height={large ? 56 : 40}
        viewBox={`0 0 ${width} ${large ? 56 : 40}`}
        role="img"
        aria-label={w("beam.factor", { factor: said })}
      >
        <path className="rod" d={`M${PAD} ${rod}H${width - PAD}`} />
        {(large ? [1, 2, 5, 10, 20, 50, 100] : [1, 10, 100]).map((times) => (
          <path key={times} className="tick" d={`M${x(times)} ${rod - 5}V${rod}`} />
        ))}
        {STARS.map((times) => (
          <circle key={times} className="star" cx={x(times)} cy={rod} r={2} />
        ))}
        <text x={PAD} y={rod - 8}>
          1×
        </text>
        {large && (
          <text x={x(10)} y={rod - 8} textAnchor="middle">
            10×
          </text>
        )}
        {large && (
          <text x={x(100)} y={rod - 8} textAnchor="middle">
            100×
          </text>
        )}
        <text x={large ? x(16) + 2 : x(16)} y={rod - 8} textAnchor={large ? "start" : "middle"}>
          16×
        </text>
        {!(large && shy(width - PAD)) && (
          <text x={width - PAD} y={large ? rod + 20 : rod - 8} textAnchor="end">
            160×
          </text>
        )}
        {large && <path className="charge" d={`M${PAD} ${rod}H${here}`} />}
        <Poise x={here} y={rod} drop={large ? 6 : 4} size={large ? 5 : 4} />
        {large && (
          <text className="v" x={Math.min(width - 24, Math.max(24, here))} y={50} textAnchor="middle">
            {said}
          </text>
        )}
      </svg>
    </div>
  );
}

/**
 * The poise that hangs from a rod: the one thing on a beam that moves. Not a beam: see LeavesBeam and its kin.
 */

/** At `x` on a rod at height `y`; `drop` is the length of its thread, `size` its radius. Red where time runs out. */
export function Poise({
  x,
  y,
  drop,
  size,
  hot = false,
}: {
  x: number;
  y: number;
  drop: number;
  size: number;
  hot?: boolean;
}) {
  return (
    <g>
      <path className="hang" d={`M0 ${y}v${drop}`} style={{ transform: `translateX(${x}px)` }} />
      <circle
        className={hot ? "poise hot" : "poise"}
        cx={0}
        cy={y + drop + size - 0.5}
        r={size}
        style={{ transform: `translateX(${x}px)` }}
      />
    </g>
  );
}

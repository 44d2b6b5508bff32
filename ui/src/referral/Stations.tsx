/**
 * The four stations of a referral: approved, sent, acknowledged, answered. Always beside its word.
 */

const STATES = ["approved", "sent", "acknowledged", "answered"];

/** How many stations a state has reached. */
export function stationOf(state: string): number {
  return state === "declined" || state === "returned" ? 4 : STATES.indexOf(state) + 1;
}

/** The drawing. */
export function Stations({ reached }: { reached: number }) {
  return (
    <svg width="62" height="12" viewBox="0 0 62 12" aria-hidden="true">
      <path d="M5 6h52" stroke="var(--line-2)" strokeWidth="1.5" />
      {reached > 1 && <path d={`M5 6h${(reached - 1) * 17.3}`} stroke="var(--d2)" strokeWidth="1.5" />}
      {STATES.map((state, k) => (
        <circle
          key={state}
          cx={5 + 17.3 * k}
          cy="6"
          r="3.5"
          fill={k < reached ? "var(--d1)" : "var(--panel)"}
          stroke={k < reached ? "var(--d1)" : "var(--line-2)"}
          strokeWidth="1.5"
        />
      ))}
    </svg>
  );
}

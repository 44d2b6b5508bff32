/**
 * The four stations of a referral: approved, sent, acknowledged, answered. One that is accepted stands where one that is
 * acknowledged stands: it is not answered yet. Always beside its word.
 */

const STATES = ["approved", "sent", "acknowledged", "answered"];

/** How many stations a state has reached. */
export function stationOf(state: string): number {
  if (state === "declined" || state === "returned") return 4;
  return STATES.indexOf(state === "accepted" ? "acknowledged" : state) + 1;
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

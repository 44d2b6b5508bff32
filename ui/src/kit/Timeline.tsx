/**
 * What happened, newest first: time, dot, sentence, initials. The newest has the brass dot; seals can be shown.
 */
import type { ReactNode } from "react";

/** One happening. */
export interface Happening {
  id: string;
  /** The time as shown; `iso` where a machine may read it. */
  when: string;
  iso?: string;
  what: ReactNode;
  /** Initials of the officer. */
  by?: string;
  /** End of the seal, in mono. */
  seal?: string;
}

/** As long as 14:32. */
const HOUR_LONG = 5;

/** The line. Hours alone stand out to the left of it; whole dates begin with the pane's text. */
export function Timeline({ of, label }: { of: readonly Happening[]; label: string }) {
  const hours = of.every(({ when }) => when.length <= HOUR_LONG);
  return (
    <ul className="tl" aria-label={label} style={{ marginLeft: hours ? -16 : 0 }}>
      {of.map((happening, k) => (
        <li key={happening.id}>
          <time dateTime={happening.iso}>{happening.when}</time>
          <i className={k === 0 ? "now" : ""} />
          <div className="row t">
            <span style={{ flex: 1 }}>{happening.what}</span>
            {happening.seal !== undefined && <span className="mono qq">{happening.seal}</span>}
            <span className="small qq">{happening.by}</span>
          </div>
        </li>
      ))}
    </ul>
  );
}

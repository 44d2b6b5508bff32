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

/** The line. `wide` where whole dates stand in the time column. */
export function Timeline({ of, label }: { of: readonly Happening[]; label: string }) {
  return (
    <ul className="tl" aria-label={label} style={{ marginLeft: -16 }}>
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

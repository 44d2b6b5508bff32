/**
 * A section of a pane: a quiet heading, what stands at its right, and the rule below. Not a card.
 */
import type { ReactNode } from "react";

/** The section. `last` has no rule. */
export function Sect({
  title,
  aside,
  children,
  last,
  id,
}: {
  title?: ReactNode;
  aside?: ReactNode;
  children: ReactNode;
  last?: boolean;
  id?: string;
}) {
  return (
    <section className="sect" id={id} style={last ? { borderBottom: 0 } : undefined}>
      {title !== undefined && (
        <h2>
          {title}
          <span className="sp" />
          {aside !== undefined && <span className="small qq">{aside}</span>}
        </h2>
      )}
      {children}
    </section>
  );
}

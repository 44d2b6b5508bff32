/**
 * Facts in two columns, label and value. A fact that is missing says so in words; none is left blank.
 */
import type { ReactNode } from "react";
import { useWords } from "../words/Words";

/** One fact. `was` is the earlier value of a correction, struck through. */
export interface Fact {
  label: ReactNode;
  value: ReactNode;
  was?: ReactNode;
}

/** The list. `label` is the width of the label column in px. */
export function Facts({ of, label = 112, gap = 5 }: { of: readonly Fact[]; label?: number; gap?: number }) {
  const { w } = useWords();
  return (
    <dl className="facts" style={{ gridTemplateColumns: `${label}px minmax(0,1fr)`, gap: `${gap}px 10px` }}>
      {of.map((fact, k) => (
        <div key={k} style={{ display: "contents" }}>
          <dt>{fact.label}</dt>
          <dd>
            {fact.was !== undefined && <span className="was">{fact.was}</span>}
            {fact.value === undefined || fact.value === null || fact.value === "" ? (
              <span className="qq">{w("kit.notGiven")}</span>
            ) : (
              fact.value
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** A number of a file's head with its caption above it. */
export function Headline(props: {
  label: string;
  value: ReactNode;
  look?: string;
  /** Second rank: left out in a narrow window. */
  wide?: boolean;
}) {
  const { label, value, look = "lead m", wide = false } = props;
  return (
    <div className={wide ? "col wide" : "col"}>
      <dt className="cap">{label}</dt>
      <dd className={look}>{value}</dd>
    </div>
  );
}

/**
 * Before every act on many: a column of counts that sums to the total, and says so where it does not.
 * Not the act: nothing is done until its button is pressed.
 */
import type { ReactNode } from "react";
import { count } from "../words/format";
import { useWords } from "../words/Words";

/** One line of the column. */
export interface Counted {
  count: number;
  words: ReactNode;
  /** Rust: these are refused or doubtful. */
  care?: boolean;
}

/** The column. `total` is what the lines must sum to. */
export function Preview({
  lines,
  total,
  totalWords,
}: {
  lines: readonly Counted[];
  total: number;
  totalWords?: ReactNode;
}) {
  const { w } = useWords();
  const sums = lines.reduce((sum, line) => sum + line.count, 0) === total;
  return (
    <div className="counts">
      <ul>
        {lines.map((line, k) => (
          <li key={k} className="row" style={{ minHeight: 28, paddingBottom: 2, alignItems: "baseline" }}>
            <span className={`num m ${line.care ? "rust" : ""}`}>{count(line.count)}</span>
            <span className={line.care ? "rust" : "q"}>{line.words}</span>
          </li>
        ))}
      </ul>
      <div className={`row sum-line ${sums ? "" : "wrong"}`}>
        <span className="num m">{count(total)}</span>
        <span className="qq">{sums ? (totalWords ?? w("kit.total")) : w("kit.doesNotSum")}</span>
      </div>
    </div>
  );
}

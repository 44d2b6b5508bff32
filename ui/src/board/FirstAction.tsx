/**
 * How soon after receipt the first thing was done for the visitor, or how long nothing has been done. Measured from what
 * is logged; nobody types it.
 */
import { timeLeft } from "../words/format";
import type { Instant } from "../words/time";
import { useWords } from "../words/Words";
import type { Visitor } from "./rows";

/** The line. */
export function FirstAction({ visitor, now }: { visitor: Visitor; now: Instant }) {
  const { w, language } = useWords();
  const { first_step_at, received_at } = visitor;
  const words =
    first_step_at === null
      ? w("board.noAction", { ago: timeLeft(now - received_at, language) })
      : first_step_at <= received_at
        ? w("board.firstActionBefore")
        : w("board.firstAction", { after: timeLeft(first_step_at - received_at, language) });
  return (
    <p className={`small ${first_step_at === null ? "rust" : "qq"}`} data-testid="first-action">
      {words}
    </p>
  );
}

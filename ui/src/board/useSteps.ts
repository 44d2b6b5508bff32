/**
 * The steps of a visitor that are ticked with one key, and the act of logging one. A step that is logged stays: it is an
 * entry of the journal, not a mark on the screen.
 */
import { usePerform } from "../ipc/usePerform";
import type { Names } from "../ipc/useNames";
import { useToast } from "../kit/Toast";
import { useWords } from "../words/Words";
import type { Instant } from "../words/time";
import { groupOf, type Visitor } from "./rows";

/** The step by which a statement is logged: by video link once the visitor has left. */
export const statementStep = (visitor: Visitor, now: Instant): string =>
  groupOf(visitor, now) === "left" ? "statement-video" : "statement-taken";

/** The four steps of the list, in the order of their keys. */
export const stepsOf = (visitor: Visitor, now: Instant): readonly string[] => [
  "receipt-slip-given",
  "price-card-photographed",
  statementStep(visitor, now),
  "consent-recorded",
];

/** Whether a step was logged; either way of taking a statement is one. */
export function isLogged(visitor: Visitor, step: string): boolean {
  if (step.startsWith("statement-"))
    return visitor.statement !== null || visitor.steps.some((s) => s.startsWith("statement-"));
  return visitor.steps.includes(step);
}

/** Logging steps of one visitor. */
export function useSteps(names: Names) {
  const { w } = useWords();
  const tell = useToast();
  const { give, busy, failure, forget } = usePerform();
  const log = async (visitor: Visitor, step: string) => {
    if (busy) return;
    const receipt = await give({ act: "log_step", complaint: visitor.id, step, note: null, at: null });
    if (!receipt) return;
    const { undo } = receipt;
    tell({
      words: w("board.logged", { step: names.nameOf("steps", step) }),
      undo:
        undo === null
          ? undefined
          : async () => {
              if (await give(undo)) tell({ words: w("board.takenBack", { step: names.nameOf("steps", step) }) });
            },
    });
  };
  return { log, busy, failure, forget };
}

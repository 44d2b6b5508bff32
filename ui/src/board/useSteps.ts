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

/** The step by which a statement is taken in hand. */
export const BEGUN = "statement-begun";
/** The step by which it is said when the visitor sets out; its hour may lie ahead. */
export const SET_OUT = "set-out";

/** The step by which a statement is logged as taken: by video link once the visitor has left. */
export const statementStep = (visitor: Visitor, now: Instant): string =>
  groupOf(visitor, now) === "left" ? "statement-video" : "statement-taken";

/** What the statement's key logs: it is begun, then taken. A visitor who has left is heard in one go. */
export const nextStatement = (visitor: Visitor, now: Instant): string =>
  visitor.statement === null && groupOf(visitor, now) !== "left" ? BEGUN : statementStep(visitor, now);

/** The four steps of the list, in the order of their keys. */
export const stepsOf = (visitor: Visitor, now: Instant): readonly string[] => [
  "receipt-slip-given",
  "price-card-photographed",
  statementStep(visitor, now),
  "consent-recorded",
];

/** Whether a step was logged; either way of taking a statement is one. */
export function isLogged(visitor: Visitor, step: string): boolean {
  if (step === BEGUN) return visitor.statement !== null;
  if (step.startsWith("statement-")) return visitor.statement === "signed";
  return visitor.steps.includes(step);
}

/** Logging steps of one visitor. */
export function useSteps(names: Names) {
  const { w } = useWords();
  const tell = useToast();
  const { give, busy, failure, forget } = usePerform();
  const log = async (visitor: Visitor, step: string, at?: Instant): Promise<boolean> => {
    if (busy) return false;
    const receipt = await give({ act: "log_step", complaint: visitor.id, step, note: null, at: at ?? null });
    if (!receipt) return false;
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
    return true;
  };
  return { log, busy, failure, forget };
}

/**
 * One made entry of the journal as a file's history shows it. The journal's own lines: madeOversight.ts.
 */
import type { history } from "../ipc/wire";

/** An entry of one part that says nothing but its kind; `more` says the rest. */
export const historyLine = (
  { seq, at, officer, role, kind, act }: Pick<history.Line, "seq" | "at" | "officer" | "role" | "kind" | "act">,
  more: Partial<history.Line> = {},
): history.Line => ({ seq, at, officer, role, kind, act, part: 1, of: 1, members: null, detail: {}, text: {}, was: {}, undo: null, ...more });

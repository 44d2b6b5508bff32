/**
 * What the lock screen may say, gathered before the registry is closed: who, when, how many statements fall due, and
 * whether a draft is kept. No name but the officer's own. Asking never holds up the lock for long.
 */
import { ask, drafts, type Session } from "../ipc/doors";
import type { desk } from "../ipc/wire";
import { DAY_LONG, now, type Instant } from "../words/time";

const WAIT_MS = 400;

/** What is known of a desk that was locked. */
export interface Locked {
  session: Session;
  at: Instant;
  /** Entries of the journal. */
  length?: number;
  /** Statements due within a day, and the first of their hours. */
  due?: { count: number; by: Instant };
  draft?: boolean;
}

async function statements(): Promise<Locked["due"]> {
  const board = await ask("board", { after: null, limit: 500 });
  const due = board.rows
    .filter((row) => row.leaving === "leaving" && row.statement !== "signed" && row.due_rule === "urgent-departure")
    .map((row) => row.due)
    .filter((at) => at < now() + DAY_LONG);
  return due.length === 0 ? undefined : { count: due.length, by: Math.min(...due) };
}

/** Gathers it; what is not answered in time is not said. */
export async function beforeLock(session: Session, known: desk.Desk | undefined): Promise<Locked> {
  const late = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), WAIT_MS));
  const soon = <T>(answer: Promise<T>) => Promise.race([answer.catch(() => undefined), late]);
  const [due, kept] = await Promise.all([soon(statements()), soon(drafts())]);
  return {
    session,
    at: now(),
    length: known?.journal_length,
    due,
    draft: kept?.some((one) => one.kind === "complaint") === true,
  };
}

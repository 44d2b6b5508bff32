/**
 * The complaints on the workbench as rows: of a suggested group, or of a selection handed over from a list. Pure.
 */
import type { complaints, groups } from "../ipc/wire";

/** One complaint on the workbench, as written. */
export interface Row {
  id: string;
  number: string;
  state: string;
  receivedAt: number;
  amount: string | null;
  currency: string | null;
  transactionAt: number | null;
  trader: string | null;
  /** The name as written is another than the group's. */
  differs: boolean;
  /** A proposal about it is undecided. */
  proposed: boolean;
  /** Why it is here, the strongest reason first. */
  reasons: readonly string[];
}

/** What the workbench works on. `name` is absent for a handed selection. */
export interface Batch {
  key: string;
  name: string | undefined;
  rows: readonly Row[];
  /** How many there are in all; more than `rows` while they are on their way. */
  total: number;
  group: groups.Suggested | undefined;
}

/** The members of a group, given as columns. */
export function rowsOfGroup(members: groups.Members): Row[] {
  return members.ids.map((id, k) => ({
    id,
    number: members.numbers[k] ?? "",
    state: members.states[k] ?? "",
    receivedAt: members.received_at[k] ?? 0,
    amount: members.amounts[k] ?? null,
    currency: members.currencies[k] ?? null,
    transactionAt: members.transaction_at[k] ?? null,
    trader: members.traders[k] ?? null,
    differs: members.differs[k] ?? false,
    proposed: members.proposed[k] ?? false,
    reasons: members.reasons[k] ?? [],
  }));
}

/** A line of the list of complaints. What most of them write is taken for the name from which others differ. */
export function rowsOfLines(lines: readonly complaints.Line[]): Row[] {
  const usual = mostWritten(lines.map((line) => line.trader_name));
  return lines.map((line) => ({
    id: line.id,
    number: line.number,
    state: line.state,
    receivedAt: line.received_at,
    amount: line.amount_paid,
    currency: line.currency,
    transactionAt: line.transaction_at,
    trader: line.trader_name,
    differs: line.trader_name !== usual,
    proposed: line.proposed,
    reasons: [],
  }));
}

/** The text that occurs most often; undefined where there is none. */
export function mostWritten(texts: readonly (string | null)[]): string | undefined {
  const times = new Map<string, number>();
  for (const text of texts) if (text !== null && text !== "") times.set(text, (times.get(text) ?? 0) + 1);
  return [...times].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/**
 * The complaints on the workbench: of a suggested group, or of a selection handed over from a list. They are kept as the
 * columns in which they came, and a row is built only where it is seen, so that a group of many thousand is held once. Pure.
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
  address: string | null;
  phone: string | null;
  url: string | null;
  /** The name as written is another than the group's. */
  differs: boolean;
  /** What speaks against what the group mostly writes: `name`, `address`, `phone`, `url`. */
  differsIn: readonly string[];
  /** A proposal about it is undecided. */
  proposed: boolean;
  /** Why it is here, the strongest reason first. */
  reasons: readonly string[];
  /** In what it agrees with the complaint that stands for the group, or with another, by kinds of evidence. */
  agrees: readonly string[];
  /** How much of it agrees with the rest, in sixteenths. */
  marks: number;
  /** Id of the complaint that may be the same one. */
  twice: string | null;
}

/** What the workbench works on. `name` is absent for a handed selection. */
export interface Batch {
  key: string;
  name: string | undefined;
  columns: groups.Members;
  /** How many there are in all; more than the columns hold while they are on their way. */
  total: number;
  group: groups.Suggested | undefined;
  /** The row at a place of the columns; the same object while it is seen. */
  rowAt: (at: number) => Row;
  /** The place of a complaint; undefined where it is not here. */
  placeOf: (id: string) => number | undefined;
  /** The number of a complaint, its id where it is not here. */
  numberOf: (id: string) => string;
}

// More than any window shows at once; what was scrolled away is built anew when it comes back.
const BUILT = 400;

/** A batch of these columns. */
export function batchOf(
  columns: groups.Members,
  what: { key: string; name: string | undefined; total: number; group: groups.Suggested | undefined },
): Batch {
  const built = new Map<number, Row>();
  let places: Map<string, number> | undefined;
  const placeOf = (id: string) => {
    // Only a search by id needs it: most batches never do.
    places ??= new Map(columns.ids.map((one, at) => [one, at]));
    return places.get(id);
  };
  const rowAt = (at: number) => {
    const known = built.get(at);
    if (known) return known;
    if (built.size >= BUILT) built.clear();
    const row = rowOf(columns, at);
    built.set(at, row);
    return row;
  };
  const numberOf = (id: string) => {
    const at = placeOf(id);
    return (at === undefined ? undefined : columns.numbers[at]) ?? id;
  };
  return { ...what, columns, rowAt, placeOf, numberOf };
}

function rowOf(columns: groups.Members, at: number): Row {
  return {
    id: columns.ids[at] ?? "",
    number: columns.numbers[at] ?? "",
    state: columns.states[at] ?? "",
    receivedAt: columns.received_at[at] ?? 0,
    amount: columns.amounts[at] ?? null,
    currency: columns.currencies[at] ?? null,
    transactionAt: columns.transaction_at[at] ?? null,
    trader: columns.traders[at] ?? null,
    address: columns.addresses[at] ?? null,
    phone: columns.phones[at] ?? null,
    url: columns.urls[at] ?? null,
    differs: columns.differs[at] === true || (columns.differs_in[at]?.includes("name") ?? false),
    differsIn: columns.differs_in[at] ?? [],
    proposed: columns.proposed[at] ?? false,
    reasons: columns.reasons[at] ?? [],
    agrees: columns.agrees[at] ?? [],
    marks: columns.marks[at] ?? 0,
    twice: columns.twice[at] ?? null,
  };
}

/** Lines of the list of complaints as columns. What most of them write is taken for the name from which others differ. */
export function columnsOfLines(lines: readonly complaints.Line[]): groups.Members {
  const usual = mostWritten(lines.map((line) => line.trader_name));
  const none = lines.map(() => null);
  return {
    ids: lines.map((line) => line.id),
    numbers: lines.map((line) => line.number),
    states: lines.map((line) => line.state),
    received_at: lines.map((line) => line.received_at),
    amounts: lines.map((line) => line.amount_paid),
    currencies: lines.map((line) => line.currency),
    transaction_at: lines.map((line) => line.transaction_at),
    traders: lines.map((line) => line.trader_name),
    differs: lines.map((line) => line.trader_name !== usual),
    proposed: lines.map((line) => line.proposed),
    reasons: lines.map(() => []),
    addresses: none,
    phones: none,
    urls: none,
    differs_in: lines.map(() => []),
    agrees: lines.map(() => []),
    marks: lines.map(() => 0),
    twice: none,
  };
}

/** The text that occurs most often; undefined where there is none. */
export function mostWritten(texts: readonly (string | null)[]): string | undefined {
  const times = new Map<string, number>();
  for (const text of texts) if (text !== null && text !== "") times.set(text, (times.get(text) ?? 0) + 1);
  return [...times].sort((a, b) => b[1] - a[1])[0]?.[0];
}

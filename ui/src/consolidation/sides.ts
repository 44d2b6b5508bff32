/**
 * Two complaints field by field: what is equal, what differs, what only one of them says. Where the register weighed the
 * two, its word stands; elsewhere only whether they are written alike. It decides nothing. Pure.
 */
import type { complaint_file } from "../ipc/wire";

/** The fields that are put side by side, in the order of a complaint's form. */
export const FIELDS = [
  "trader_name",
  "trader_address",
  "trader_district",
  "trader_phone",
  "trader_url",
  "trader_social",
  "trader_brn",
  "sector",
  "item",
  "order_no",
  "receipt_no",
  "amount_paid",
  "payment_method",
  "transaction_at",
  "narrative",
] as const;
/** One of them. */
export type Field = (typeof FIELDS)[number];

/** How the two are to each other in a field. */
export type How = "agrees" | "differs" | "equal" | "otherwise" | "one" | "own";

/** What the register said of the two, by kinds of evidence. */
export interface Weighed {
  agrees: readonly string[];
  differs: readonly string[];
}

const KIND: Partial<Record<Field, string>> = {
  trader_name: "name",
  trader_address: "address",
  trader_phone: "phone",
  trader_url: "url",
  trader_social: "social",
  trader_brn: "brn",
  order_no: "order",
};

type File = complaint_file.File;
const text = (file: File, field: Field): string => String(file[field] ?? "").trim();

/** How two complaints are to each other in a field; undefined where neither says anything. */
export function howOf(one: File, other: File, field: Field, weighed: Weighed): How | undefined {
  const [a, b] = [text(one, field), text(other, field)];
  if (a === "" && b === "") return undefined;
  if (a === "" || b === "") return "one";
  const kind = KIND[field];
  if (a === b) return "equal";
  if (kind !== undefined && weighed.differs.includes(kind)) return "differs";
  // What was bought and paid is each complaint's own: that it is another says nothing of the trader.
  if (kind === undefined) return "own";
  return weighed.agrees.includes(kind) ? "agrees" : "otherwise";
}

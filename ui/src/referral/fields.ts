/**
 * The columns of a list as an officer chooses them: a few parts, each of several columns. What the approval does not name
 * cannot be chosen, and the referral's own columns always stand. Every column: registry, ask/referral_list/columns.rs.
 */
import type { referral_list } from "../ipc/wire";

const COLUMNS = {
  trader: ["trader_name", "trader_address", "trader_district", "trader_phone", "trader_url", "trader_social", "trader_brn"],
  matter: [
    "allegation", "received_at", "transaction_at", "sector", "goods_or_services", "item", "quantity", "unit", "price_shown",
    "unit_shown", "unit_believed", "unit_charged", "amount_paid", "currency", "payment_method", "order_no", "receipt_no",
  ],
  visitor: ["language", "residence", "visitor", "visitor_type", "leaves_at", "control_point"],
  name: ["complainant_name", "complainant_phone", "complainant_email", "complainant_wechat"],
  narrative: ["narrative"],
} as const;

/** A part that can be chosen. */
export type Part = keyof typeof COLUMNS;

/** The parts in their order. */
export const PARTS = Object.keys(COLUMNS) as Part[];

const holds = (part: Part, column: string) => (COLUMNS[part] as readonly string[]).includes(column);

/** The columns of a part that the list would have. */
export const columnsOf = (whole: referral_list.List, part: Part): readonly referral_list.Head[] =>
  whole.columns.filter((one) => holds(part, one.code));

/** The columns that stay where these parts are left out; undefined where all of them do. */
export function fieldsOf(whole: referral_list.List, off: readonly Part[]): string[] | undefined {
  const stay = whole.columns.filter((one) => !off.some((part) => holds(part, one.code))).map((one) => one.code);
  return stay.length === whole.columns.length || stay.length === 0 ? undefined : stay;
}

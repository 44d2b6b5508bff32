/**
 * The particulars that a referral may carry, in the groups in which an officer thinks of them. What is in no group
 * cannot be chosen, and identity documents are in none: no body needs them.
 */

/** The groups, each with the fields it holds, by the names they bear in a list. */
export const SENT = {
  complainant: ["complainant_name", "complainant_phone", "complainant_email", "complainant_wechat"],
  visit: ["language", "residence", "visitor_type", "leaves_at", "control_point"],
  trader: [
    "trader_name",
    "trader_address",
    "trader_district",
    "trader_phone",
    "trader_url",
    "trader_social",
    "trader_brn",
  ],
  transaction: [
    "sector",
    "item",
    "quantity",
    "unit",
    "price_shown",
    "unit_shown",
    "unit_believed",
    "unit_charged",
    "amount_paid",
    "currency",
    "payment_method",
    "transaction_at",
    "order_no",
    "receipt_no",
  ],
  complaint: ["received_at", "allegation", "narrative"],
} as const;

/** A group. */
export type SentGroup = keyof typeof SENT;
/** A field of a group. */
export type SentField = (typeof SENT)[SentGroup][number];
/** The groups in their order. */
export const SENT_GROUPS = Object.keys(SENT) as SentGroup[];
/** What is taken until the officer says otherwise: all but what concerns the visit alone. */
export const USUALLY: readonly SentField[] = [...SENT.complainant, ...SENT.trader, ...SENT.transaction, ...SENT.complaint];

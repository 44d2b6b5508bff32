/**
 * Which field of the form answers an element of an offence. It is told beside the element, and ticks it when the
 * allegation is chosen; the officer may take the tick back. Pure.
 */
import type { Intake } from "../ipc/wire";

/** A field that answers elements. */
export type Source =
  | "trader_name"
  | "trader_district"
  | "transaction_at"
  | "goods_or_services"
  | "price_shown"
  | "amount_paid"
  | "force";

const ANSWERS: Record<string, { field: Source; by: (form: Intake) => boolean }> = {
  trader: { field: "trader_name", by: (form) => (form.trader_name ?? "").trim() !== "" },
  act: { field: "transaction_at", by: (form) => form.transaction_at !== null },
  jurisdiction: { field: "trader_district", by: (form) => form.trader_district !== null },
  "7.goods": { field: "goods_or_services", by: (form) => form.goods_or_services === "goods" },
  "7A.service": { field: "goods_or_services", by: (form) => form.goods_or_services === "services" },
  "13F.pressure": { field: "force", by: (form) => form.force === true },
  "13G.specified-price": { field: "price_shown", by: (form) => form.price_shown !== null },
  "13H.invitation": { field: "price_shown", by: (form) => form.price_shown !== null },
  "13I.payment": { field: "amount_paid", by: (form) => form.amount_paid !== null },
  "13I.when-paid": { field: "transaction_at", by: (form) => form.transaction_at !== null },
};

/** The field that answers an element as the form stands. */
export function answeredBy(element: string, form: Intake): Source | undefined {
  const answer = ANSWERS[element];
  return answer?.by(form) ? answer.field : undefined;
}

/**
 * Draws a part of the form anew only when one of its own fields, its problems or the language changed: a keystroke in
 * one field must not draw forty others. The parts change the form through a function that never grows old.
 */
import { useMemo, type ReactNode } from "react";
import type { Intake, Problem } from "../ipc/wire";
import { useWords } from "../words/Words";
import type { Fields } from "./fields";

/** The drawing of a part that depends on the fields named in `watch`. */
export function useStill(
  fields: Fields,
  standing: { problems: readonly Problem[]; tried: boolean; sheet: number },
  watch: readonly (keyof Intake)[],
  draw: (fields: Fields) => ReactNode,
): ReactNode {
  const { w } = useWords();
  const seen = JSON.stringify(watch.map((name) => fields.form[name]));
  const problems = JSON.stringify(standing.problems.filter(({ field }) => watch.some((name) => name === field)));
  return useMemo(
    () => draw(fields),
    // What `draw` closes over besides is the same for the whole life of the form.
    [seen, problems, standing.tried, standing.sheet, fields.names, w],
  );
}

/** The fields of each part. */
export const WATCH = {
  visitor: [
    "complainant_name",
    "complainant_phone",
    "complainant_email",
    "complainant_wechat",
    "document_type",
    "document_number",
    "residence",
    "language",
    "visitor",
    "visitor_type",
    "consent_refer",
    "vulnerable",
    "force",
    "anonymous",
  ],
  departure: ["leaves_at", "control_point", "leaves_by", "visitor_type", "visitor", "received_at"],
  trader: [
    "trader_name",
    "trader_address",
    "trader_district",
    "trader_phone",
    "trader_url",
    "trader_social",
    "trader_brn",
    "sector",
  ],
  deal: [
    "transaction_at",
    "item",
    "amount_paid",
    "payment_method",
    "currency",
    "goods_or_services",
    "order_no",
    "receipt_no",
  ],
  words: ["narrative"],
  received: ["channel", "received_at", "source_ref"],
  weigh: ["price_shown", "unit_shown", "unit_believed", "unit_charged", "quantity", "unit", "amount_paid", "currency"],
  allegations: [
    "allegations",
    "elements",
    "trader_name",
    "trader_district",
    "transaction_at",
    "goods_or_services",
    "price_shown",
    "amount_paid",
    "force",
  ],
} as const satisfies Record<string, readonly (keyof Intake)[]>;

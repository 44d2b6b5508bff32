/**
 * The fields that an assessment may set or call unknown, and what the officer says of one. Which of them a complaint
 * still wants is the rules' to say.
 */

/** The fields, in the order in which they are asked for. */
export const ASSESSED = [
  "goods_or_services",
  "sector",
  "trader_district",
  "visitor_type",
  "amount_paid",
  "transaction_at",
  "allegations",
  "leaves_at",
  "control_point",
] as const;
/** One of them. */
export type AssessedField = (typeof ASSESSED)[number];

/** What is said of a field: a value for all, or that it is not known. Nothing said leaves it as it is. */
export interface Assessed {
  how: "set" | "unknown";
  value?: string | number;
}

/** The reference list of a field that takes a code. */
export const LIST_OF: Partial<Record<AssessedField, string>> = {
  goods_or_services: "goods_or_services",
  sector: "sectors",
  trader_district: "districts",
  visitor_type: "visitor_types",
  allegations: "offences",
  control_point: "control_points",
};

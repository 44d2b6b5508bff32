/**
 * A complaint's fields as an officer reads them: codes by their names, instants on Hong Kong's clock, sums with their
 * sign. The list that a code belongs to is known by the field. What was typed stands as typed.
 */
import { date, dateTime, listed, money } from "../words/format";
import type { Language } from "../words/language";
import { isWordKey, type useWords } from "../words/Words";
import { offenceName, type Reference } from "./reference";

/** The reference list of each field of an intake that holds a code. */
export const INTAKE_LISTS = {
  channel: "channels",
  language: "languages",
  residence: "residences",
  visitor_type: "visitor_types",
  control_point: "control_points",
  trader_district: "districts",
  sector: "sectors",
  goods_or_services: "goods_or_services",
  unit: "units",
  unit_shown: "units",
  unit_believed: "units",
  unit_charged: "units",
  currency: "currencies",
  payment_method: "payment_methods",
  document_type: "document_types",
} as const;

/** The reference list of each field that holds a code, those of acts among them. */
export const LISTS: Readonly<Record<string, string>> = {
  ...INTAKE_LISTS,
  district: "districts",
  step: "steps",
  agency: "agencies",
  refer_to: "agencies",
  purpose: "referral_purposes",
  basis: "legal_bases",
  ground: "reopen_grounds",
  method: "referral_methods",
  answer: "agency_replies",
  verdict_reason: "verdict_reasons",
};

const YES_NO = ["anonymous", "visitor", "consent_refer", "vulnerable", "force", "notified", "consent", "by_itself"];
const SUMS = ["amount_paid", "price_shown", "expected", "charged"];

/** What reads values needs. */
export interface Reading {
  r: Reference;
  w: ReturnType<typeof useWords>["w"];
  language: Language;
  now: number;
}

/** One value as read; undefined where nothing is said. */
export function valueOf(field: string, value: unknown, { r, w, language, now }: Reading): string | undefined {
  if (value === null || value === undefined || value === "") return undefined;
  if (YES_NO.includes(field)) return w(value === true || value === "true" ? "acts.yes" : "acts.no");
  const text = String(value);
  if (field === "judged") return w(text === "same" ? "judged.same" : "judged.not-same");
  if (field === "known") {
    const named = (kind: string) => (isWordKey(`agrees.${kind}`) ? (w as (key: string) => string)(`agrees.${kind}`) : kind);
    return listed(text.split(",").map(named), language);
  }
  if (field === "allegations" || field === "allegation")
    return text
      .split(",")
      .map((code) => offenceName(r, code) ?? code)
      .join(language === "en" ? "; " : "；");
  if (field.endsWith("_at") && /^\d{13,}$/.test(text)) return dateTime(Number(text), language, now);
  if (/^\d{4}-\d{2}-\d{2}$/.test(text) && (field === "on" || field.endsWith("_on"))) return date(text, language);
  if (SUMS.includes(field)) return money(text);
  const list = field === "reason" && r.entry("close_reasons", text) ? "close_reasons" : LISTS[field];
  return list === undefined ? text : r.name(list, text);
}

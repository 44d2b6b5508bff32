/**
 * What a filing form holds: the intake of the wire, empty at first. What must be given is the register's to say: see
 * useProblems.ts. Pure.
 */
import type { Command, Intake, PersonGiven, Problem, Stored } from "../ipc/wire";
import type { Instant } from "../words/time";

/** The fields whose value is a line of text. */
export type TextName =
  | "source_ref"
  | "complainant_name"
  | "complainant_phone"
  | "complainant_email"
  | "complainant_wechat"
  | "document_number"
  | "leaves_by"
  | "trader_name"
  | "trader_address"
  | "trader_phone"
  | "trader_url"
  | "trader_social"
  | "trader_brn"
  | "item"
  | "order_no"
  | "receipt_no"
  | "narrative";
/** The fields whose value is a code of the reference data. */
export type CodeName =
  | "channel"
  | "language"
  | "document_type"
  | "residence"
  | "visitor_type"
  | "control_point"
  | "trader_district"
  | "sector"
  | "goods_or_services"
  | "unit"
  | "unit_shown"
  | "unit_believed"
  | "unit_charged"
  | "currency"
  | "payment_method";
/** The fields whose value is an instant. */
export type TimeName = "received_at" | "leaves_at" | "transaction_at";
/** The fields that are yes, no or not asked. */
export type AnswerName = "visitor" | "consent_refer" | "vulnerable" | "force";

/** An empty form; when it was received and how are filled in already. */
export const blank = (receivedAt: Instant, channel: string): Intake => ({
  source_ref: null,
  received_at: receivedAt,
  channel,
  language: null,
  anonymous: false,
  complainant_name: null,
  complainant_phone: null,
  complainant_email: null,
  complainant_wechat: null,
  document_type: null,
  document_number: null,
  residence: null,
  visitor: null,
  visitor_type: null,
  leaves_at: null,
  control_point: null,
  leaves_by: null,
  consent_refer: null,
  vulnerable: null,
  force: null,
  trader_name: null,
  trader_address: null,
  trader_district: null,
  trader_phone: null,
  trader_url: null,
  trader_social: null,
  trader_brn: null,
  sector: null,
  goods_or_services: null,
  item: null,
  quantity: null,
  unit: null,
  price_shown: null,
  unit_shown: null,
  unit_believed: null,
  unit_charged: null,
  amount_paid: null,
  currency: null,
  payment_method: null,
  transaction_at: null,
  order_no: null,
  receipt_no: null,
  allegations: [],
  narrative: null,
  elements: [],
});

/** The intake as it is given to the register: what is only blanks is not given. */
export function given(form: Intake): Intake {
  const out: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(form))
    out[name] = typeof value === "string" && value.trim() === "" ? null : value;
  return out as Intake;
}

/** What a sheet holds besides the intake: stored files by their digests, and people besides the complainant. */
export interface Beside {
  evidence: readonly Stored[];
  people: readonly PersonGiven[];
}

/** A person of whom nothing was said yet. */
export const NOBODY: PersonGiven = { role: "witness", name: null, phone: null, email: null, wechat: null };

/** The act of filing. */
export function commandOf(form: Intake, { evidence, people }: Beside): Command {
  return {
    act: "file_complaint",
    complaint: given(form),
    ...(evidence.length > 0 ? { evidence: evidence.map(({ sha256, name }) => ({ sha256, name })) } : {}),
    ...(people.length > 0 ? { people: [...people] } : {}),
  };
}

const isStored = (one: unknown): one is Stored =>
  typeof one === "object" && one !== null && "sha256" in one && "media" in one && "size" in one && "name" in one;

const isPerson = (one: unknown): one is PersonGiven =>
  typeof one === "object" && one !== null && "role" in one && typeof one.role === "string" && "name" in one;

/** Reads a kept draft; undefined where it is not one of this form. Fields that are no longer known are left out. */
export function readDraft(body: string): ({ form: Intake } & Beside) | undefined {
  try {
    const kept: unknown = JSON.parse(body);
    if (typeof kept !== "object" || kept === null || !("intake" in kept) || typeof kept.intake !== "object")
      return undefined;
    const empty = blank(0, "");
    const known = Object.entries(kept.intake ?? {}).filter(([name]) => name in empty);
    const form = { ...empty, received_at: null, channel: null, ...Object.fromEntries(known) };
    const list = (name: string): unknown[] => {
      const value = (kept as Record<string, unknown>)[name];
      return Array.isArray(value) ? value : [];
    };
    return { form, evidence: list("evidence").filter(isStored), people: list("people").filter(isPerson) };
  } catch {
    return undefined;
  }
}

/** The problem of a field among those the register named. */
export const problemOf = (problems: readonly Problem[], name: string): Problem | undefined =>
  problems.find((problem) => problem.field === name);

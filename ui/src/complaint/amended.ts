/**
 * The fields of a correction by the group in which the file shows them, and how each is asked for. Which of them may
 * not be taken back, and what follows from a change, is the rules'.
 */
import type { Intake } from "../ipc/wire";
import type { File } from "./values";

/** How a field is asked for. */
export type Asking = "text" | "long" | "code" | "sum" | "time" | "yes-no" | "allegations" | "masked";

/** The fields of each group. */
export const AMENDED = {
  transaction: {
    transaction_at: "time",
    item: "text",
    goods_or_services: "code",
    quantity: "text",
    unit: "code",
    price_shown: "sum",
    unit_shown: "code",
    unit_believed: "code",
    unit_charged: "code",
    amount_paid: "sum",
    currency: "code",
    payment_method: "code",
    receipt_no: "text",
    order_no: "text",
    allegations: "allegations",
  },
  trader: {
    trader_name: "text",
    trader_address: "text",
    trader_district: "code",
    sector: "code",
    trader_phone: "text",
    trader_url: "text",
    trader_social: "text",
    trader_brn: "text",
  },
  visitor: {
    complainant_name: "masked",
    complainant_phone: "masked",
    complainant_email: "masked",
    complainant_wechat: "masked",
    document_type: "code",
    document_number: "masked",
    language: "code",
    residence: "code",
    visitor_type: "code",
    leaves_at: "time",
    control_point: "code",
    leaves_by: "text",
    consent_refer: "yes-no",
    vulnerable: "yes-no",
    force: "yes-no",
  },
  words: { narrative: "long" },
} as const satisfies Record<string, Partial<Record<keyof Intake, Asking>>>;

/** A group. */
export type AmendGroup = keyof typeof AMENDED;
/** A field of some group. */
export type AmendField = { [G in AmendGroup]: keyof (typeof AMENDED)[G] }[AmendGroup];

/** What a field holds in a form: nothing, or what was typed, chosen or left as it was. */
export type Held = string | number | boolean | readonly string[] | undefined;

/** The fields of a group with how each is asked for. */
export const fieldsOf = (group: AmendGroup): [AmendField, Asking][] =>
  Object.entries(AMENDED[group]) as [AmendField, Asking][];

/** What the file says of a field, as a form holds it. Masked fields begin empty: what is not typed stays. */
export function heldOf(file: File, field: AmendField, asking: Asking): Held {
  if (asking === "masked") return undefined;
  const said = file[field as keyof File];
  return (said === null || said === "" ? undefined : said) as Held;
}

/** What is to be changed and taken back, of what was typed against what the file said. */
export function changed(file: File, fields: [AmendField, Asking][], typed: Partial<Record<AmendField, Held>>) {
  const changes: Record<string, unknown> = {};
  const clear: string[] = [];
  for (const [field, asking] of fields) {
    if (!(field in typed)) continue;
    const raw = typed[field];
    const next = typeof raw === "string" ? raw.trim() : raw;
    const empty = next === undefined || next === "" || (Array.isArray(next) && next.length === 0);
    const was = heldOf(file, field, asking);
    if (JSON.stringify(next) === JSON.stringify(was) || (empty && was === undefined)) continue;
    if (empty) clear.push(field);
    else changes[field] = next;
  }
  return { changes, clear };
}

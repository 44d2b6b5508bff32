/**
 * What is typed into the form of an act on a case, before it becomes a command. Pure.
 */
import type { Charge, Defendant, Sentence } from "../ipc/wire";

/** The form's contents: everything typed or chosen is text, days as YYYY-MM-DD. */
export interface Values {
  text: Record<string, string>;
  yes: Record<string, boolean>;
  elements: readonly string[];
  defendants: readonly Defendant[];
  charges: readonly Charge[];
}

/** Reads the fields of a form for its command. */
export interface Given {
  /** The text, or empty. */
  text: (name: string) => string;
  /** The text, or null where nothing was given. */
  maybe: (name: string) => string | null;
  yes: (name: string) => boolean;
  values: Values;
}

/** How a command reads a form. */
export function given(values: Values): Given {
  const text = (name: string) => values.text[name] ?? "";
  return {
    text,
    maybe: (name) => (text(name).trim() === "" ? null : text(name)),
    yes: (name) => values.yes[name] === true,
    values,
  };
}

/** The amounts and terms of a sentence. */
export const SENTENCE_SUMS = ["fine", "compensation", "costs"] as const;
export const SENTENCE_TERMS = [
  "imprisonment_weeks",
  "imprisonment_months",
  "suspended_months",
  "community_service_hours",
] as const;
export const SENTENCE_ORDERS = ["bind_over", "forfeiture"] as const;

/** A sentence by its parts. */
export function sentenceOf(form: Given): Sentence {
  const number = (name: string) => {
    const text = form.maybe(name);
    return text === null || !/^\d+$/.test(text.trim()) ? null : Number(text);
  };
  return {
    fine: form.maybe("fine"),
    imprisonment_weeks: number("imprisonment_weeks"),
    imprisonment_months: number("imprisonment_months"),
    suspended_months: number("suspended_months"),
    community_service_hours: number("community_service_hours"),
    compensation: form.maybe("compensation"),
    costs: form.maybe("costs"),
    bind_over: form.yes("bind_over"),
    forfeiture: form.yes("forfeiture"),
  };
}

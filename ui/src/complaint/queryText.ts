/**
 * The text of a query changed by its parts: a chip taken out, a choice put in. Chips and text are two views of one
 * query, and the text is the one that is kept. What the text means is the register's to say (the question `query`). Pure.
 */
import type { query } from "../ipc/wire";

/** A part as the register told it. */
export type Part = query.Part;

/** A value as it can be written: between quotation marks where it holds what would end it. */
export function written(value: string): string {
  const plain = value.replaceAll('"', " ").trim();
  return /[\s,，、()（）:：「」『』“”„«»＂]|^[-－−<>=＜＞＝≥≤]|\.\./.test(plain) || plain === "" ? `"${plain}"` : plain;
}

const tidied = (text: string): string => text.replace(/[ \u3000]{2,}/g, " ").trim();

/** The text without a part. A join that would be left beside nothing goes with it. */
export function without(text: string, part: Pick<Part, "from" | "to">): string {
  return tidied(`${text.slice(0, part.from)} ${text.slice(part.to)}`);
}

/** The text with a term at its end. */
export const withTerm = (text: string, term: string): string => tidied(`${text} ${term}`);

/** A term: a field's name as it is to be written, and its values. */
export const termOf = (name: string, values: readonly string[], leaveOut = false): string =>
  `${leaveOut ? "-" : ""}${name}:${values.join(",")}`;

/** The text with one part in place of another, or at its end where there was none. */
export function replaced(text: string, part: Pick<Part, "from" | "to"> | undefined, term: string | undefined): string {
  if (!part) return term === undefined ? text : withTerm(text, term);
  return tidied(`${text.slice(0, part.from)}${term ?? ""}${text.slice(part.to)}`);
}

/** The part that asks for a field and does not leave out; the one that a quick choice changes. */
export const partOf = (parts: readonly Part[], field: string): Part | undefined =>
  parts.find((part) => part.field === field && !part.negated && part.values.every((value) => value.code !== null));

/** The codes that a field is asked for by its quick choice. */
export const codesOf = (parts: readonly Part[], field: string): readonly string[] =>
  (partOf(parts, field)?.values ?? []).map((value) => value.code ?? "");

/** The text with a field asked for by these codes; without it where there are none. */
export function withCodes(
  text: string,
  parts: readonly Part[],
  field: { code: string; name: string },
  codes: readonly string[],
  nameOf: (code: string) => string,
): string {
  const part = partOf(parts, field.code);
  const term = codes.length === 0 ? undefined : termOf(field.name, codes.map((code) => written(nameOf(code))));
  return replaced(text, part, term);
}

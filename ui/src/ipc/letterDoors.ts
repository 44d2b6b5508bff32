/**
 * The doors of letters, slips and extracts: drafted, shown, written, taken out by the shell. Not the acts of the write door.
 */
import { door } from "./door";
import type { Receipt } from "./wire";

/** The kinds of letter. */
export const LETTER_KINDS = ["acknowledgement", "request", "referral-notice", "closing"] as const;
/** One of them. */
export type LetterKind = (typeof LETTER_KINDS)[number];

/** What may be asked for in a request. */
export const LETTER_ITEMS = [
  "receipt",
  "payment-record",
  "photos-goods",
  "photos-price",
  "messages",
  "order-number",
  "when-where",
  "consent",
] as const;
/** One of them. */
export type LetterItem = (typeof LETTER_ITEMS)[number];

/** Which letters: of a complaint, or of a case and so of all its members. */
export interface LettersWanted {
  kind: LetterKind;
  complaint?: string;
  case?: string;
  items: LetterItem[];
  dueOn?: string;
  language?: string;
  again: boolean;
}

/** One letter as it would be written, without its text. */
export interface LetterDraft {
  complaint: string;
  number: string;
  language: string | null;
  stop: { code: "had" | "no-contact" | "state" | "empty"; places: string[] } | null;
  had: number | null;
  sha256: string;
}

/** Who would get one, who would not and why. */
export const draftLetters = async (wanted: LettersWanted): Promise<LetterDraft[]> =>
  (await door().call("draft_letters", { wanted })) as LetterDraft[];

/** The text of one, against the act by which the complainant's particulars were shown. */
export const showLetter = async (
  wanted: LettersWanted,
  complaint: string,
  shown: string,
): Promise<{ text: string; sha256: string } | null> =>
  (await door().call("show_letter", { wanted, complaint, shown })) as { text: string; sha256: string } | null;

/** Writes those that were chosen, as one act. */
export const writeLetters = async (
  actId: string,
  wanted: LettersWanted,
  chosen: { complaint: string; sha256: string }[],
): Promise<Receipt> => (await door().call("write_letters", { actId, wanted, chosen })) as Receipt;

/** A paper that is taken out. */
export interface PaperAsked {
  actId: string;
  what: "letter" | "slip" | "extract" | "case-bundle" | "year";
  name?: string;
  of?: "complaint" | "case" | "period";
  from?: string;
  to?: string;
  linked?: boolean;
  /** Of a year: from 1 April. */
  fiscal?: boolean;
  /** Of a year: the instant as at which it is counted; now unless given. */
  asAt?: number;
  language: string;
  title: string;
}

/** Takes a paper through the shell's save dialog; null where no place was chosen. */
export const takePaper = async (asked: PaperAsked): Promise<{ sha256: string; entries: number } | null> =>
  (await door().call("take_paper", { asked })) as { sha256: string; entries: number } | null;

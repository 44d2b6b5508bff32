/**
 * A placeholder for the wire types that are generated from the Rust side (`cargo xtask wire`), with just the names
 * that doors.ts, useAsk.ts and the words need. It is overwritten whole; nothing is added here by hand.
 */

/** One act, as asked for. */
export type Command = { act: string } & { [field: string]: unknown };

/** What is touched by an act, or above 200 of them their kind alone. */
export interface Subject {
  kind: string;
  id?: string;
}

/** What one gets for lodging an act. */
export interface Receipt {
  act: string;
  entries: { first: number; last: number };
  seal: string;
  at: number;
  made: { kind: string; id: string; number?: string }[];
  touched: Subject[];
  members: number;
  left: { id: string; why: string }[];
  undo: Command | null;
}

/** Why a registry could not be opened. */
export type OpenFault =
  | {
      kind:
        | "nothing-there"
        | "wrong-password"
        | "damaged-slot"
        | "damaged-vault"
        | "no-vault"
        | "no-books"
        | "newer-format";
    }
  | { kind: "damaged-books" | "no-anchor" | "unreadable" | "disk-full" | "in-use" | "already-there" }
  | { kind: "wait"; seconds: number }
  | { kind: "behind-anchor"; from: number; to: number }
  | { kind: "fault"; cause: string };

/** Something that a refusal is about. */
export interface About {
  name: string;
  detail?: string;
}

/** Why the office says no. */
export type RefusalCode =
  | "role-may-not"
  | "officer-unknown"
  | "act-id-reused"
  | "act-id-unsound"
  | "not-found"
  | "nothing-chosen"
  | "already-so"
  | "complaint.wrong-state"
  | "complaint.no-officer"
  | "complaint.no-contact"
  | "complaint.proposal-open"
  | "complaint.referral-sent"
  | "complaint.in-case"
  | "complaint.not-in-case"
  | "complaint.limitation-passed"
  | "import.differs"
  | "case.takes-no-complaints"
  | "case.wrong-state"
  | "case.in-court"
  | "case.not-yours"
  | "case.no-declaration"
  | "case.elements-open"
  | "case.not-submitted"
  | "case.no-advice"
  | "case.limitation-passed"
  | "case.no-consent"
  | "case.charge-unknown"
  | "case.sentence-too-high"
  | "case.not-disposed"
  | "case.same"
  | "case.one-or-new"
  | "referral.no-consent"
  | "referral.no-redaction-check"
  | "referral.already"
  | "referral.wrong-state"
  | "referral.list-moved"
  | "referral.list-empty"
  | "closure.same-officer"
  | "referral.same-officer"
  | "proposal.same-officer"
  | "proposal.not-yours"
  | "proposal.decided"
  | "closure.no-survivor"
  | "closure.not-notified"
  | "closure.no-refer-to"
  | "case.same-officer"
  | "undo.nothing-left"
  | "demonstration-only"
  | "clock-unconfirmed"
  | "play.back-in-time"
  | "officer.there-already"
  | "officer.last-administrator";

/** What is wrong with one field. */
export type ProblemCode =
  | "missing"
  | "unknown-code"
  | "not-a-number"
  | "negative"
  | "not-a-time"
  | "in-future"
  | "not-yes-no"
  | "too-long"
  | "holds-nul"
  | "ragged-row"
  | "differs"
  | "not-a-weight"
  | "not-utf8"
  | "wrong-order"
  | "unsound";

/** One problem of one field. */
export interface Problem {
  field: string;
  code: ProblemCode;
  name?: string;
}

/** How an act or a question fails, on the wire. */
export type Failure =
  | { kind: "refused"; code: RefusalCode | "no-session"; about?: About[] }
  | { kind: "incomplete"; problems: Problem[] }
  | { kind: "stale"; subject: About[] }
  | { kind: "fault"; reference: string };

/** A role of the office. */
export type Role = "qat" | "co" | "sup" | "rec" | "adm";

/** The questions: parameters and view of each. */
export interface Questions {
  desk: {
    params: Record<never, never>;
    view: {
      officer: string;
      officer_name: string;
      roles: Role[];
      demonstration: boolean;
      journal_length: number;
      journal_seal: string;
      now: number;
      board: number;
      late: number;
      referrals_to_send: number;
      approvals: number;
    };
  };
}

/** The name of a question. */
export type QuestionName = keyof Questions;

/** Which kinds of subject each question shows: a notice of one of them makes the cached answer stale. */
export const QUESTION_SUBJECTS: Record<QuestionName, readonly string[]> = {
  desk: ["complaint", "case", "proposal", "referral", "officer", "list"],
};

/**
 * The doors as screens use them: typed against wire.ts, with the act id minted by the caller so that giving an act twice
 * is harmless. No rule is known here. See useAsk.ts and usePerform.ts for the hooks.
 */
import { v7 } from "uuid";
import { door } from "./door";
import type { Command, CoverGiven, Failure, KeepView, OpenFault, QuestionName, Questions, Receipt, Role, Stored } from "./wire";

/** Who is signed in. */
export interface Session {
  officer: string;
  name: string;
  roles: Role[];
  demonstration: boolean;
  desk?: string;
  /** The language in which the officer last worked here. */
  language?: string | null;
}

/** What is known of the registry before anybody signs in. */
export interface Standing {
  there: boolean;
  demonstration: boolean;
  fault?: OpenFault | null;
}

/** A draft as kept: never sealed, counted or searched. */
export interface Draft {
  id: string;
  kind: string;
  body: string;
  kept_at: number;
}

/** A fresh act id: minted when a form opens, kept until its act was accepted. */
export const mintActId = (): string => v7();

/** Asks one question. Rejects with a `Failure`. */
export async function ask<Q extends QuestionName>(
  question: Q,
  params: Questions[Q]["params"],
): Promise<Questions[Q]["view"]> {
  return (await door().call("ask", { question, params: JSON.stringify(params) })) as Questions[Q]["view"];
}

/** Gives an act. The command goes as the text that is digested, so that giving it again gives the same bytes. */
export async function perform(command: Command, actId: string): Promise<Receipt> {
  return (await door().call("perform", { actId, command: JSON.stringify(command) })) as Receipt;
}

/** What an act would come to; nothing is changed. */
export async function preview(command: Command): Promise<Receipt> {
  return (await door().call("preview", { command: JSON.stringify(command) })) as Receipt;
}

/** What stands in the registry's folder; needs no key. */
export const look = async (): Promise<Standing> => (await door().call("look", {})) as Standing;

/** Signs in. Rejects with an `OpenFault`. */
export const signIn = async (officer: string, password: string): Promise<Session> =>
  (await door().call("sign_in", { officer, password })) as Session;

/** Closes the registry and forgets its key. */
export const lock = async (): Promise<void> => void (await door().call("lock", {}));

/** Who is signed in. Rejects with `no-session` where nobody is. */
export const session = async (): Promise<Session> => (await door().call("session", {})) as Session;

/** The officer is at the desk: keys or pointer moved. The shell locks a desk where nobody is. */
export const attend = async (): Promise<void> => void (await door().call("attend", {}));

/** Keeps a draft, overwriting the one of that id. */
export const keepDraft = async (id: string, kind: string, body: string): Promise<void> =>
  void (await door().call("keep_draft", { id, kind, body }));

/** The officer's drafts, newest first. */
export const drafts = async (): Promise<Draft[]> => (await door().call("drafts", {})) as Draft[];

/** Drops a draft: it was filed, or is given up. */
export const dropDraft = async (id: string): Promise<void> => void (await door().call("drop_draft", { id }));

/** Takes a pasted or dropped file into the store. An act names it by its digest afterwards. */
export const takeEvidence = async (name: string, bytes: Uint8Array): Promise<Stored> =>
  (await door().send("take_evidence", bytes, name)) as Stored;

/** What became of files chosen in the system's dialog. */
export interface ChosenFiles {
  taken: Stored[];
  left: { name: string; failure: Failure }[];
}

/** Lets the officer choose files; `title` is the dialog's. Nothing taken where none was chosen. */
export const chooseEvidence = async (title: string): Promise<ChosenFiles> =>
  (await door().call("choose_evidence", { title })) as ChosenFiles;

/** Saves a copy of a file's original bytes where the officer chooses; null where no place was chosen. */
export const copyEvidence = async (actId: string, evidence: string, title: string): Promise<{ sha256: string } | null> =>
  (await door().call("copy_evidence", { actId, evidence, title })) as { sha256: string } | null;

/** What is seen of a stored file: a line that says what it is, then a picture. Rejects where it is missing or altered. */
export const seenEvidence = async (sha256: string, page: number | null, edge: number): Promise<ArrayBuffer> =>
  (await door().call("evidence", { sha256, page, edge })) as ArrayBuffer;

/** Makes a covered copy of a file; the copy is received as a file that names its original. */
export const redactEvidence = async (actId: string, evidence: string, covered: CoverGiven[]): Promise<Receipt> =>
  (await door().call("redact_evidence", { actId, evidence, covered })) as Receipt;

/** Writes a signed statement as a paper, sealed before it is written; null where no place was chosen. */
export const printStatement = async (actId: string, complaint: string, statement: string, title: string): Promise<{ sha256: string } | null> =>
  (await door().call("print_statement", { actId, complaint, statement, title })) as { sha256: string } | null;

/** Keeps a view of a list, overwriting the one of that id; `last:` and a list's name for how it is left. */
export const keepView = async (view: KeepView): Promise<void> => void (await door().call("keep_view", { view }));

/** Drops a view. */
export const dropView = async (id: string): Promise<void> => void (await door().call("drop_view", { id }));

/** What a referral list is taken by; `title` is the save dialog's. */
export interface ListAsked {
  actId: string;
  agency: string;
  from?: string;
  to?: string;
  format: "csv" | "xlsx" | "pdf" | "zip";
  language: string;
  /** The columns, where not all that the agency usually gets. */
  fields?: string[];
  /** These referrals alone, where a choice was made. */
  only?: string[];
  /** The files of evidence that go with a packet. */
  evidence?: { evidence: string; asReceived: boolean }[];
  title: string;
}

/** Takes a referral list through the shell's save dialog; null where the officer chose no place. */
export const exportList = async (asked: ListAsked): Promise<{ rows: number; sha256: string } | null> =>
  (await door().call("export_list", { asked })) as { rows: number; sha256: string } | null;

/** In what a list is written; `csv-raw` is for machines. */
export type ListFormat = "csv" | "csv-raw" | "xlsx" | "pdf";

/** What a list of the screen is taken by; `params` is the JSON of its question's parameters, `title` the save dialog's. */
export interface TakeListAsked {
  actId: string;
  what: string;
  params: string;
  /** The columns by their codes, where not all. */
  columns?: string[];
  format: ListFormat;
  language: string;
  close?: "zip" | "age";
  secret?: string;
  copy?: string;
  title: string;
}

/** Takes a list through the shell's save dialog, sealed before it has a name; null where no place was chosen. */
export const takeList = async (
  asked: TakeListAsked,
): Promise<{ rows: number; sha256: string; removed: number; split: number } | null> =>
  (await door().call("take_list", { asked })) as { rows: number; sha256: string; removed: number; split: number } | null;

/** What figures are taken by: a chart's code or `press`, in one form and one language, with the file's contents. */
export interface FiguresAsked {
  actId: string;
  what: string;
  year: number;
  fiscal: boolean;
  asAt?: number;
  format: "csv" | "svg" | "png" | "txt";
  language: string;
  rows: number;
  title: string;
  text?: string;
  bytes?: number[];
}

/** Takes figures through the shell's save dialog, sealed before they are written; null where no place was chosen. */
export const exportFigures = async (asked: FiguresAsked): Promise<{ sha256: string } | null> =>
  (await door().call("export_figures", { asked })) as { sha256: string } | null;

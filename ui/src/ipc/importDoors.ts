/**
 * The doors of the import screen: one file at a time lies staged behind them, and each step is a call. What is filed is an
 * act like any other; which rows are sound is the register's to say. Not the screen: see imports/.
 */
import { door } from "./door";
import type { Failure, Receipt, Stored } from "./wire";

/** What is wrong with a table as a whole. */
export interface FileFault {
  code: string;
  line?: number;
  limit?: number;
  position?: number;
  name?: string;
  encoding?: string;
}
/** Why a file is not read: a code of `reading.<code>`. */
export interface Unread {
  why: string;
  about?: string;
  file?: FileFault;
}
/** How a file is to be read; what is not said is found out. */
export interface ImportChoice {
  encoding?: string;
  separator?: string;
  sheet?: number;
}
/** What was found out about a table. */
export interface TableLook {
  about: {
    encoding: string | null;
    certain: boolean;
    fits: { encoding: string; misfits: number }[];
    separator: string | null;
    sheets: string[];
    sheet: number;
    left: string[];
  };
  heads: string[];
  sample: string[][];
  rows: number;
  signature: string;
  proposed: (string | null)[];
}
/** A message of an e-mail. */
export interface Mail {
  from: { address: string; name: string | null; name_claims_another: boolean };
  to: string[];
  subject: string;
  claimed: string | null;
  text: string;
  cut: boolean;
  broken: number;
  attachments: { name: string; size: number }[];
}
/** A staged file. */
export interface ImportLook {
  name: string;
  size: number;
  sha256: string;
  table: TableLook | null;
  mails: Mail[];
}
/** Which number of 03/04/2024 is the day. */
export type Days = "day-first" | "month-first";
/** Which heading is which column. */
export interface Mapping {
  columns: (string | null)[];
  days?: Days;
}
/** What a mapping comes to. */
export interface Checked {
  rows: number;
  filed: number;
  already: number;
  refused_count: number;
  refused: { line: number; problems: { field: string; code: string }[] }[];
  warned_count: number;
  warned: { line: number; field: string; code: string }[];
  asks_days: boolean;
  days: Days | null;
}
/** What came of a step: the thing done, or why the file is not read. */
export type Step<T> = { done: T } | { unread: Unread };

/** Lets the officer choose a file; null where none was chosen. */
export const chooseImport = async (title: string): Promise<Step<ImportLook> | null> =>
  (await door().call("choose_import", { title })) as Step<ImportLook> | null;
/** Stages a dropped file. */
export const takeImport = async (name: string, bytes: Uint8Array): Promise<Step<ImportLook>> =>
  (await door().send("take_import", bytes, name)) as Step<ImportLook>;
/** Reads the staged file anew. */
export const lookImport = async (choice: ImportChoice): Promise<Step<ImportLook>> =>
  (await door().call("look_import", { choice })) as Step<ImportLook>;
/** What a mapping comes to; nothing is filed. */
export const checkImport = async (mapping: Mapping): Promise<Step<Checked>> =>
  (await door().call("check_import", { mapping })) as Step<Checked>;
/** Files the sound rows as one act. */
export const fileImport = async (
  actId: string,
  mapping: Mapping,
): Promise<Step<{ checked: Checked; receipt: Receipt | null }>> =>
  (await door().call("file_import", { actId, mapping })) as Step<{ checked: Checked; receipt: Receipt | null }>;
/** How far a long step is. */
export const importProgress = async (): Promise<{ done: number; of: number }> =>
  (await door().call("import_progress", {})) as { done: number; of: number };
/** Stops a long step; nothing of it stands then. */
export const stopImport = async (): Promise<void> => void (await door().call("stop_import", {}));
/** Lets the staged file go. */
export const dropImport = async (): Promise<void> => void (await door().call("drop_import", {}));
/** Saves the refused rows with their reasons; null where no place was chosen. */
export const saveBadRows = async (title: string, language: string): Promise<{ path: string } | null> =>
  (await door().call("save_bad_rows", { title, language })) as { path: string } | null;
/** Takes a message's original and its attachments into the store. */
export const takeMail = async (
  at: number,
): Promise<{ taken: Stored[]; left: { name: string; failure: Failure }[] }> =>
  (await door().call("take_mail", { at })) as { taken: Stored[]; left: { name: string; failure: Failure }[] };

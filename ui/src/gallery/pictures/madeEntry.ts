/**
 * A made entry of the journal for the gallery: its seals, and what a correction changed.
 */
import type { history, journal_entry } from "../../ipc/wire";
import { JOURNAL } from "../madeOversight";

const lineOf = (seq: number) => JOURNAL.entries.find((one) => one.seq === seq);

/** The entry itself. */
export function entryOf(seq: number): journal_entry.Entry {
  const line = lineOf(seq);
  const members = line?.members ?? 0;
  return {
    seq,
    at: line?.at ?? 0,
    kind: line?.kind ?? "complaint_filed",
    act: line?.act ?? "0188f2ac",
    desk: "KLN-2",
    seal: `${line?.seal_first ?? "7f3a"}${"2c90b1d4".repeat(7)}${line?.seal_last ?? "e9c1"}`,
    prev: `41d0${"88aa03fe".repeat(7)}${line?.prev_last ?? "0b6e"}`,
    detail: {},
    typed: ["reason"],
    members_total: members,
    files:
      line?.kind === "referral_list_taken"
        ? [
            { complaint: "TDC-2023-003087-K", n: 1, sha256: "9b1f".repeat(16), form: "cleaned" },
            { complaint: "TDC-2023-003087-K", n: 3, sha256: "02ce".repeat(16), form: "covered" },
          ]
        : [],
    members: Array.from({ length: Math.min(100, members) }, (_, k) => `TDC-2023-${String(3102 - k).padStart(6, "0")}-K`),
  };
}

/** What it changed, as the history of its file tells it. */
export function changeOf(seq: number): history.Line {
  const line = lineOf(seq);
  return {
    seq,
    at: line?.at ?? 0,
    officer: line?.officer ?? "C001",
    role: line?.role ?? "co",
    kind: line?.kind ?? "complaint_amended",
    act: line?.act ?? "0188f2ac",
    part: 1,
    of: 1,
    members: line?.members ?? null,
    detail: { amount_paid: "6900.00", unit_charged: "tael" },
    text: { item: "花旗參片 American ginseng, sliced", complainant: "masked", "amend-reason": "單據重看，金額為六千九百元。" },
    undo: null,
    was: { amount_paid: "6800.00", item: "American ginseng, sliced" },
  };
}

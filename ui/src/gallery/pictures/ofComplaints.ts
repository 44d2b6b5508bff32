/**
 * The pictures of complaints and of the traders that they are about.
 */
import { NOW, PANG } from "../common";
import { lineOf } from "./madeComplaints";
import { FILE } from "./madeFile";
import { OF_EVERY_KIND } from "./madeEvidence";
import { CHECKED, IMPORTING, LETTER } from "./madeImports";
import { QUERY } from "./madeOffice";
import { TRADER } from "./madeTraders";
import { MAK } from "./officers";
import { onItsWay, refused, type ScreenPictures } from "./picture";

const none = { total: 0, rows: [], next: null, heads: [], found: null };

function refusesTwo(args: Record<string, unknown>): unknown {
  const given = JSON.parse(String(args["command"])) as { complaints: string[] };
  const named = ["c2", "c15"].filter((id) => given.complaints.includes(id));
  if (named.length > 0) return refused("complaint.proposal-open", ...named.map((id) => lineOf(Number(id.slice(1))).number))();
  return { act: "a", entries: { first: 1, last: 1 }, seal: "", at: NOW, made: [], touched: [], members: given.complaints.length, left: [], undo: null };
}

const ofEveryKind = { complaint_file: () => ({ ...FILE, evidence: OF_EVERY_KIND }) };
const next = (times: number) => Array.from({ length: times }, () => ({ press: "ArrowRight" }));

/** Their pictures. */
export const OF_COMPLAINTS: readonly ScreenPictures[] = [
  {
    name: "import",
    place: "complaints/import",
    session: MAK,
    main: ["imports"],
    empty: { imports: () => ({ imports: [] }) },
    more: {
      read: { answers: IMPORTING, steps: [{ press: "o" }] },
      checked: { answers: IMPORTING, steps: [{ press: "o" }, { press: "Ctrl+Enter" }] },
      days: { answers: { ...IMPORTING, check_import: () => ({ done: { ...CHECKED, asks_days: true, days: null } }) }, steps: [{ press: "o" }, { press: "Ctrl+Enter" }] },
      filing: { answers: { ...IMPORTING, check_import: onItsWay }, steps: [{ press: "o" }, { press: "Ctrl+Enter" }] },
      filed: { answers: IMPORTING, steps: [{ press: "o" }, { press: "Ctrl+Enter" }, { press: "Ctrl+Enter" }] },
      mail: { answers: { ...IMPORTING, choose_import: () => ({ done: LETTER }) }, steps: [{ press: "o" }] },
      bomb: { answers: { ...IMPORTING, choose_import: () => ({ unread: { why: "bomb" } }) }, steps: [{ press: "o" }] },
      undo: { answers: IMPORTING, steps: [{ click: "import-undo" }] },
    },
  },
  {
    name: "complaints",
    place: "complaints",
    session: MAK,
    main: ["complaints"],
    empty: { complaints: () => none },
    more: {
      selected: { steps: [{ press: "Ctrl+a" }] },
      beside: { steps: [{ press: "Ctrl+Enter" }] },
      asked: { steps: [{ type: "list-search", text: QUERY.sound }] },
      unsound: { steps: [{ type: "list-search", text: QUERY.unsound }] },
      saving: { steps: [{ press: "Shift+V" }] },
      condition: { steps: [{ click: "query-add" }] },
      columns: { steps: [{ click: "list-columns" }] },
      taking: { steps: [{ press: "Ctrl+e" }] },
      referring: { steps: [{ press: "Ctrl+a" }, { press: "r" }] },
      closing: { steps: [{ press: "Ctrl+a" }, { press: "x" }] },
      refused: {
        answers: { preview: refusesTwo },
        steps: [{ press: "Ctrl+a" }, { press: "t" }],
      },
    },
  },
  {
    name: "complaint",
    place: "complaints/TDC-2023-003688-U",
    session: MAK,
    main: ["complaint_file"],
    more: {
      amending: { steps: [{ press: "a" }] },
      evidence: { steps: [{ press: "e" }, { press: "Ctrl+p" }] },
      large: { steps: [{ click: "evidence-thumb" }] },
      pdf: { answers: ofEveryKind, steps: [{ click: "evidence-thumb" }, ...next(1)] },
      text: { answers: ofEveryKind, steps: [{ click: "evidence-thumb" }, ...next(2)] },
      mail: { answers: ofEveryKind, steps: [{ click: "evidence-thumb" }, ...next(3)] },
      blocked: { answers: ofEveryKind, steps: [{ click: "evidence-thumb" }, ...next(4)] },
      lost: { answers: ofEveryKind, steps: [{ click: "evidence-thumb" }, ...next(5)] },
      covered: { answers: ofEveryKind, steps: [{ click: "evidence-thumb" }, ...next(6)] },
      covering: { steps: [{ click: "evidence-thumb" }, { click: "evidence-cover" }, { press: "n" }] },
      statement: { steps: [{ press: "Shift+S" }] },
      kinds: { answers: ofEveryKind },
      consolidating: { steps: [{ press: "c" }] },
      assessing: { steps: [{ press: "s" }] },
      asking: { steps: [{ press: "i" }] },
      assigning: { steps: [{ press: "o" }] },
      voiding: { steps: [{ press: "Shift+X" }] },
      priority: { steps: [{ press: "p" }] },
      step: { steps: [{ press: "b" }] },
      note: { steps: [{ press: "m" }] },
      person: { steps: [{ press: "Shift+P" }] },
      extract: { steps: [{ click: "extract-open" }] },
      saved: { steps: [{ click: "evidence-thumb" }, { click: "evidence-save-copy" }] },
      coveredPlaces: { steps: [{ click: "evidence-thumb" }, { click: "evidence-cover" }, { press: "n" }, { click: "redact-burn" }] },
      letter: { steps: [{ press: "l" }] },
      letterShown: { steps: [{ press: "l" }, { click: "letter-show" }] },
      missing: { answers: { complaint_file: refused("not-found", "TDC-2023-003688-U") } },
    },
  },
  {
    name: "traders",
    place: "traders",
    session: PANG,
    main: ["traders"],
    empty: { traders: () => ({ total: 0, rows: [], without: 0 }) },
    more: { beside: { steps: [{ press: "j" }, { press: "Ctrl+Enter" }] } },
  },
  {
    name: "trader",
    place: "traders/TDC-2023-003731",
    session: MAK,
    main: ["trader_file"],
    empty: { trader_file: () => ({ ...TRADER, keys: [], also: [], also_total: 0, complaints: 0, live: 0 }) },
    more: {
      selected: { steps: [{ click: "trader-take-live" }] },
      narrowed: { steps: [{ click: "trader-quick" }] },
      joining: { steps: [{ click: "trader-join" }] },
      parting: {
        answers: { trader_parting: () => ({ against: { id: "c2", number: "TDC-2023-003686-S" }, known: ["address", "phone"] }) },
        steps: [{ click: "trader-take-live" }, { click: "trader-part" }],
      },
      partingAll: {
        answers: { trader_parting: () => ({ against: null, known: [] }) },
        steps: [{ click: "trader-take-live" }, { click: "trader-part" }],
      },
      missing: { answers: { trader_file: refused("not-found", "TDC-2023-003731") } },
    },
  },
];

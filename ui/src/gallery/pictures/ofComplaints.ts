/**
 * The pictures of complaints and of the traders that they are about.
 */
import { NOW, PANG } from "../common";
import { lineOf } from "./madeComplaints";
import { QUERY } from "./madeOffice";
import { TRADER } from "./madeTraders";
import { MAK } from "./officers";
import { refused, type ScreenPictures } from "./picture";

const none = { total: 0, rows: [], next: null, heads: [], found: null };

function refusesTwo(args: Record<string, unknown>): unknown {
  const given = JSON.parse(String(args["command"])) as { complaints: string[] };
  const named = ["c2", "c15"].filter((id) => given.complaints.includes(id));
  if (named.length > 0) return refused("complaint.proposal-open", ...named.map((id) => lineOf(Number(id.slice(1))).number))();
  return { act: "a", entries: { first: 1, last: 1 }, seal: "", at: NOW, made: [], touched: [], members: given.complaints.length, left: [], undo: null };
}

/** Their pictures. */
export const OF_COMPLAINTS: readonly ScreenPictures[] = [
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
      consolidating: { steps: [{ press: "c" }] },
      missing: { answers: { complaint_file: refused("not-found", "TDC-2023-003688-U") } },
    },
  },
  {
    name: "traders",
    place: "traders",
    session: PANG,
    main: ["traders"],
    empty: { traders: () => ({ total: 0, rows: [], without: 0 }) },
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
      missing: { answers: { trader_file: refused("not-found", "TDC-2023-003731") } },
    },
  },
];

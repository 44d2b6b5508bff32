/**
 * Every screen of the window in its states. A screen that is added to the rail is added here: a test counts them.
 */
import type { Session } from "../../ipc/doors";
import { fromHongKong } from "../../words/time";
import { NOW, PANG } from "../common";
import { APPROVALS } from "../madeOversight";
import { REFERRALS } from "../madeReferrals";
import { MARCH, YEAR } from "../madeYear";
import { lineOf } from "./madeComplaints";
import { QUERY } from "./madeOffice";
import { TRADER } from "./madeTraders";
import { refused, type ScreenPictures } from "./picture";

const officer = (code: string, name: string, role: Session["roles"][number]): Session => ({
  officer: code,
  name,
  roles: [role],
  demonstration: false,
  desk: "KLN-2",
});
const MAK = officer("S001", "Sup. Mak H. Y.", "sup");
const LUI = officer("C001", "Insp. Lui T. W.", "co");
const SIU = officer("S002", "Supt. Siu W.", "sup");

const none = { total: 0, rows: [], next: null, heads: [], found: null };
const kept = {
  intake: {
    received_at: fromHongKong(2023, 5, 19, 14, 26) ?? 0,
    channel: "qat-field",
    complainant_name: "周映禾 Zhou Yinghe",
    complainant_phone: "+86 128 2210 4471",
    language: "cmn",
    visitor_type: "ML-IVS",
    leaves_at: fromHongKong(2023, 5, 19, 17, 10) ?? 0,
    control_point: "XRL",
    trader_name: "瑞甌",
    transaction_at: fromHongKong(2023, 5, 19, 13, 18) ?? 0,
    item: "American ginseng, sliced",
    amount_paid: "6800.00",
    payment_method: "unionpay",
    narrative: "店员只说“六八零”，没讲单位。切成片以后才说是一两的价钱，不买也要付钱。",
    price_shown: "680",
    unit_believed: "jin",
    unit_charged: "tael",
    quantity: "10",
    unit: "tael",
    allegations: ["13E", "13F"],
    elements: ["trader", "business", "13E.hidden"],
  },
};

function refusesTwo(args: Record<string, unknown>): unknown {
  const given = JSON.parse(String(args["command"])) as { complaints: string[] };
  const named = ["c2", "c15"].filter((id) => given.complaints.includes(id));
  if (named.length > 0) return refused("complaint.proposal-open", ...named.map((id) => lineOf(Number(id.slice(1))).number))();
  return { act: "a", entries: { first: 1, last: 1 }, seal: "", at: NOW, made: [], touched: [], members: given.complaints.length, left: [], undo: null };
}

// The register names whom it refuses, and takes the rest.
function refusesSome(args: Record<string, unknown>): unknown {
  const given = JSON.parse(String(args["command"])) as { complaints: string[] };
  const named = given.complaints.filter((id) => parseInt(id, 16) % 53 === 7);
  if (named.length === 0) return { act: "a", entries: { first: 1, last: 1 }, seal: "", at: NOW, made: [], touched: [], members: given.complaints.length, left: [], undo: null };
  return refused("complaint.proposal-open", ...named.map((id) => `TDC-2023-${String(3732 - parseInt(id, 16)).padStart(6, "0")}`))();
}

/** The screens. */
export const SCREENS: readonly ScreenPictures[] = [
  {
    name: "sign-in",
    session: PANG,
    main: [],
    more: {
      wrong: {
        answers: { sign_in: () => { throw { kind: "wrong-password" }; } },
        steps: [{ type: "officer", text: "Q001" }, { type: "password", text: "something else" }, { click: "enter" }],
      },
      waiting: {
        answers: { sign_in: () => { throw { kind: "wait", seconds: 30 }; } },
        steps: [{ type: "officer", text: "Q001" }, { type: "password", text: "something else" }, { click: "enter" }],
      },
      nothing: { answers: { look: () => ({ there: false, demonstration: false }) } },
      behind: { answers: { look: () => ({ there: true, demonstration: false, fault: { kind: "behind-anchor", from: 41_190, to: 41_208 } }) } },
    },
  },
  { name: "locked", session: PANG, main: [] },
  {
    name: "board",
    place: "board",
    session: PANG,
    main: ["board"],
    empty: { board: () => ({ now: NOW, still_here: 0, total: 0, rows: [], next: null }) },
    more: {
      full: { steps: [{ press: "j" }] },
      refused: { answers: { perform: refused("complaint.wrong-state", "TDC-2023-003681") }, steps: [{ press: "5" }] },
    },
  },
  {
    name: "file",
    place: "file",
    session: PANG,
    main: [],
    empty: {},
    more: {
      full: {
        answers: { drafts: () => [{ id: "0188", kind: "complaint", body: JSON.stringify(kept), kept_at: NOW - 60_000_000 }] },
        steps: [{ click: "draft-take-up" }],
      },
      evidence: {
        answers: { drafts: () => [{ id: "0188", kind: "complaint", body: JSON.stringify(kept), kept_at: NOW - 60_000_000 }] },
        steps: [{ click: "draft-take-up" }, { press: "Ctrl+p" }],
      },
      comparing: {
        answers: { drafts: () => [{ id: "0188", kind: "complaint", body: JSON.stringify(kept), kept_at: NOW - 60_000_000 }] },
        steps: [{ click: "draft-take-up" }, { click: "had-compare" }],
      },
      people: {
        answers: { drafts: () => [{ id: "0188", kind: "complaint", body: JSON.stringify(kept), kept_at: NOW - 60_000_000 }] },
        steps: [{ click: "draft-take-up" }, { click: "filing-more-visitor" }, { click: "filing-add-person" }],
      },
      offered: {
        answers: { drafts: () => [{ id: "0188", kind: "complaint", body: JSON.stringify(kept), kept_at: NOW - 60_000_000 }] },
      },
      refused: {
        answers: {
          preview: () => {
            throw { kind: "incomplete", problems: ["complainant_phone", "trader_name", "narrative"].map((field) => ({ field, code: "missing" })) };
          },
          perform: () => {
            throw { kind: "incomplete", problems: ["complainant_phone", "trader_name", "narrative"].map((field) => ({ field, code: "missing" })) };
          },
        },
        steps: [{ press: "Ctrl+Enter" }],
      },
      filed: {
        answers: { drafts: () => [{ id: "0188", kind: "complaint", body: JSON.stringify(kept), kept_at: NOW - 60_000_000 }] },
        steps: [{ click: "draft-take-up" }, { press: "Ctrl+Enter" }],
      },
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
    place: "complaints/TDC-2023-003688",
    session: MAK,
    main: ["complaint_file"],
    more: {
      amending: { steps: [{ press: "a" }] },
      evidence: { steps: [{ press: "e" }, { press: "Ctrl+p" }] },
      large: { steps: [{ click: "evidence-thumb" }] },
      consolidating: { steps: [{ press: "c" }] },
      missing: { answers: { complaint_file: refused("not-found", "TDC-2023-003688") } },
    },
  },
  {
    name: "consolidation",
    place: "consolidation",
    session: MAK,
    main: ["groups"],
    empty: { groups: () => ({ total: 0, groups: [], next: null }) },
    more: {
      selected: { steps: [{ press: "Ctrl+a" }] },
      refused: {
        answers: { preview: refusesSome },
        steps: [{ press: "Ctrl+a" }],
      },
    },
  },
  {
    name: "cases",
    place: "cases",
    session: LUI,
    main: ["cases"],
    empty: { cases: () => none },
  },
  {
    name: "case",
    place: "cases/TDI-2023-0035",
    session: LUI,
    main: ["case_file"],
    more: {
      warning: { steps: [{ click: "act-warn" }] },
      missing: { answers: { case_file: refused("not-found", "TDI-2023-0035") } },
    },
  },
  {
    name: "referrals",
    place: "referrals",
    session: MAK,
    main: ["referrals"],
    empty: {
      referrals: () => ({ ...REFERRALS, agencies: [], to_send: 0, overdue: 0, open: 0, total: 0, referrals: [], lists_total: 0, lists: [] }),
    },
    more: { refused: { answers: { export_list: refused("referral.list-moved") }, steps: [{ click: "export-csv" }] } },
  },
  {
    name: "approvals",
    place: "approvals",
    session: SIU,
    main: ["approvals"],
    empty: { approvals: () => ({ ...APPROVALS, total: 0, to_decide: 0, open: [], decided_total: 0, decided: [] }) },
    more: { refused: { answers: { perform: refused("proposal.decided") }, steps: [{ press: "y" }] }, returning: { steps: [{ press: "w" }] } },
  },
  {
    name: "statistics",
    place: "statistics",
    session: SIU,
    main: ["year"],
    empty: {
      year: () => ({
        ...YEAR,
        received: 0, handled: 0, consolidated: 0, cases_opened: 0, closed: 0, referred: 0, closed_or_referred: 0, in_progress: 0,
        medicine_shop: 0, medicine_shop_mainland: 0, medicine_shop_mainland_percent: 0, quick_action_handled: 0, prosecuted: 0,
        previous_received: 0, change: null, by_allegation: [], by_month: [], handled_percent: null, void: 0, entries: 1,
        largest_trader: null, medicine_by_visitor_type: [], by_district: [], online: 0, goods: 0, services: 0,
        goods_or_services_not_given: 0,
      }),
    },
    more: {
      broken: { answers: { year: () => ({ ...YEAR, in_progress: 917, identity_holds: false, unaccounted: ["TDC-2023-003687", "TDC-2023-003612"] }) } },
      definitions: { steps: [{ press: "d" }] },
      press: { steps: [{ press: "p" }] },
      reports: { steps: [{ press: "r" }] },
      export: { steps: [{ press: "e" }] },
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
      missing: { answers: { trader_file: refused("not-found", "TDC-2023-003731") } },
    },
  },
  {
    name: "journal",
    place: "journal",
    session: SIU,
    main: ["journal"],
    empty: { journal: () => ({ total: 0, length: 1, entries: [], next: null }) },
    more: { walked: { steps: [{ click: "chain-walk" }] }, broken: { answers: { chain: () => ({ entries: 0, head: null, broken: { seq: 40_112, wrong: "altered" } }) }, steps: [{ click: "chain-walk" }] } },
  },
  {
    name: "settings",
    place: "settings",
    session: officer("A001", "Ho S. M.", "adm"),
    main: ["officers"],
    more: Object.fromEntries(
      ["holidays", "reminders", "reference", "letters", "account", "desk", "keys", "about"].map((section) => [
        section,
        { place: `settings/${section}` },
      ]),
    ),
  },
  {
    name: "palette",
    place: "board",
    session: PANG,
    main: [],
    more: {
      begun: { steps: [{ press: "Ctrl+k" }] },
      full: { steps: [{ press: "Ctrl+k" }, { type: "search-box", text: "瑞甌" }] },
      nothing: {
        answers: { search: () => ({ total: 0, hits: [], next: null }) },
        steps: [{ press: "Ctrl+k" }, { type: "search-box", text: "qwzx" }],
      },
      keys: { steps: [{ press: "?" }] },
    },
  },
];

/** The clock of a screen: the year is read out after it has ended. */
export const clockOf = (name: string): number => (name === "statistics" ? MARCH : NOW);

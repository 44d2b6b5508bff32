/**
 * The made office: one door behind which every question of every screen is answered, the same for all pictures, so that
 * what differs between two pictures is only what is said to differ. A question that it does not know is a fault that is
 * seen in the picture. Not the states: see screens.ts.
 */
import type { Session } from "../../ipc/doors";
import type { LettersWanted } from "../../ipc/letterDoors";
import { mockDoor, type MockDoor } from "../../ipc/mock";
import type { Command, Receipt, agency_addresses, approvals, case_file, complaints, desk, groups, history, journal_entry, referral_list, referrals, standing_rules, traders, verdicts } from "../../ipc/wire";
import { CASES, fileAnswer, HISTORY as CASE_HISTORY } from "../madeCases";
import { NOW, SEALED } from "../common";
import { fileOf, KNOWN, VISITORS, WEIGHED } from "../madeDesk";
import { changeOf, entryOf } from "./madeEntry";
import { APPROVALS, FOUND, JOURNAL } from "../madeOversight";
import { ALARMS, memberFile, rulesAnswer, verdictsAnswer } from "../madeBench";
import { groupsAnswer } from "../madeGroups";
import { DESK as MAK, OFFICERS } from "../madeOfficers";
import { addressesAnswer, chasedAnswer } from "../madeChase";
import { draftsAnswer, LETTERS, LETTER_TEXT } from "../madeLetters";
import { listAnswer, REFERRALS } from "../madeReferrals";
import { PACKET } from "../madePacket";
import { DETAIL, LISTS, RELEASE, reportsView, YEAR } from "../madeYear";
import { IMPORTING } from "./madeImports";
import { CALENDAR, countsOf, meaningOf, OFFICE, VIEWS } from "./madeOffice";
import { complaintsAnswer, lineOf, TOTAL } from "./madeComplaints";
import { FILE, HISTORY } from "./madeFile";
import { ofTrader, TRADER, tradersAnswer } from "./madeTraders";
import { drawn, HAD, STORED } from "./madeEvidence";
import type { Answers } from "./picture";

const params = <T>(args: Record<string, unknown>): T => JSON.parse(String(args["params"])) as T;
const command = (args: Record<string, unknown>): Command => JSON.parse(String(args["command"])) as Command;

function receipt(args: Record<string, unknown>): Receipt {
  const given = command(args);
  const ids = "complaints" in given && Array.isArray(given.complaints) ? given.complaints : ["c0"];
  return {
    act: "a",
    entries: { first: 41_209, last: 41_209 },
    seal: "7f3a2c90e9c1",
    at: NOW,
    made: [{ kind: "complaint", id: "x", number: "TDC-2023-003689" }],
    touched: [],
    members: ids.length,
    left: [],
    undo: null,
  } as unknown as Receipt;
}

const deskOf = (session: Session, now: number): desk.Desk => ({
  ...MAK,
  officer: session.officer,
  officer_name: session.name,
  roles: session.roles,
  journal_length: SEALED.length,
  journal_seal: SEALED.seal,
  now,
  late: 1,
});

const usual = (session: Session, now: number): Answers => ({
  ...IMPORTING,
  look: () => ({ there: true, demonstration: true }),
  session: () => session,
  attend: () => null,
  lock: () => null,
  drafts: () => [],
  keep_draft: () => null,
  drop_draft: () => null,
  evidence: (args) => drawn(String(args["sha256"]), Number(args["page"] ?? 1)),
  choose_evidence: () => ({ taken: STORED, left: [{ name: "holiday", failure: { kind: "refused", code: "evidence.no-file", about: [] } }] }),
  desk: () => deskOf(session, now),
  reference: () => ({ lists: LISTS }),
  officers: () => OFFICERS,
  board: () => ({ now: NOW, still_here: 7, total: VISITORS.length, rows: VISITORS, next: null }),
  complaints: (args) => {
    const asked = params<complaints.Params>(args);
    const page = complaintsAnswer(asked);
    if (asked.filter.trader === undefined) return page;
    const total = asked.filter.state.length === 0 ? TRADER.complaints : TRADER.live;
    return { ...page, total, rows: page.rows.slice(0, total).map((_, k) => ofTrader((asked.from ?? 0) + k)) };
  },
  traders: (args) => tradersAnswer(params<traders.Params>(args)),
  trader_file: () => TRADER,
  complaint_ids: (args) => {
    const count = params<{ filter: complaints.Filter }>(args).filter.trader === undefined ? TOTAL : TRADER.live;
    return { count, ids: Array.from({ length: count }, (_, k) => lineOf(k).id) };
  },
  evidence_of: () => ({ complaints: [{ id: FILE.id, number: FILE.number, evidence: FILE.evidence }], total: FILE.evidence.length }),
  copy_evidence: () => ({ sha256: "9c1e07be".repeat(8) }),
  redact_evidence: () => receipt({ command: JSON.stringify({}) }),
  complaint_file: (args) => {
    const { name } = params<{ name: string }>(args);
    return VISITORS.some((one) => one.id === name) ? fileOf(name) : (memberFile(FILE, name) ?? FILE);
  },
  history: (args) => {
    const { name, after } = params<history.Params>(args);
    // Of one entry of the journal, what it changed.
    if (typeof after === "number" && after > 1_000) return { total: 1, entries: [changeOf(after - 1)], next: null };
    return name.startsWith("TDI") ? CASE_HISTORY : HISTORY;
  },
  known_trader: () => KNOWN,
  had_before: () => HAD,
  weigh: () => WEIGHED,
  groups: (args) => groupsAnswer(params<groups.Params>(args)),
  verdicts: (args) => verdictsAnswer(params<verdicts.Params>(args)),
  standing_rules: (args) => rulesAnswer(params<standing_rules.Params>(args)),
  alarms: () => ALARMS,
  cases: () => CASES,
  case_file: (args) => fileAnswer(params<case_file.Params>(args)),
  approvals: (args) => {
    const { proposal } = params<approvals.Params>(args);
    const all = [...APPROVALS.open, ...APPROVALS.decided];
    return proposal === null ? APPROVALS : { ...APPROVALS, open: all.filter((one) => one.id === proposal) };
  },
  referrals: (args) => {
    const asked = params<referrals.Params>(args);
    return asked.agency === null ? REFERRALS : chasedAnswer(REFERRALS, asked);
  },
  agency_addresses: (args) => addressesAnswer(params<agency_addresses.Params>(args)),
  referral_list: (args) => listAnswer(params<referral_list.Params>(args)),
  packet_evidence: () => PACKET,
  year: () => YEAR,
  year_list: (args) => {
    const { figure } = params<{ figure: string }>(args);
    const rows = Array.from({ length: 40 }, (_, k) => lineOf(k));
    return { figure, as_at: YEAR.as_at, total: (YEAR as unknown as Record<string, number>)[figure] ?? 0, rows, next: null };
  },
  journal: () => JOURNAL,
  journal_entry: (args) => entryOf(params<journal_entry.Params>(args).seq),
  chain: () => ({ entries: SEALED.length, head: "7f3a2c90".repeat(8), broken: null }),
  query: (args) => meaningOf(params<{ text: string }>(args).text),
  view_counts: (args) => countsOf(params<{ texts: string[] }>(args).texts),
  saved_views: () => VIEWS,
  letters: () => LETTERS,
  draft_letters: (args) => draftsAnswer(args["wanted"] as LettersWanted),
  show_letter: () => LETTER_TEXT,
  write_letters: (args) => receipt({ command: JSON.stringify({ complaints: args["chosen"] }) }),
  calendar: () => CALENDAR,
  office: () => OFFICE,
  year_detail: () => DETAIL,
  release: () => RELEASE,
  reports: (args) => reportsView(params<{ report?: string }>(args).report),
  settings: () => ({}),
  keep_setting: () => null,
  keep_view: () => null,
  desk_remembered: () => ({}),
  desk_remember: () => null,
  search: () => FOUND,
  preview: receipt,
  perform: receipt,
});

/** The door of the made office for this officer, with what a picture answers otherwise, at this hour. */
export const officeDoor = (session: Session, otherwise: Answers = {}, now = NOW): MockDoor =>
  mockDoor({ ...usual(session, now), ...otherwise });

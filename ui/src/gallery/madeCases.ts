/**
 * Made cases, one of them as a file with its complaints: invented traders, invented persons.
 */
import offences from "../../../assets/reference/offences.json";
import type { case_file, cases, history } from "../ipc/wire";
import { at, hex } from "./common";
import { historyLine } from "./madeHistory";

/** When the cases are looked at: some months after the complaints. */
export const AUTUMN = at(10, 30, 10, 6);

const PAID = ["1860.00", "540.00", "2380.00", "960.00", "8400.00", "720.50", "1200.00", "3450.00"];
const element = offences.entries.find((one) => one.code === "13I")?.elements ?? [];
const COUNTS = [4212, 4187, 4212, 4206, 3, 4102, 4212, 0, 4100, 12];
const NAMES = ["K•••", "L••• W••", "C•••", "H•• P••", "Y•••", "S•••• M••"];

const member = (k: number): case_file.Member => ({
  id: hex(k + 9000),
  number: `TDC-2023-${String(2914 + k * 3).padStart(6, "0")}`,
  received_at: at(5, 17, 9, 12) + k * 600_000_000,
  complainant: NAMES[k % NAMES.length] ?? null,
  trader: "獺寶母嬰網店",
  transaction_at: k % 7 === 4 ? null : at(5, 2 + (k % 15)),
  amount_paid: PAID[k % PAID.length] ?? null,
  paid_cents: null,
  currency: "HKD",
  payment_method: ["credit-card", "fps", "bank-transfer"][k % 3] ?? null,
  statement: k % 3 === 1 ? null : "signed",
  allegation: "13I",
  elements: [],
  joined_act: hex(77),
  joined_at: at(5, 19),
});

const can = (act: string, code: string | null = null, count = 0): case_file.Can => ({
  act,
  allowed: code === null,
  code,
  detail: null,
  count,
});

/** One case's file. */
export const FILE: case_file.File = {
  id: hex(500),
  number: "TDI-2023-0035",
  stage: "investigating",
  stage_before: null,
  officer: "C001",
  section: "13I",
  origin: "complaints",
  trader: "獺寶母嬰網店 Otterling Baby Store",
  premises: "otterling.example",
  opened_at: at(5, 19),
  opened_by: "S001",
  began_at: at(5, 22),
  concluded_at: null,
  review_on: null,
  last_act: hex(78),
  submitted: false,
  advice_on: null,
  delegated: false,
  undertaking_from: null,
  undertaking_to: null,
  letter: null,
  letter_on: null,
  notified: null,
  first_conviction_on: null,
  merged_into: null,
  merged_into_number: null,
  merged_from: [],
  path: [
    { stage: "opened", at: at(5, 19), until: at(5, 22) },
    { stage: "investigating", at: at(5, 22), until: null },
  ],
  elements: element.map((one, k) => ({
    code: one.code,
    names: one.names,
    verify: one.verify,
    complaints: COUNTS[k] ?? 0,
    made_out: k % 4 === 0,
  })),
  members_total: 4212,
  members_found: 4212,
  members_undated: 25,
  members_unstated: 3884,
  members: [],
  members_next: null,
  paid_cents: 691_348_000,
  largest_cents: 1_800_000,
  paid_otherwise: 6,
  earliest_on: "2023-05-02",
  earliest_number: "TDC-2023-002921",
  commission_on: null,
  discovery_on: "2023-05-17",
  limit_on: "2024-05-17",
  limit_rule: "discovery",
  limit_by_commission: "2026-05-02",
  limit_by_discovery: "2024-05-17",
  governs: "discovery",
  days_left: 200,
  warning: null,
  can: [
    can("start_investigation", "case.wrong-state"),
    can("submit_for_advice", "case.not-yours"),
    can("seek_legal_advice", "case.not-submitted"),
    can("prosecute", "case.wrong-state"),
    can("accept_undertaking"),
    can("warn"),
    can("no_further_action"),
    can("record_court_event", "role-may-not"),
    can("suspend_case"),
    can("resume_case", "case.wrong-state"),
    can("assign_case"),
    can("merge_cases"),
    can("split_case"),
    can("add_note"),
    can("conclude_case", "case.wrong-state"),
    can("breach_undertaking", "case.wrong-state"),
    can("propose_case_reopening", "case.wrong-state"),
    can("prosecute", "case.no-advice", 2),
  ].filter((one, k, all) => all.findIndex((other) => other.act === one.act) === k),
  defendants: [],
  charges: [],
  court_events: [],
  notes: [{ id: hex(90), officer: "C001", at: at(6, 2, 11, 5), text: "Bank ledger to 30 April asked for." }],
  batches: [
    { act: hex(77), officer: "S001", at: at(5, 19, 14, 40), count: 698, still_in: 698 },
    { act: hex(79), officer: "S001", at: at(6, 6, 10, 2), count: 3196, still_in: 3190 },
  ],
  open_proposal: null,
  open_proposal_kind: null,
};

/** The answer to `case_file`. */
export const fileAnswer = (params: case_file.Params): case_file.File => {
  const total = params.members === "undated" ? 25 : params.members === "unstated" ? 3884 : 4212;
  const from = Number(params.members_after ?? 0);
  const size = params.members_limit ?? 100;
  return {
    ...FILE,
    members_found: total,
    members: Array.from({ length: Math.min(size, total - from) }, (_, k) => member(from + k)),
    members_next: from + size < total ? String(from + size) : null,
  };
};

const STAGES = ["investigating", "opened", "advice", "prosecution", "undertaking", "warning", "suspended", "concluded"];
const lines: cases.Line[] = STAGES.map((stage, k) => ({
  id: hex(500 + k),
  number: `TDI-2023-${String(35 - k).padStart(4, "0")}`,
  stage,
  trader:
    ["獺寶母嬰網店 Otterling Baby Store", "瑞甌堂藥行 Sui Au Tong Medicine Co", "福鑰軒參茸", "澄杓電業"][k % 4] ?? "",
  premises: null,
  section: ["13I", "13E", "13F", "7"][k % 4] ?? "",
  officer: k % 2 === 0 ? "C001" : "C002",
  origin: "complaints",
  opened_at: at(5, 19 - k),
  members: [4212, 14, 11, 9, 5, 3, 2, 61][k] ?? 0,
  paid_cents: 691_348_000 / (k + 1) ** 3,
  paid_otherwise: 0,
  limit_on: k === 7 ? null : "2024-05-17",
  days_left: [200, 80, 20, 200, 300, 20, 160, null][k] ?? null,
  warning: [null, 90, 30, null, null, null, 180, null][k] ?? null,
  stage_at: at(5, 19),
})).map((one) => ({ ...one, paid_cents: Math.round(one.paid_cents) }));

/** The answer to `cases`. */
export const CASES: cases.Page = { total: lines.length, rows: lines, next: null };

/** The answer to `history`. */
export const HISTORY: history.History = {
  total: 3,
  entries: [
    historyLine(
      { seq: 41_100, at: at(6, 6, 10, 2), officer: "S001", role: "sup", kind: "complaints_consolidated", act: hex(79) },
      { members: 3196, text: { reason: "Same web address." } },
    ),
    historyLine({ seq: 40_100, at: at(5, 22, 9, 30), officer: "C001", role: "co", kind: "investigation_started", act: hex(78) }),
    historyLine({ seq: 40_000, at: at(5, 19, 14, 40), officer: "S001", role: "sup", kind: "case_opened", act: hex(77) }, { of: 2 }),
  ],
  next: null,
};

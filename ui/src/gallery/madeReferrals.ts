/**
 * Made answers of the register for referrals: a list as it would leave, and what was sent. Nobody of these names exists.
 */
import type { referral_list, referrals } from "../ipc/wire";
import { HOUR } from "../words/time";
import { NOW } from "./common";
import { pick, SHOPS, SUMS } from "./madeOversight";
import { referred, sentOn } from "./madeReferred";

const PEOPLE = ["周映禾", "林见川", "温以蓝", "孟知遥", "裴小满", "陆行舟", "苏问渠", "顾南乔", "贺知微", "闻人朔", "叶青禾"];
const ADDRESSES = ["深水埗福榮街 88 號地下", "旺角西洋菜南街 12 號", "尖沙咀廣東道 33 號 2 樓", "上環德輔道西 170 號"];
const COLUMNS: [string, string, referral_list.Kind][] = [
  ["ref", "Reference", "text"],
  ["state", "State", "text"],
  ["received_at", "Received", "instant"],
  ["referred_on", "Approved on", "date"],
  ["agency", "Referred to", "text"],
  ["purpose", "Purpose", "text"],
  ["basis", "Legal basis", "text"],
  ["consent", "Consent", "text"],
  ["complainant_name", "Name", "text"],
  ["complainant_phone", "Telephone", "text"],
  ["visitor_type", "Visitor", "text"],
  ["trader_name", "Trader", "text"],
  ["trader_address", "Address", "text"],
  ["trader_brn", "BR number", "text"],
  ["amount_paid", "Paid", "number"],
  ["currency", "Currency", "text"],
  ["allegation", "Section", "text"],
  ["officer", "Proposed by", "text"],
  ["approved_by", "Approved by", "text"],
];
const heads = COLUMNS.map(([code, head, kind]) => ({ code, head, kind, definition: head }));
const WITHOUT = [2, 5, 8, 12];

const line = (k: number): referral_list.Line => {
  const consent = !WITHOUT.includes(k);
  const number = `TDC-2023-00${3688 - 47 * k}`;
  const said: Record<string, string | null> = {
    ref: number,
    state: "Assessing",
    received_at: `2023-05-${String(19 - (k % 15)).padStart(2, "0")}T13:18:00+08:00`,
    referred_on: "2023-05-19",
    agency: "Travel Industry Authority",
    purpose: "Licensing or discipline",
    basis: "Consent of the complainant",
    consent: consent ? "Yes" : "No",
    complainant_name: consent ? pick(PEOPLE, k) : null,
    complainant_phone: consent ? `+86 12${k % 10} 2210 44${10 + k}` : null,
    visitor_type: k % 3 === 1 ? "Group tour" : "Individual visit scheme",
    trader_name: pick(SHOPS, k),
    trader_address: pick(ADDRESSES, k),
    trader_brn: k % 4 === 2 ? null : `6120${k % 4}483-000`,
    amount_paid: pick(SUMS, k),
    currency: "HKD",
    allegation: k % 5 === 2 ? "13E Misleading omissions; 13F Aggressive commercial practices" : "13E Misleading omissions",
    officer: "Insp. Lui T. W.",
    approved_by: "Sup. Mak H. Y.",
  };
  return {
    referral: `r${k}`,
    complaint: `c${k}`,
    number,
    consent,
    state: k < 15 ? "approved" : "sent",
    cells: heads.map(({ code }) => said[code] ?? null),
    removed: consent ? [] : ["complainant_name", "complainant_phone"],
  };
};

/** A list as it would leave. */
export const LIST: referral_list.List = {
  number: "REF-2023-0124",
  agency: "TIA",
  agency_names: { en: "Travel Industry Authority", "zh-Hant": "旅遊業監管局", "zh-Hans": "旅游业监管局" },
  agency_verify: false,
  from: "2023-05-01",
  to: "2023-05-19",
  language: "en",
  purpose: "Licensing or discipline",
  basis: "Consent of the complainant",
  approved_by: ["S001"],
  columns: heads,
  allowed: [...heads, { code: "narrative", head: "Narrative", kind: "text", definition: "" }],
  rows: Array.from({ length: 21 }, (_, k) => line(k)),
  referrals: Array.from({ length: 21 }, (_, k) => `r${k}`),
  consent: 17,
  removed: 4,
  left_out: 0,
  masked: false,
  journal_length: 41_208,
  journal_head: "7f3a2c90b1d3e9c1",
  words: { number: "List", from: "From", to: "To", rows: "Rows", journal_head: "Journal head before the export" },
};

/** The answer to `referral_list`: the list without what is left out. */
export function listAnswer({ without = [], fields }: referral_list.Params): referral_list.List {
  const rows = LIST.rows.filter((row) => !without.includes(row.referral));
  const at = LIST.columns.flatMap((head, k) => (fields === undefined || fields.includes(head.code) ? [k] : []));
  return {
    ...LIST,
    columns: LIST.columns.filter((_, k) => at.includes(k)),
    rows: rows.map((row) => ({ ...row, cells: row.cells.filter((_, k) => at.includes(k)) })),
    referrals: rows.map((row) => row.referral),
    consent: rows.filter((row) => row.consent).length,
    removed: rows.filter((row) => !row.consent).length,
    left_out: without.length,
  };
}

const taken = (k: number, agency: string, rows: number, state: Partial<referrals.Taken>): referrals.Taken => ({
  id: `l${k}`,
  number: `REF-2023-0${123 - k}`,
  agency,
  from: null,
  to: null,
  format: k % 2 === 0 ? "xlsx" : "csv",
  language: "en",
  fields: [],
  rows,
  rows_sha256: `0be4a17${k}c55f9de02b6691aa`,
  taken_by: "R001",
  taken_at: NOW - (k + 1) * 30 * HOUR,
  failed: null,
  sent: 0,
  overdue: 0,
  acknowledged: 0,
  answered: 0,
  declined: 0,
  answer_on: null,
  their_ref: null,
  reply: null,
  ...state,
});

/** Referrals and lists. */
export const REFERRALS: referrals.View = {
  agencies: [
    { agency: "TIA", to_send: 15, sent: 6, overdue: 0, acknowledged: 0, answered: 14, declined: 0, recalled: 0, oldest_approved_at: NOW, last_purpose: "conciliation", last_fields: ["item", "trader_name"] },
    { agency: "CC", to_send: 3, sent: 4, overdue: 0, acknowledged: 31, answered: 42, declined: 0, recalled: 0, oldest_approved_at: NOW, last_purpose: "conciliation", last_fields: ["item", "trader_name"] },
    { agency: "HKPF", to_send: 0, sent: 4, overdue: 4, acknowledged: 0, answered: 0, declined: 0, recalled: 0, oldest_approved_at: null, last_purpose: "conciliation", last_fields: ["item", "trader_name"] },
  ],
  to_send: 18,
  overdue: 4,
  open: 45,
  next_list: "REF-2023-0124",
  total: 3,
  referrals: [
    { state: "approved" },
    { state: "sent", ...sentOn("2023-05-12"), overdue: true },
    { state: "acknowledged", ...sentOn("2023-05-12"), answer_on: "2023-05-18", their_ref: "TIA/23/0447" },
    { state: "returned", ...sentOn("2023-05-12"), answer_on: "2023-05-18", their_ref: "TIA/23/0447", reply: "Not an inbound tour." },
  ].map(referred),
  next: null,
  lists_total: 5,
  lists: [
    taken(0, "CC", 31, { acknowledged: 31, answer_on: "2023-05-18", their_ref: "CC/23/04471" }),
    taken(2, "HKPF", 4, { sent: 4, overdue: 4 }),
    taken(4, "DH", 2, { answered: 2, answer_on: "2023-05-17", reply: "Unregistered medicine found." }),
    taken(8, "IA", 1, { declined: 1, answer_on: "2023-05-10", reply: "Not an insurer." }),
    taken(13, "TIA", 14, {}),
  ],
  lists_next: null,
};

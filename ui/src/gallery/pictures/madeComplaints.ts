/**
 * Made complaints for the gallery: the list, and the file of picture 03. Nobody of these names exists.
 */
import { EVIDENCE } from "./madeEvidence";
import type { complaint_file, complaints, history } from "../../ipc/wire";
import { fromHongKong, HOUR } from "../../words/time";
import { NOW, numbered } from "../common";
import { historyLine } from "../madeHistory";
import { pick, SHOPS, SUMS } from "../madeOversight";

const at = (day: number, hour: number, minute: number) => fromHongKong(2023, 5, day, hour, minute) ?? 0;
const STATES = ["assessing", "received", "assessing", "consolidated", "awaiting", "referred", "closed", "received", "void"];
const ITEMS = ["American ginseng, sliced", "花膠", "冬虫夏草", "Camera lens", "鲍鱼", "金手鐲", "奶粉 900 g", null];

/** How many complaints the made office holds. */
export const TOTAL = 14_892;

/** One line of the list. */
export const lineOf = (k: number): complaints.Line => ({
  id: `c${k}`,
  number: numbered(3688 - k),
  qat_number: k % 4 === 0 ? `QAT-2023-00${71 - (k % 60)}` : null,
  state: pick(STATES, k),
  received_at: NOW - k * 2 * HOUR,
  due: NOW + (k % 5 === 2 ? -26 : 30 + (k % 40) * 9) * HOUR,
  paused: k % 9 === 4,
  priority: k % 6 === 0 ? 1 : 3,
  owner: k % 3 === 1 ? null : pick(["C001", "Q001", "C002"], k),
  queue: k % 4 === 0 ? "qat" : "assessment",
  trader_name: k % 11 === 7 ? null : pick([...SHOPS, "澄杓電業 Ching Cheuk Electronics", "獺寶母嬰網店"], k),
  district: k % 11 === 7 ? null : pick(["YTM", "WC", "CW", "ST"], k),
  sector: pick(["medicine-shop", "medicine-shop", "jewellery-watches", "ginseng-seafood"], k),
  allegation: pick(["13E", "13I", "7", "13F", null], k),
  amount_paid: k % 7 === 5 ? null : pick(SUMS, k),
  paid_cents: null,
  currency: "HKD",
  item: pick(ITEMS, k),
  transaction_at: NOW - k * 3 * HOUR,
  visitor_type: "ML-IVS",
  leaves_at: k % 4 === 0 ? at(19, 17, 10) : null,
  case: k % 9 === 3 ? "k1" : null,
  case_number: k % 9 === 3 ? "TDI-2023-0031" : null,
  close_reason: k % 9 === 6 ? "INSUFFICIENT_INFO" : null,
  proposed: k % 13 === 2,
  channel: pick(["qat-field", "hotline", "e-form"], k),
  factor: k % 5 === 0 ? "13.23" : null,
});

/** A page of the list. */
export function complaintsAnswer(params: { after?: string | null; limit?: number | null; from?: number | null }): complaints.Page {
  const from = Number(params.from ?? params.after ?? 0);
  const size = params.limit ?? 200;
  const rows = Array.from({ length: Math.min(size, TOTAL - from) }, (_, k) => lineOf(from + k));
  return { total: TOTAL, rows, next: from + size < TOTAL ? String(from + size) : null, heads: [], found: null };
}

const can = (act: string, code: string | null = null, detail: string | null = null, cure: string | null = null) => ({
  act,
  allowed: code === null,
  code,
  detail,
  cure,
});
const words = (en: string, hant: string, hans: string) => ({ en, "zh-Hant": hant, "zh-Hans": hans });
const element = (code: string, ticked: boolean, names: ReturnType<typeof words>): complaint_file.Element => ({
  offence: "13E",
  code,
  names,
  verify: false,
  ticked,
});

/** The file of picture 03. */
export const FILE: complaint_file.File = {
  id: "c0",
  number: numbered(3688),
  qat_number: "QAT-2023-0071",
  state: "assessing",
  owner: "Q001",
  queue: "qat",
  filed_at: at(19, 13, 55),
  filed_by: "Q001",
  received_at: at(19, 13, 55),
  last_act: "a9",
  priority: 1,
  due: at(19, 15, 10),
  due_rule: "urgent-departure",
  first_due: at(19, 15, 10),
  paused_at: null,
  awaiting_due: null,
  reopened: 0,
  close_reason: null,
  closed_at: null,
  survivor: null,
  survivor_number: null,
  first_step_at: at(19, 13, 56),
  statement: null,
  channel: "qat-field",
  language: "cmn",
  anonymous: false,
  complainant_name: "周**",
  complainant_phone: "+86 128 **** 4471",
  complainant_email: null,
  complainant_wechat: null,
  document_type: "two-way-permit",
  document_number: "****0384",
  has_contact: true,
  residence: "CN",
  visitor: true,
  visitor_type: "ML-IVS",
  leaves_at: at(19, 17, 10),
  control_point: "XRL",
  leaves_by: "G6562",
  consent_refer: null,
  vulnerable: null,
  force: null,
  trader_name: "瑞甌堂藥行 Sui Au Tong Medicine Co",
  trader_address: "Shop 2, G/F, 96 Soy Street, Mong Kok",
  trader_district: "YTM",
  trader_phone: "2555 0148",
  trader_url: null,
  trader_social: null,
  trader_brn: null,
  trader_complaints: 14,
  trader_cases: 1,
  sector: "medicine-shop",
  goods_or_services: "goods",
  item: "American ginseng, sliced after weighing",
  order_no: null,
  receipt_no: "004417",
  source_ref: null,
  quantity: "10",
  unit: "tael",
  grams: "377.9936",
  price_shown: "680",
  unit_shown: null,
  unit_believed: "jin",
  unit_charged: "tael",
  amount_paid: "6800.00",
  paid_cents: 680_000,
  currency: "HKD",
  payment_method: "unionpay",
  transaction_at: at(19, 13, 18),
  expected: "514.07",
  charged: "6800.00",
  factor: "13.227736",
  allegations: ["13E", "13F"],
  narrative: "店员只说“六八零”，没讲单位。切成片以后才说是一两的价钱，不买也要付钱。",
  elements: [
    element("trader", true, words("Trader, in the course of business", "商戶在營商過程中", "商户在经营过程中")),
    element("consumer", true, words("Complainant is a consumer", "投訴人為消費者", "投诉人是消费者")),
    element("hidden", true, words("Material information hidden: pricing unit", "隱瞞重要資料：計價單位", "隐瞒重要信息：计价单位")),
    element("not-otherwise", true, words("Purchase not otherwise made", "否則不會購買", "否则不会购买")),
    element("limits", false, words("Limits of the medium considered", "已考慮媒介限制", "已考虑媒介限制")),
  ],
  unknown: [],
  open_fields: [],
  case: null,
  case_number: null,
  case_stage: null,
  case_trader: null,
  joined_at: null,
  joined_by: null,
  joined_act: null,
  came_from: null,
  came_from_owner: null,
  open_proposal: "p1",
  evidence: EVIDENCE,
  statements: [
    {
      id: "st1",
      language: "zh-Hans",
      text: "我在尖沙咀一间参茸行问花旗参的价钱，店员说一斤六百八十元。切片以后，店员说价钱是一两。\n我要求退款，店员拒绝，并有两人站在门口。",
      interpreter: "潘樂言",
      place: "櫃位 2",
      read_over_by: "Q001",
      signed_at: at(19, 14, 20),
      officer: "Q001",
      at: at(19, 14, 22),
    },
  ],
  people: [{ id: "p1", role: "companion", name: "邱**", phone: "+86 139 **** 2210", email: null, wechat: null, officer: "Q001", at: at(19, 14, 2) }],
  proposals: [
    {
      id: "p1",
      kind: "closure",
      state: "open",
      proposer: "S001",
      mine: true,
      made_at: at(19, 14, 21),
      decided_by: null,
      decided_at: null,
      explanation: "No receipt, and three calls were not answered.",
      not_notified: null,
      returned_because: null,
      agency: null,
      reason: "INSUFFICIENT_INFO",
      case_number: null,
      members: 1,
      changed: false,
    },
  ],
  referrals: [],
  steps: ["receipt-slip-given", "price-card-photographed", "called-shop"].map((step, k) => ({
    id: `s${k}`,
    step,
    at: at(19, 13, 56 + k),
    officer: "Q001",
    role: "qat",
    handles: true,
    note: k === 2 ? "Nobody answered; rang 2555 0148 twice." : null,
  })),
  notes: [{ id: "n1", officer: "Q001", at: at(19, 14, 5), text: "單據正本由旅客保管。" }],
  can: [
    can("consolidate"),
    can("propose_referral", "referral.no-consent", "not-asked", "consent_refer"),
    can("approve", "closure.same-officer", null, "withdraw_proposal"),
    can("withdraw_proposal"),
    can("assess"),
    can("ask_information"),
    can("amend_complaint"),
    can("name_people"),
    can("receive_evidence"),
    can("sign_statement"),
    can("log_step"),
    can("add_note"),
    can("set_priority"),
    can("assign"),
    can("void"),
    can("take_up", "already-so", "Q001"),
    can("show_particulars"),
    can("reopen", "complaint.wrong-state", "assessing"),
  ],
};

const entry = (k: number, kind: string, minute: number, more: Partial<history.Line> = {}): history.Line =>
  historyLine(
    {
      seq: 41_208 - k,
      at: at(19, minute >= 100 ? 14 : 13, minute % 100),
      officer: k === 1 ? "S001" : "Q001",
      role: k === 1 ? "sup" : "qat",
      kind,
      act: `a${9 - k}`,
    },
    more,
  );

/** What was entered of the complaint, the newest first. */
export const HISTORY: history.History = {
  total: 6,
  entries: [
    entry(0, "note_added", 131, { text: { text: "單據正本由旅客保管。" } }),
    entry(1, "proposal_made", 121),
    entry(2, "complaint_amended", 112, { detail: { unit: "tael" }, was: { unit: "catty" } }),
    entry(3, "step_logged", 58, { detail: { step: "called-shop" } }),
    entry(4, "complaints_assigned", 56, { detail: { officer: "Q001" } }),
    entry(5, "complaint_filed", 55),
  ],
  next: null,
};

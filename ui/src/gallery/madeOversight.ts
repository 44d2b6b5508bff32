/**
 * Made answers of the register for approvals, journal and search. Nobody of these names exists.
 */
import type { approvals, journal, search } from "../ipc/wire";
import { HOUR } from "../words/time";
import { NOW } from "./common";

/** Made shops. */
export const SHOPS = ["瑞甌堂藥行", "福鑰軒參茸", "鷺洲珠寶", "寶鯤坊海味"];
/** Made sums. */
export const SUMS = ["6800.00", "9120.00", "4260.00", "2980.00", "6075.00", "18200.00", "11560.00"];
/** One of a few, in turn. */
export const pick = <T,>(of: readonly T[], k: number): T => of[k % of.length] as T;
const proposal = (k: number, more: Partial<approvals.Proposal>): approvals.Proposal => ({
  id: `p${k}`,
  kind: "closure",
  state: "open",
  proposer: "C001",
  mine: false,
  made_at: NOW - (k + 1) * 5 * HOUR,
  explanation: "三次致電及一次電郵未獲回覆，投訴未指明貨品，亦無單據。",
  not_notified: null,
  notified: true,
  agency: null,
  purpose: null,
  basis: null,
  fields: [],
  reason: "INSUFFICIENT_INFO",
  survivor_number: null,
  case: null,
  case_number: null,
  case_trader: null,
  members_total: 14,
  changed: 0,
  members: Array.from({ length: 14 }, (_, m) => ({
    id: `c${m}`,
    number: `TDC-2023-00${3102 - m}`,
    state: "assessing",
    complainant: "周**",
    trader: pick(SHOPS, m),
    amount_paid: pick(SUMS, m),
    currency: "HKD",
    received_at: NOW - m * 20 * HOUR,
    allegation: pick(["13E", "7", "13F"], m),
    consent: null,
    changed: false,
  })),
  members_next: null,
  may_decide: true,
  refusal: null,
  decided_by: null,
  decided_at: null,
  returned_because: null,
  ...more,
});

/** What waits, and what was decided. */
export const APPROVALS: approvals.View = {
  total: 3,
  to_decide: 2,
  open: [
    proposal(0, {}),
    proposal(1, { kind: "referral", agency: "TIA", purpose: "licensing", fields: ["trader_phone", "item"], reason: null, notified: null, members_total: 21, changed: 2 }),
    proposal(2, { mine: true, may_decide: false, refusal: "closure.same-officer", proposer: "S001", members_total: 1 }),
  ],
  next: null,
  decided_total: 2,
  decided: [
    proposal(5, { state: "approved", decided_by: "S002", decided_at: NOW - HOUR, may_decide: false, refusal: "proposal.decided" }),
    proposal(6, { state: "returned", decided_by: "S002", decided_at: NOW - 2 * HOUR, returned_because: "Ask once more for the receipt.", may_decide: false, refusal: "proposal.decided" }),
  ],
};

const KINDS = ["complaint_filed", "step_logged", "complaints_consolidated", "proposal_made", "refused_by_role", "referrals_sent", "particulars_shown"];
/** The journal's end. */
export const JOURNAL: journal.Page = {
  total: 41_208,
  length: 41_208,
  entries: Array.from({ length: 60 }, (_, k) => {
    const kind = pick(KINDS, k);
    const mass = kind === "complaints_consolidated" || kind === "referrals_sent";
    return {
      seq: 41_208 - k,
      at: NOW - k * 93_000_000,
      clock: k === 9 ? NOW : null,
      officer: "Q001",
      officer_name: pick(["Pang Kwok Yin", "Mak Hoi Yin", "伍志朗"], k),
      role: pick(["qat", "sup", "co"], k),
      kind,
      act: `a${k}`,
      part: 1,
      of: mass ? 2 : 1,
      members: mass ? 698 : null,
      subject_kind: mass ? null : "complaint",
      subject: mass ? null : `c${k}`,
      subject_number: mass ? null : `TDC-2023-00${3688 - k}`,
      refused: kind === "refused_by_role" ? "approve" : null,
      seal_first: (0x7f3a - k * 77).toString(16),
      seal_last: (0xe9c1 - k * 119).toString(16),
      prev_last: (0xe9c1 - (k + 1) * 119).toString(16),
    };
  }),
  next: null,
};

/** What a search found. */
export const FOUND: search.Found = {
  total: 26,
  hits: [
    { kind: "case", id: "k1", ref: "TDI-2023-0031", state: "investigating", trader: "瑞甌堂藥行", received_at: NOW, field: "trader", snippet: "瑞甌堂藥行 Sui Au Tong Medicine Co", found: ["瑞甌"] },
    ...[0, 1, 2, 3, 4].map((k) => ({
      kind: "complaint",
      id: `c${k}`,
      ref: `TDC-2023-00${3688 - k}`,
      state: pick(["assessing", "consolidated", "closed"], k),
      trader: "瑞甌堂藥行",
      received_at: NOW - k * 30 * HOUR,
      field: pick(["narrative", "trader_address", "masked"], k),
      snippet: pick(["…店員話瑞甌出品，冇講係斤定兩…", "Shop 2, G/F, 96 Soy Street, Mong Kok", ""], k),
      found: pick([["瑞甌"], ["Soy"], []], k),
    })),
  ],
  next: null,
  structured: false,
};

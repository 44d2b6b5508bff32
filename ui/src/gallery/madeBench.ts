/**
 * Made verdicts, standing rules and alarms of the workbench, and two complaints to be compared: invented traders and
 * officers.
 */
import type { alarms, complaint_file, groups, standing_rules, verdicts } from "../ipc/wire";
import { at, hex, numbered } from "./common";
import { groupsAnswer } from "./madeGroups";

const numberOf = (n: number): string => numbered(3732 - n);
const ANCHOR = 733;

const line = (n: number, over: Partial<verdicts.Line> = {}): verdicts.Line => ({
  verdict: hex(0xa0 + n),
  entry: 41_100 + n,
  members: 1,
  complaint: { id: hex(n), number: numberOf(n), trader: "獺環首飾" },
  against: { id: hex(ANCHOR), number: numberOf(ANCHOR), trader: "獺寶母嬰" },
  same: false,
  reason: "name-only",
  note: null,
  known: ["name"],
  by: "S001",
  at: at(5, 19, 14, 6),
  stands: "holding",
  withdrawn_by: null,
  withdrawn_at: null,
  may_withdraw: true,
  ...over,
});

const LINES: verdicts.Line[] = [
  line(11, { note: "首飾店，另一東主。" }),
  line(6, { same: true, reason: "one-shop-other-name", complaint: { id: hex(6), number: numberOf(6), trader: "獭宝母婴" } }),
  line(22, { same: true, reason: "same-payee", by: "C001", may_withdraw: true, at: at(5, 18, 17, 40) }),
  line(40, { stands: "withdrawn", withdrawn_by: "S001", withdrawn_at: at(5, 18, 9, 2), may_withdraw: false, at: at(5, 17, 16, 0) }),
];

/** The answer to `verdicts`: of the large group's trader; nobody judged the others. */
export const verdictsAnswer = (params: verdicts.Params): verdicts.View => {
  const touched = params.among !== undefined || params.trader !== undefined || params.complaint === hex(ANCHOR);
  const found = touched ? LINES.filter((one) => !params.holding || one.stands === "holding") : [];
  return { total: found.length, holding: found.filter((one) => one.stands === "holding").length, verdicts: found, next: null };
};

const rule = (n: number, over: Partial<standing_rules.Rule>): standing_rules.Rule => ({
  rule: hex(0xb00 + n),
  anchor: hex(n),
  anchor_number: numberOf(n),
  trader: "獺寶母嬰",
  case: hex(n === 1 ? 500 : 0xc00 + n),
  case_number: "TDI-2023-0035",
  case_trader: "獺寶母嬰網店, Otterling Commerce",
  case_stage: "investigating",
  until: "2023-08-31",
  by_itself: false,
  owner: "S001",
  owner_supervises: true,
  set_at: at(5, 18, 10, 12),
  reason: "同一網店，投訴持續湧入。",
  stands: "working",
  ended_by: null,
  ended_at: null,
  ended_because: null,
  applied: 118,
  batches: 2,
  still: 116,
  waiting: 14,
  waiting_ids: null,
  batch_list: null,
  ...over,
});

const RULES: standing_rules.Rule[] = [
  rule(1, {}),
  rule(2, { trader: "瑞甌堂藥行", case_number: "TDI-2023-0031", case_trader: "瑞甌堂藥行有限公司", by_itself: true, waiting: 0, applied: 9, batches: 9, still: 9, until: "2023-06-30" }),
  rule(3, { trader: "煥衡健身 Woon Hang Fitness", case_number: "TDI-2023-0012", stands: "expired", until: "2023-05-01", waiting: 0, applied: 3, batches: 1, still: 3 }),
];

/** The answer to `standing_rules`. */
export const rulesAnswer = (params: standing_rules.Params): standing_rules.View => {
  if (params.rule === undefined) return { rules: RULES };
  const one = RULES.find((found) => found.rule === params.rule);
  if (!one) throw { kind: "refused", code: "not-found", about: [{ name: params.rule }] };
  const batch = (n: number, complaints: number, still: number, by_itself = one.by_itself): standing_rules.Batch => ({ act: hex(0xd00 + n), entry: 41_000 + n, at: at(5, 19, 9 + n), by_itself, complaints, still });
  const waiting_ids = Array.from({ length: one.waiting }, (_, k) => hex(k + 1));
  return { rules: [{ ...one, waiting_ids, batch_list: [batch(2, 20, 18), batch(1, one.applied - 20, one.applied - 20)] }] };
};

/** Alarms: of the large group's trader, seen once and grown since; of a new one; of a category. */
export const ALARMS: alarms.View = {
  alarms: [
    { subject: { trader: hex(1) }, name: "獺寶母嬰", since: at(5, 3, 9), seen: 152, window_days: 1, expected: 2.4, new_trader: false, grown: 733, acknowledged: { by: "S001", at: at(5, 19, 9, 5), seen: 615 }, new_since: 118 },
    { subject: { trader: hex(1_200) }, name: "鷺洲珠寶", since: at(5, 18, 11), seen: 9, window_days: 2, expected: 0.4, new_trader: true, grown: 9, acknowledged: null, new_since: 9 },
    { subject: { category: { kind: "sector", code: "online-shop" } }, name: "", since: at(5, 16, 9), seen: 61, window_days: 3, expected: 14, new_trader: false, grown: 61, acknowledged: { by: "S002", at: at(5, 19, 12), seen: 61 }, new_since: 0 },
  ],
  unseen: 2,
  entry: 41_208,
};

/** No alarm. */
export const NO_ALARMS: alarms.View = { alarms: [], unseen: 0, entry: 41_208 };

/** A complaint of the large group as its file, so that two of them can be put side by side. */
export function memberFile(file: complaint_file.File, id: string): complaint_file.File | undefined {
  const members: groups.Members | null | undefined = groupsAnswer({ least: null, limit: null, after: null, group: 1 }).groups[0]?.members;
  const k = members?.ids.indexOf(id) ?? -1;
  if (!members || k < 0) return undefined;
  const alone = (members.differs_in[k]?.length ?? 0) > 0;
  return {
    ...file,
    id,
    number: members.numbers[k] ?? "",
    received_at: members.received_at[k] ?? 0,
    trader_name: members.traders[k] ?? null,
    trader_address: members.addresses[k] ?? null,
    trader_district: null,
    trader_phone: members.phones[k] ?? null,
    trader_url: members.urls[k] ?? null,
    trader_social: alone ? null : "@otterling.hk",
    trader_brn: null,
    sector: "online-shop",
    item: alone ? "嬰兒推車" : "嬰兒紙尿片",
    order_no: alone ? "77-0193" : `OT-2023-${String(3000 + k)}`,
    amount_paid: members.amounts[k] ?? null,
    transaction_at: members.transaction_at[k] ?? null,
    narrative: alone ? "網上訂購嬰兒推車，付款後一直未收到貨，電話無人接聽。" : "網上訂購紙尿片三箱，付款後未有送貨，客服再無回覆。",
  };
}

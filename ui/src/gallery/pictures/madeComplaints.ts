/**
 * Made complaints for the gallery: the list. Not the file of one: see madeFile.ts. Nobody of these names exists.
 */
import type { complaints } from "../../ipc/wire";
import { fromHongKong, HOUR } from "../../words/time";
import { NOW, numbered } from "../common";
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

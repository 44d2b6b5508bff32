/**
 * Made traders for pictures: the list of groups of reports with an equal key, and the file of one. Nobody of these names
 * exists.
 */
import type { complaints, trader_file, traders } from "../../ipc/wire";
import { DAY_LONG, fromHongKong } from "../../words/time";
import { NOW } from "../common";
import { lineOf } from "./madeComplaints";

const LINES: [string, string | null, number, number, number][] = [
  ["獺寶母嬰網店 Otterling Baby Store", null, 4_212, 33, 1],
  ["瑞甌堂藥行 Sui Au Tong Medicine Co", "Shop 2, G/F, 96 Soy Street, Mong Kok", 14, 3, 1],
  ["福鑰軒參茸", "旺角花園街41號", 11, 4, 1],
  ["澄杓電業 Ching Cheuk Electronics", "尖沙咀彌敦道36號地下", 9, 2, 0],
  ["鷺洲珠寶", "銅鑼灣羅素街2號", 7, 0, 0],
  ["煥衡健身 Woon Hang Fitness", null, 5, 5, 0],
];

const TRADERS: traders.Page = {
  total: 1_318,
  without: 207,
  similar: null,
  rows: Array.from({ length: 40 }, (_, k) => {
    const [name, address, complaints, live, cases] = LINES[k % LINES.length] ?? ["", null, 0, 0, 0];
    const fewer = Math.max(1, complaints - 40 * k);
    return {
      key: { kind: "name" as const, key: `k${k}` },
      of: `TDC-2023-${String(3688 - k).padStart(6, "0")}`,
      name,
      address,
      url: k % 6 === 0 ? "otterling.example" : null,
      phone: k % 3 === 1 ? "2555 0148" : null,
      district: k % 6 === 0 ? null : "YTM",
      sector: k % 6 === 0 ? "online-shop" : "medicine-shop",
      complaints: fewer,
      live: Math.min(live, fewer),
      cases,
      first: NOW - (90 + k) * DAY_LONG,
      last: NOW - k * DAY_LONG,
    };
  }),
};

/** A page of the list. */
export function tradersAnswer(params: traders.Params): traders.Page {
  const from = params.from ?? 0;
  if (params.text !== null && params.limit === 3) {
    const held = TRADERS.rows.filter(
      (row, k) => row.name?.includes(params.text ?? "") && TRADERS.rows.findIndex((other) => other.name === row.name) === k,
    );
    return { ...TRADERS, total: held.length, rows: held.slice(0, 3).map((row) => ({ ...row, complaints: 14 })) };
  }
  return { ...TRADERS, rows: TRADERS.rows.map((row, k) => ({ ...row, of: `TDC-2023-${String(3731 - from - k).padStart(6, "0")}` })) };
}

/** Names one slip away from what was typed. */
export const similarTraders = (): traders.Page => ({ ...TRADERS, total: 1, rows: TRADERS.rows.slice(1, 2).map((row) => ({ ...row, complaints: 14 })), similar: 3 });

/** A complaint against the one whose file is shown. */
export const ofTrader = (k: number): complaints.Line => ({
  ...lineOf(k),
  trader_name: ["瑞甌堂藥行 Sui Au Tong Medicine Co", "瑞甌堂藥行", "瑞瓯堂"][k % 3] ?? null,
});

const FIRST = fromHongKong(2023, 3, 2, 10, 0) ?? 0;
const given = (...of: [string, number][]): trader_file.Given => ({
  total: of.length,
  rows: of.map(([text, complaints], k) => ({ text, complaints, first: FIRST + k * 9 * DAY_LONG, last: NOW - k * DAY_LONG })),
});
const counts = (...of: [string, number][]) => of.map(([code, complaints]) => ({ code, complaints }));
const borne = (kind: traders.KeyKind, key: string, complaints: number, more: Partial<trader_file.Borne> = {}): trader_file.Borne => ({
  key: { kind, key },
  written: null,
  complaints,
  everywhere: complaints,
  names: 1,
  ...more,
});

/** The file of one. */
export const TRADER: trader_file.File = {
  of: "TDC-2023-003731",
  name: "瑞甌堂藥行 Sui Au Tong Medicine Co",
  keys: [borne("trader", "TDC-2023-003731", 14)],
  also: [borne("name", "瑞瓯堂", 2, { written: "瑞瓯堂", everywhere: 3 })],
  also_total: 1,
  complaints: 14,
  void: 1,
  live: 3,
  quick_action: 9,
  first: FIRST,
  last: NOW - 2_000_000_000,
  paid_cents: 9_412_000,
  paid_otherwise: 1,
  names: given(["瑞甌堂藥行 Sui Au Tong Medicine Co", 9], ["瑞甌堂藥行", 3], ["瑞瓯堂", 2]),
  addresses: given(["Shop 2, G/F, 96 Soy Street, Mong Kok", 8], ["旺角豉油街96號地下2號舖", 5]),
  phones: given(["2555 0148", 14]),
  urls: given(),
  socials: given(),
  brns: given(["40021778", 4]),
  states: counts(["assessing", 3], ["consolidated", 9], ["closed", 2]),
  allegations: counts(["13E", 13], ["13F", 5], ["7", 1]),
  districts: counts(["YTM", 13]),
  sectors: counts(["medicine-shop", 14]),
  months: [
    ["2023-03", 2, 31],
    ["2023-04", 4, 30],
    ["2023-05", 8, 31],
  ].map(([month, complaints, last]) => ({ from: `${month}-01`, to: `${month}-${last}`, complaints: Number(complaints) })),
  cases: [
    {
      id: "k1",
      number: "TDI-2023-0031",
      stage: "investigating",
      trader: "瑞甌堂藥行 Sui Au Tong Medicine Co",
      section: "13E",
      officer: "C001",
      opened_at: fromHongKong(2023, 4, 11, 9, 30) ?? 0,
      concluded_at: null,
      complaints: 9,
      charges: 0,
      convicted: 0,
      first_conviction_on: null,
      undertaking_to: null,
      letter: null,
    },
  ],
  referrals: [{ agency: "PPB", total: 2, to_send: 0, sent: 1, answered: 1, declined: 0, recalled: 0 }],
  probability: 94,
  again: [],
  anchor: { id: "a0", number: "TDC-2023-001204" },
  premises: [
    {
      address: "Shop 2, G/F, 96 Soy Street, Mong Kok",
      ways: 2,
      complaints: 13,
      first: FIRST,
      last: NOW - 40 * DAY_LONG,
      others: [
        { of: "TDC-2023-003802", name: "福鑰軒參茸", complaints: 3, first: NOW - 20 * DAY_LONG, last: NOW - 2 * DAY_LONG },
      ],
      others_total: 1,
    },
  ],
  near: [
    { of: { id: "n1", number: "TDC-2023-003802" }, name: "福鑰軒參茸", complaints: 3, agrees: ["address", "phone"], parted: false },
    { of: { id: "n2", number: "TDC-2023-002999" }, name: "瑞歐堂珠寶", complaints: 7, agrees: ["name"], parted: true },
  ],
  near_total: 2,
};

/** The same reports by equal keys instead. */
export const BY_KEYS: trader_file.File = {
  ...TRADER,
  keys: [borne("name", "瑞甌堂藥行", 12, { written: "瑞甌堂藥行" }), borne("phone", "25550148", 14)],
  probability: null,
};

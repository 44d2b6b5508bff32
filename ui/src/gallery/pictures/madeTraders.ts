/**
 * Made traders for the gallery: the list, and the file of the mass complaint of picture 04. Nobody of these names exists.
 */
import type { complaints, trader_file, traders } from "../../ipc/wire";
import { fromHongKong, HOUR } from "../../words/time";
import { NOW } from "../common";
import { pick } from "../madeOversight";
import { lineOf } from "./madeComplaints";

const day = (year: number, month: number, date: number) => fromHongKong(year, month, date, 10, 20) ?? 0;
const SIGNS = [
  ["獺寶母嬰網店 Otterling Baby Store", null, "otterling.example", null, "online-shop"],
  ["瑞甌堂藥行", "旺角彌敦道688號地下", null, "YTM", "medicine-shop"],
  ["福鑰軒參茸 Fuk Yeuk Hin Ginseng", "銅鑼灣軒尼詩道502號", null, "WC", "ginseng-seafood"],
  ["澄杓電業 Ching Cheuk Electronics", "尖沙咀漢口道17號", "chingcheuk.example", "YTM", "electronics"],
  ["鷺洲珠寶", "尖沙咀廣東道33號", null, "YTM", "jewellery-watches"],
  ["煥衡健身 Woon Hang Fitness", "沙田好運中心2樓", "woonhang.example/join", "ST", "fitness"],
  ["寶鯤坊海味", "上環德輔道西98號", null, "CW", "ginseng-seafood"],
] as const;
const COUNTS = [4212, 14, 11, 9, 7, 5, 3];

/** How many groups the made office has. */
const TOTAL = 1_908;

const traderOf = (k: number): traders.Line => {
  const [name, address, url, district, sector] = pick(SIGNS, k);
  const complaints = COUNTS[k] ?? (k < 40 ? 2 : 1);
  return {
    key: { kind: "name", key: `${name.replace(/\s/g, "").toLowerCase()}${k}` },
    of: `TDC-2023-${String(3731 - k).padStart(6, "0")}`,
    name,
    address,
    url,
    phone: null,
    district,
    sector,
    complaints,
    live: k === 0 ? 118 : Math.min(complaints, k % 3),
    cases: k === 0 ? 1 : k % 4 === 1 ? 1 : 0,
    first: day(2023, 1 + (k % 4), 3 + (k % 20)),
    last: NOW - k * 3 * HOUR,
  };
};

/** A page of the list. */
export function tradersAnswer(params: traders.Params): traders.Page {
  const begins = params.from ?? 0;
  const size = Math.min(params.limit ?? 100, TOTAL - begins);
  return { total: TOTAL, rows: Array.from({ length: size }, (_, k) => traderOf(begins + k)), without: 412 };
}

const written = (text: string, n: number, from: number, to: number): trader_file.Written => ({ text, complaints: n, first: from, last: to });
const given = (...rows: trader_file.Written[]): trader_file.Given => ({ total: rows.length, rows });
const first = day(2023, 2, 24);
const MONTHS = [12, 61, 338, 3801];

/** The file of the mass complaint. */
export const TRADER: trader_file.File = {
  of: "TDC-2023-003731",
  name: "獺寶母嬰網店",
  keys: [
    { key: { kind: "name", key: "獭宝母婴网店" }, written: "獺寶母嬰網店", complaints: 3988, everywhere: 3988, names: 1 },
    { key: { kind: "url", key: "otterling.example" }, written: null, complaints: 4147, everywhere: 4147, names: 9 },
  ],
  also: [
    { key: { kind: "name", key: "otterlingbabystore" }, written: "Otterling Baby Store", complaints: 204, everywhere: 221, names: 1 },
    { key: { kind: "phone", key: "23456701" }, written: null, complaints: 61, everywhere: 64, names: 2 },
    { key: { kind: "brn", key: "51234567" }, written: null, complaints: 40, everywhere: 40, names: 2 },
  ],
  also_total: 3,
  complaints: 4212,
  void: 3,
  live: 118,
  quick_action: 26,
  first,
  last: NOW - HOUR,
  paid_cents: 691_348_000,
  paid_otherwise: 14,
  names: given(
    written("獺寶母嬰網店", 2710, first, NOW - HOUR),
    written("獺寶母嬰", 1042, day(2023, 4, 30), NOW - 5 * HOUR),
    written("獭宝母婴", 236, day(2023, 5, 2), NOW - 9 * HOUR),
    written("Otterling Baby Store", 204, day(2023, 3, 9), NOW - 12 * HOUR),
    written("Otterling HK", 17, day(2023, 5, 11), NOW - 60 * HOUR),
    written("otterling.example", 3, day(2023, 5, 16), NOW - 70 * HOUR),
  ),
  addresses: given(written("葵涌大連排道152號5樓（倉）", 9, day(2023, 5, 8), NOW - 30 * HOUR), written("Online", 2, first, first)),
  phones: given(written("2345 6701", 58, first, NOW - HOUR), written("+852 2345-6701", 3, day(2023, 5, 9), NOW - 20 * HOUR)),
  urls: given(written("https://otterling.example/", 3120, first, NOW - HOUR), written("www.otterling.example", 1027, first, NOW - 2 * HOUR)),
  socials: given(written("@otterling_hk", 88, day(2023, 3, 1), NOW - 40 * HOUR)),
  brns: given(written("51234567-000", 40, day(2023, 5, 12), NOW - 50 * HOUR)),
  states: [
    { code: "received", complaints: 61 },
    { code: "assessing", complaints: 43 },
    { code: "awaiting", complaints: 14 },
    { code: "consolidated", complaints: 4071 },
    { code: "referred", complaints: 9 },
    { code: "closed", complaints: 14 },
  ],
  allegations: [
    { code: "13I", complaints: 4190 },
    { code: "7A", complaints: 31 },
    { code: "13E", complaints: 12 },
  ],
  districts: [{ code: "KC", complaints: 9 }],
  sectors: [{ code: "online-shop", complaints: 4180 }],
  months: MONTHS.map((n, k) => ({ from: `2023-0${k + 2}-01`, to: `2023-0${k + 2}-${pick(["28", "31", "30", "31"], k)}`, complaints: n })),
  cases: [
    {
      id: "k1",
      number: "TDI-2023-000035-N",
      stage: "investigating",
      trader: "獺寶母嬰網店 Otterling Baby Store",
      section: "13I",
      officer: "C001",
      opened_at: day(2023, 5, 19),
      concluded_at: null,
      complaints: 4071,
      charges: 0,
      convicted: 0,
      first_conviction_on: null,
      undertaking_to: null,
      letter: null,
    },
    {
      id: "k2",
      number: "TDI-2021-000212-B",
      stage: "concluded",
      trader: "獺寶母嬰網店有限公司",
      section: "7",
      officer: "C002",
      opened_at: day(2021, 8, 3),
      concluded_at: day(2022, 6, 30),
      complaints: 0,
      charges: 3,
      convicted: 2,
      first_conviction_on: "2022-05-12",
      undertaking_to: null,
      letter: null,
    },
  ],
  referrals: [
    { agency: "CC", total: 6, to_send: 0, sent: 2, answered: 4, declined: 0, recalled: 0 },
    { agency: "HKPF", total: 3, to_send: 1, sent: 1, answered: 0, declined: 1, recalled: 0 },
  ],
};

/** A complaint of that file. */
export const ofTrader = (k: number): complaints.Line => ({
  ...lineOf(k),
  trader_name: pick(["獺寶母嬰網店", "獺寶母嬰", "獺寶母嬰網店", "獭宝母婴", "Otterling Baby Store"], k),
  state: k % 9 === 4 ? "assessing" : k % 13 === 3 ? "received" : "consolidated",
  case_number: k % 9 === 4 || k % 13 === 3 ? null : "TDI-2023-000035-N",
  allegation: "13I",
  proposed: false,
});

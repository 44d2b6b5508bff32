/**
 * The year as it is published, and the real reference data. What the release does not tell is made so that it adds up.
 */
import type { year } from "../ipc/wire";
import { fromHongKong } from "../words/time";

interface File {
  default: { entries?: { code: string; names: { en: string; "zh-Hant": string; "zh-Hans": string } }[] };
}
const files = import.meta.glob<File>("../../../assets/reference/*.json", { eager: true });
/** The real reference data. */
export const LISTS = Object.fromEntries(
  Object.entries(files).map(([path, file]) => [path.replace(/^.*\/|\.json$/g, ""), file.default.entries ?? []]),
);
const names = (list: string, code: string) => LISTS[list]?.find((one) => one.code === code)?.names ?? null;

const MONTHS = [502, 521, 640, 618, 6214, 4877, 1902, 1013, 742, 705, 652, 596];
const LARGEST = [0, 0, 0, 0, 5480, 4112, 1148, 332, 0, 0, 0, 0];
const ALLEGED: [string, number][] = [
  ["13I", 11_046],
  ["7", 4_912],
  ["13E", 1_208],
  ["7A", 1_104],
  ["13F", 402],
  ["13G", 156],
  ["13H", 71],
  ["none", 83],
];
const VISITORS: [string, boolean, number][] = [
  ["ML-IVS", true, 318],
  ["ML-FAMILY", true, 68],
  ["ML-GROUP", true, 64],
  ["OVERSEAS", false, 56],
  ["HK-RESIDENT", false, 29],
];
const DISTRICTS: [string, number][] = [
  ["CW", 263],
  ["WC", 412],
  ["E", 159],
  ["S", 38],
  ["YTM", 1094],
  ["SSP", 231],
  ["KC", 208],
  ["WTS", 62],
  ["KT", 176],
  ["KWT", 59],
  ["TW", 118],
  ["TM", 71],
  ["YL", 64],
  ["N", 21],
  ["TP", 33],
  ["ST", 147],
  ["SK", 86],
  ["IS", 57],
];

/** The year as published. */
export const YEAR: year.Year = {
  year: 2023,
  as_at: "2024-01-01T00:00:00+08:00",
  received: 18_982,
  handled: 18_063,
  consolidated: 14_892,
  cases_opened: 96,
  closed: 2_406,
  referred: 765,
  closed_or_referred: 3_171,
  in_progress: 919,
  medicine_shop: 535,
  medicine_shop_mainland: 450,
  medicine_shop_mainland_percent: 84,
  quick_action_handled: 201,
  prosecuted: 40,
  previous_received: 6_123,
  change: "2.1-fold increase",
  by_allegation: ALLEGED.map(([code, complaints]) => ({
    code,
    names: names("offences", code),
    complaints,
    mentions: complaints,
  })),
  by_month: MONTHS.map((received, k) => ({
    month: `2023-${String(k + 1).padStart(2, "0")}`,
    received,
    largest_trader: LARGEST[k] ?? 0,
  })),
  identity_holds: true,
  unaccounted: [],
  handled_percent: "95.2",
  void: 12,
  entries: 131_077,
  largest_trader: { name: "暖寶母嬰網店", by: "web-address", complaints: 11_072 },
  medicine_by_visitor_type: VISITORS.map(([visitor_type, mainland, complaints]) => ({
    visitor_type,
    names: names("visitor_types", visitor_type),
    mainland,
    complaints,
  })),
  by_district: DISTRICTS.map(([district, complaints]) => ({ district, names: names("districts", district), complaints })),
  online: 15_683,
  district_not_given: 0,
  goods: 17_000,
  services: 1_900,
  goods_or_services_not_given: 82,
  referrals: [],
};

/** The clock of the statistics picture: 27 March 2024. */
export const MARCH = fromHongKong(2024, 3, 27, 9, 12, 40) ?? 0;

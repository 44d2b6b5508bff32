/**
 * The year as it is published, and the real reference data. What the release does not tell is made so that it adds up.
 */
import type { release, reports, year, year_detail } from "../ipc/wire";
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

const REFERRED: [string, number][] = [
  ["CC", 402],
  ["HKPF", 141],
  ["OFCA", 122],
  ["TIA", 63],
  ["DH", 37],
];

/** The year as published. */
export const YEAR: year.Year = {
  year: 2023,
  fiscal: false,
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
  referrals: REFERRED.map(([agency, complaints]) => ({ agency, names: names("agencies", agency), complaints })),
};

const line = (list: string, code: string, count: number, of?: string): year_detail.Line => ({
  figure: `${list}:${code}`,
  code,
  names: of === undefined ? null : names(of, code),
  count,
});
const each = (list: string, of: Record<string, number>, reference?: string) =>
  Object.entries(of).map(([code, count]) => line(list, code, count, reference));

/** The months spread evenly over their days, and these put into weeks from Monday: they add up to the year. */
export const WEEKS: year_detail.Line[] = (() => {
  const day = (at: number) => new Date(at).toISOString().slice(0, 10);
  const [first, last] = [Date.UTC(2023, 0, 1), Date.UTC(2024, 0, 1)];
  const sums = new Map<string, number>();
  let [spread, given] = [0, 0];
  for (let at = first; at < last; at += 86_400_000) {
    const on = new Date(at);
    const days = new Date(Date.UTC(2023, on.getUTCMonth() + 1, 0)).getUTCDate();
    spread += (MONTHS[on.getUTCMonth()] ?? 0) / days;
    const monday = day(at - ((on.getUTCDay() + 6) % 7) * 86_400_000);
    sums.set(monday, (sums.get(monday) ?? 0) + Math.round(spread) - given);
    given = Math.round(spread);
  }
  return [...sums].map(([monday, count]) => line("week", monday, count));
})();

/** The year in detail. */
export const DETAIL: year_detail.Detail = {
  year: 2023,
  fiscal: false,
  as_at: YEAR.as_at,
  by_sector: (
    [
      ["online-shop", 11_914, 11_540, 374],
      ["electronics", 1_683, 1_530, 153],
      ["beauty-hair", 1_204, 118, 1_086],
      ["travel", 893, 12, 881],
      ["medicine-shop", 402, 398, 4],
      ["none", 2_886, 2_604, 220],
    ] as const
  ).map(([code, complaints, goods, services]) => ({ code, names: names("sectors", code), complaints, goods, services })),
  by_channel: each("channel", { hotline: 9_871, "e-form": 6_402, email: 1_604, "walk-in": 730, post: 375 }, "channels"),
  by_residence: each("residence", { HK: 16_240, CN: 2_184, none: 558 }, "residences"),
  by_week: WEEKS,
  ageing: each("ageing", { stopped: 88, later: 402, soon: 131, "late-7": 156, "late-30": 97, "late-over-30": 45 }),
  deadlines: each("deadline", { original: 14_902, present: 1_873, late: 1_288 }),
  worked: each("worked", { "0-3": 2_604, "4-6": 5_911, "7-12": 8_260, "over-12": 1_288, "not-covered": 0 }),
  worked_median: 7,
  first_action: each("first_action", { "30m": 74, "2h": 81, "24h": 38, later: 8, none: 262 }),
  first_action_median: 52,
  outcomes: [
    ...each("outcome", { "convicted-person": 31, "convicted-company": 22 }),
    line("outcome", "verdict-convicted", 61),
    line("outcome", "verdict-acquitted", 4),
    ...each("outcome", { "sentence-imprisonment": 6, "sentence-community-service": 9, "sentence-fine": 38, "sentence-compensation": 12, undertaking: 5, warning: 21, advisory: 40 }),
  ].map((one) => (one.code.startsWith("verdict-") ? { ...one, names: names("verdicts", one.code.slice(8)) } : one)),
  money: { fine_least: "1000", fine_most: "152000", fine_total: "486320.00", compensation_total: "86320.00" },
};

const LATER = 13 * 7 * 86_400_000;
/** The same counts as a financial year, from April and from the week of 27 March. */
export const FISCAL_YEAR: year.Year = {
  ...YEAR,
  fiscal: true,
  by_month: YEAR.by_month.map((one, k) => ({ ...one, month: k < 9 ? `2023-${String(k + 4).padStart(2, "0")}` : `2024-0${k - 8}` })),
};
/** Its detail. */
export const FISCAL_DETAIL: year_detail.Detail = {
  ...DETAIL,
  fiscal: true,
  by_week: WEEKS.map((one) => line("week", new Date(Date.parse(one.code) + LATER).toISOString().slice(0, 10), one.count)),
};

/** The release in three languages; the words are the register's. */
export const RELEASE: release.Release = {
  year: 2023,
  as_at: YEAR.as_at,
  texts: [
    {
      language: "en",
      press:
        "The department received 18 982 complaints under the Trade Descriptions Ordinance in 2023, a 2.1-fold increase from 2022. As at 31 December 2023, 18 063 had been handled: 14 892 were consolidated into 96 investigation cases, and 3 171 were closed or referred.",
      table: "Received                 18 982  2.1-fold increase\nHandled                  18 063  95.2 per cent",
    },
    {
      language: "zh-Hant",
      press: "二○二三年，部門共接獲18 982宗《商品說明條例》投訴，較2022年上升2.1倍。截至2023年12月31日，已處理18 063宗，其中14 892宗合併為96宗調查個案，3 171宗結案或轉介。",
      table: "接獲        18 982\n已處理      18 063",
    },
    {
      language: "zh-Hans",
      press: "二○二三年，部门共接获18 982宗《商品说明条例》投诉，较2022年上升2.1倍。截至2023年12月31日，已处理18 063宗，其中14 892宗合并为96宗调查个案，3 171宗结案或转介。",
      table: "接获        18 982\n已处理      18 063",
    },
  ],
};

const kept = (n: number, title: string, checked: reports.Checked | null): reports.Report => ({
  id: String(n).repeat(32).slice(0, 32),
  n,
  title,
  year: 2023,
  fiscal: false,
  as_at: fromHongKong(2024, 1, 1) ?? 0,
  head: 131_077,
  seal_first: "7f3a",
  seal_last: "e9c1",
  figures_sha256: "ab".repeat(32),
  kept_by: "S002",
  kept_at: fromHongKong(2024, 1, 4 - n, 10, 12) ?? 0,
  checked,
});
const REPORTS = [
  kept(2, "二○二三年全年數字", { agrees: true, seal_holds: true, figures_hold: true, differs: [], figures: 112 }),
  kept(1, "For the yearly release", {
    agrees: false,
    seal_holds: true,
    figures_hold: true,
    differs: [{ figure: "medicine_shop", kept: 535, counted: 534 }],
    figures: 112,
  }),
];
/** The kept reports: one that agrees and one that does not. */
export const reportsView = (report: string | undefined): reports.View => ({
  reports: report === undefined ? REPORTS.map((one) => ({ ...one, checked: null })) : REPORTS.filter((one) => one.id === report),
});

/** The clock of the statistics picture: 27 March 2024. */
export const MARCH = fromHongKong(2024, 3, 27, 9, 12, 40) ?? 0;

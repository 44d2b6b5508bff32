/**
 * Made answers for what concerns the whole office: its calendar, settings, saved views, kept reports and the further
 * counts of the year. Nobody of these names exists.
 */
import holidays from "../../../../assets/reference/holidays.json";
import type { calendar, office, query, release, reports, saved_views, view_counts, year_detail } from "../../ipc/wire";
import { fromHongKong } from "../../words/time";
import { NOW, SEALED } from "../common";
import { LISTS, WEEKS, YEAR } from "../madeYear";

type Entry = (typeof holidays.entries)[number];
const ofYear = (year: number): calendar.Holiday[] =>
  (holidays.entries as Entry[])
    .filter((one) => one.code.startsWith(String(year)))
    .map((one) => ({ day: one.code, holiday: true, names: one.names, name: null, verify: false, set_by: null, set_at: null }));

/** The calendar; the next year's list is not compared yet. */
export const CALENDAR: calendar.View = {
  years: [2022, 2023, 2024].map((year) => ({
    year,
    covered: true,
    verify: year === 2024,
    confirmed_by: year === 2023 ? "S001" : null,
    confirmed_at: year === 2023 ? NOW - 150 * 86_400_000_000 : null,
    holidays: ofYear(year).length,
    days: ofYear(year),
  })),
  today: "2023-05-19",
  wanting: 2024,
  missing: false,
  least: 17,
};

/** The office. */
export const OFFICE: office.View = {
  reminders: [240, 60],
  reminders_by: "S001",
  reminders_at: NOW - 30 * 86_400_000_000,
  reminders_most: 6,
  registry: "01886f1e8c0070008000000000000001",
  demonstration: false,
  opened_at: fromHongKong(2022, 12, 30, 9, 0) ?? 0,
  format: 2,
  version: "0.1.0",
  entries: SEALED.length,
  recovery_drawn_at: null,
  least_password: 12,
};

/** Views that were kept, by this officer and for the team. */
export const VIEWS: saved_views.View = {
  views: [
    ["v1", "Ginseng, Mong Kok", false, "district:YTM 花旗參"],
    ["v2", "Over $5,000 and nobody's", true, "owner:none paid:>5000"],
  ].map(([id, name, team, text]) => ({
    id: String(id),
    name: String(name),
    team: team === true,
    role: null,
    body: JSON.stringify({ v: 1, query: text, order: { by: "received", down: true }, group: null, columns: null }),
    kept_by: "S001",
    kept_at: NOW,
  })),
  left: {},
  may_keep_for_all: true,
};

/** What each view counts. */
export const countsOf = (texts: readonly string[]): view_counts.Counts => ({
  counts: texts.map((_, k) => ({ count: [14_892, 37, 212, 14, 61, 9, 7, 118, 43][k % 9] ?? 0, last_day: k % 3, four_weeks: 40 - k })),
});

/** A query, and one that makes no sense. */
export const QUERY = { sound: "trader:瑞甌 -state:closed paid:>5000", unsound: "trader:瑞甌 recieved:2023" };

function part(text: string, shape: query.Shape, field: string, value: Partial<query.Named>, list: string | null = null): query.Part {
  const from = QUERY.sound.indexOf(text);
  const named = { text: text.replace(/^.*:/, ""), code: null, from: null, to: null, under: null, over: null, ...value };
  return { shape, field, list, negated: text.startsWith("-"), values: [named], text, from, to: from + text.length };
}

const FIELDS: query.Offered[] = [
  { code: "state", shape: "state", list: null },
  { code: "trader", shape: "text", list: null },
  { code: "district", shape: "code", list: "districts" },
  { code: "sector", shape: "code", list: "sectors" },
  { code: "owner", shape: "officer", list: null },
  { code: "received", shape: "instant", list: null },
  { code: "paid", shape: "amount", list: null },
  { code: "has", shape: "flag", list: null },
];
const FLAGS = ["statement", "evidence", "consent", "overdue", "reopened"];

/** What a query means. */
export function meaningOf(text: string): query.View {
  const nothing: query.View = { parts: [], problem: null, structured: false, count: null, fields: FIELDS, flags: FLAGS };
  if (text === QUERY.unsound) return { ...nothing, problem: { code: "unknown-field", from: 11, to: 19 } };
  if (text !== QUERY.sound) return nothing;
  const parts = [
    part("trader:瑞甌", "text", "trader", {}),
    part("-state:closed", "state", "state", { code: "closed" }),
    part("paid:>5000", "amount", "paid", { from: 500_001 }),
  ];
  return { ...nothing, parts, structured: true, count: 118 };
}

const KEPT_AT = fromHongKong(2024, 1, 8, 10, 30) ?? 0;
const agreeing = { agrees: true, seal_holds: true, figures_hold: true, differs: [], figures: 212 };
/** Reports that were kept: one agrees, one does not. */
export const REPORTS: reports.View = {
  reports: [
    { n: 2, title: "Year 2023, for the release", year: 2023, checked: agreeing },
    { n: 1, title: "Half-year 2023", year: 2023, checked: { ...agreeing, agrees: false, differs: [{ figure: "closed", kept: 1204, counted: 1203 }] } },
  ].map((one) => ({
    ...one,
    fiscal: false,
    id: `r${one.n}`,
    as_at: KEPT_AT - (2 - one.n) * 180 * 86_400_000_000,
    head: 131_077 - (2 - one.n) * 61_000,
    seal_first: "7f3a",
    seal_last: "e9c1",
    figures_sha256: "0be4a170c55f9de02b6691aa".padEnd(64, "4"),
    kept_by: "S002",
    kept_at: KEPT_AT - (2 - one.n) * 170 * 86_400_000_000,
  })),
};

/** The words of the release. */
export const RELEASE: release.Release = {
  year: 2023,
  as_at: YEAR.as_at,
  texts: ["en", "zh-Hant", "zh-Hans"].map((language) => ({
    language,
    press: "In 2023, Customs received 18 982 complaints under the Ordinance, a 2.1-fold increase from 2022.",
    table: "Received 18 982",
  })),
};

const line = (figure: string, list: string | undefined, counts: readonly [string, number][]): year_detail.Line[] =>
  counts.map(([code, count]) => ({
    figure: `${figure}:${code}`,
    code,
    names: (list === undefined ? undefined : LISTS[list]?.find((one) => one.code === code)?.names) ?? null,
    count,
  }));

/** The further counts of the year. */
export const DETAIL: year_detail.Detail = {
  year: 2023,
  fiscal: false,
  as_at: YEAR.as_at,
  by_sector: (["online-shop", "medicine-shop", "electronics", "fitness", "jewellery-watches"] as const).map((code, k) => {
    const complaints = [15_683, 535, 412, 388, 164][k] ?? 0;
    return { code, names: LISTS["sectors"]?.find((one) => one.code === code)?.names ?? null, complaints, goods: complaints - k * 20, services: k * 20 };
  }),
  by_channel: line("channel", "channels", [["e-form", 12_110], ["hotline", 4_020], ["email", 1_490], ["walk-in", 1_161], ["qat-field", 201]]),
  by_residence: line("residence", "residences", [["HK", 17_204], ["CN", 1_410], ["OTHER", 368]]),
  by_week: WEEKS,
  ageing: line("ageing", undefined, [["not-due", 640], ["late-5", 141], ["late-20", 98], ["late-over", 40]]),
  deadlines: line("deadlines", undefined, [["within", 16_902], ["extended", 911], ["late", 250]]),
  worked: line("worked", undefined, [["0-2", 4_001], ["3-5", 6_220], ["6-10", 5_104], ["11-20", 2_012], ["over-20", 726]]),
  worked_median: 5,
  first_action: line("first_action", undefined, [["1h", 96], ["4h", 61], ["24h", 31], ["over", 13]]),
  first_action_median: 68,
  outcomes: line("outcomes", undefined, [["convicted", 40], ["undertaking", 6], ["warning", 31]]),
  money: { fine_least: "2000.00", fine_most: "60000.00", fine_total: "611500.00", compensation_total: "48200.00" },
};

/**
 * Every chart of the screen, made from the register's answers in one language: the screen draws them in its own, a file
 * in its reader's. Nothing is counted here.
 */
import type { year, year_detail } from "../ipc/wire";
import type { Language } from "../words/language";
import { isWordKey, type wordsIn } from "../words/Words";
import { barsChart, tilesChart, type BarRow, type TileRow } from "./drawBars";
import { flowChart } from "./drawFlow";
import { monthsChart } from "./drawMonths";
import { weeksChart } from "./drawWeeks";
import type { Chart, Ink } from "./drawing";
import { named } from "./parts";

type Saying = ReturnType<typeof wordsIn>;

// Column and row of each tile, north above and west at the left.
const PLACE: Record<string, readonly [number, number]> = {
  N: [4, 1],
  YL: [2, 2],
  TP: [4, 2],
  TM: [1, 3],
  TW: [2, 3],
  KWT: [3, 3],
  ST: [4, 3],
  SK: [5, 3],
  SSP: [3, 4],
  WTS: [4, 4],
  KT: [5, 4],
  IS: [1, 5],
  YTM: [3, 5],
  KC: [4, 5],
  CW: [2, 6],
  WC: [3, 6],
  E: [4, 6],
  S: [3, 7],
};
const SHORT_EN: Record<string, string> = { CW: "C&W", KWT: "K&T", IS: "Is" };

/** Words of a class that the register names by a code; a code that was not given; or the code. */
function classed(w: Saying, list: string, code: string): string {
  const key = `statistics.${list}.${code}`;
  if (isWordKey(key)) return (w as (key: string) => string)(key);
  return code === "none" ? w("statistics.notGiven") : code;
}

function lines(of: readonly year_detail.Line[], w: Saying, list: string, language: Language, fill: (code: string) => Ink): BarRow[] {
  return of.map((line) => ({
    figure: line.figure,
    name: line.names?.[language] ?? classed(w, list, line.code),
    value: line.count,
    fill: fill(line.code),
  }));
}

/** The charts of the table's question. */
export function tableCharts(year: year.Year, w: Saying, language: Language) {
  const districts: TileRow[] = year.by_district.flatMap((one) => {
    const place = PLACE[one.district];
    if (!place) return [];
    const whole = named(one.names, one.district, language);
    const short = language === "en" ? (SHORT_EN[one.district] ?? one.district) : whole.length > 2 ? whole.replace(/[區区]$/, "") : whole;
    return [{ figure: `district:${one.district}`, name: whole, value: one.complaints, short, column: place[0], row: place[1] }];
  });
  return {
    flow: flowChart(year, w),
    months: monthsChart(year, w, language),
    allegations: barsChart(
      "allegations",
      w("statistics.byAllegation"),
      year.by_allegation.map((line, k) => ({
        figure: `allegation:${line.code}`,
        name: line.code === "none" ? w("statistics.notAlleged") : `${line.code} ${named(line.names, line.code, language)}`,
        value: line.complaints,
        fill: k === 0 ? "d1" : "d2",
      })),
    ),
    visitors: barsChart(
      "visitors",
      w("statistics.medicineVisitors"),
      year.medicine_by_visitor_type.map((line) => ({
        figure: `medicine_visitor:${line.visitor_type}`,
        name: line.visitor_type === "none" ? w("statistics.visitorNotGiven") : named(line.names, line.visitor_type, language),
        value: line.complaints,
        fill: line.mainland ? "brass-mark" : "d3",
      })),
    ),
    districts: tilesChart("districts", w("statistics.byDistrict"), districts, language),
    referrals: barsChart(
      "referrals",
      w("statistics.byAgency"),
      year.referrals.map((line) => ({ figure: `agency:${line.agency}`, name: named(line.names, line.agency, language), value: line.complaints, fill: "d2" })),
    ),
  } satisfies Record<string, Chart>;
}

/** The charts of the year in detail. */
export function detailCharts(detail: year_detail.Detail, w: Saying, language: Language) {
  const bars = (id: string, title: string, of: readonly year_detail.Line[], fill: (code: string) => Ink = () => "d2") =>
    barsChart(id, title, lines(of, w, id, language, fill));
  return {
    sectors: barsChart(
      "sectors",
      w("statistics.bySector"),
      detail.by_sector.map((one) => ({
        figure: `sector:${one.code}`,
        name: one.code === "none" ? w("statistics.notGiven") : named(one.names, one.code, language),
        value: one.complaints,
        fill: "d2",
      })),
    ),
    ageing: bars("ageing", w("statistics.ageing"), detail.ageing, (code) => (code.startsWith("late-") ? "brass-mark" : "d3")),
    deadlines: bars("deadlines", w("statistics.deadlines"), detail.deadlines, (code) => (code === "late" ? "brass-mark" : "d2")),
    worked: bars("worked", w("statistics.worked"), detail.worked),
    action: bars("action", w("statistics.firstAction"), detail.first_action, (code) => (code === "none" ? "d4" : "d2")),
    outcomes: bars("outcomes", w("statistics.outcomes"), detail.outcomes),
    channels: bars("channels", w("statistics.byChannel"), detail.by_channel),
    weeks: weeksChart(detail, w, language),
    residences: bars("residences", w("statistics.byResidence"), detail.by_residence),
  } satisfies Record<string, Chart>;
}

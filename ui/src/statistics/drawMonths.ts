/**
 * Months as stacked bars from zero, those against the trader with the most told apart from all others, so that one mass
 * case does not hide the year.
 */
import type { year } from "../ipc/wire";
import { count } from "../words/format";
import type { Language } from "../words/language";
import type { wordsIn } from "../words/Words";
import { linear, places } from "./scales";
import { words, rect, type Chart, type Drawing } from "./drawing";

const TALL = 216;
const HEAD = 20;
const MONTHS_EN = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** A month's short name. */
export function monthName(month: string, language: Language): string {
  const n = Number(month.slice(5));
  return language === "en" ? (MONTHS_EN[n - 1] ?? month) : `${n}月`;
}

/** The chart. */
export function monthsChart(year: year.Year, w: ReturnType<typeof wordsIn>, language: Language): Chart {
  const most = Math.max(1, ...year.by_month.map((month) => month.received));
  const tall = linear(most, TALL);
  const size = language === "en" ? 11 : 12;
  const draw = (width: number): Drawing => {
    const across = places(year.by_month.length, 6, width - 6, 0.31);
    const floor = HEAD + TALL;
    const wide = across.width;
    const rules = tall.ticks(4).filter((tick) => tick > 0 && Number.isInteger(tick));
    return {
      width,
      height: floor + 26,
      back: [
        ...rules.flatMap((rule) => [
          { kind: "path" as const, d: `M0 ${floor - tall(rule)}H${width}`, stroke: "line" as const },
          words(0, floor - tall(rule) - 4, count(rule), { size: 11, fill: "ink-3" }),
        ]),
        { kind: "path", d: `M0 ${floor}H${width}`, stroke: "ink-3" },
      ],
      marks: year.by_month.map((month, place) => {
        const x = across.at(place);
        const [all, large] = [tall(month.received), tall(month.largest_trader)];
        const middle = x + wide / 2;
        return {
          figure: `month:${month.month}`,
          value: month.received,
          title: w("statistics.inMonth", { month: monthName(month.month, language) }),
          shapes: [
            words(middle, floor - all - 5, count(month.received), { size: 11, fill: "ink-2", anchor: "middle" }),
            rect(x, floor - all, wide, all - large, "d3"),
            ...(large > 0 ? [rect(x, floor - large + 1, wide, Math.max(0, large - 1), "d1")] : []),
            words(middle, floor + 18, monthName(month.month, language), { size, fill: "ink-3", anchor: "middle" }),
          ],
          hit: { x: x - 4, y: floor - Math.max(all, 6) - 18, w: wide + 8, h: Math.max(all, 6) + 42 },
        };
      }),
    };
  };
  const large = year.largest_trader;
  return {
    id: "months",
    title: w("statistics.byMonth"),
    rows: year.by_month.map((month) => ({ figure: `month:${month.month}`, name: monthName(month.month, language), value: month.received })),
    draw: (width) => (large ? legended(draw(width), large.name, w("statistics.others")) : draw(width)),
  };
}

// Which colour is which stands in the drawing itself, since a file has no page around it; the screen has its own.
function legended(drawing: Drawing, name: string, others: string): Drawing {
  const y = drawing.height + 8;
  return {
    ...drawing,
    height: drawing.height + 22,
    back: [
      ...drawing.back,
      rect(0, y - 1, 9, 9, "d1"),
      words(14, y + 8, name, { fill: "ink-2", data: true }),
      rect(drawing.width / 2, y - 1, 9, 9, "d3"),
      words(drawing.width / 2 + 14, y + 8, others, { fill: "ink-2" }),
    ],
  };
}

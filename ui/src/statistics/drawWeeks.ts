/**
 * Weeks from Monday as bars from zero, with the months below them. The first and the last hold only their days of the
 * year, which the table behind the drawing says.
 */
import type { year_detail } from "../ipc/wire";
import { count, daySpan } from "../words/format";
import type { Language } from "../words/language";
import type { wordsIn } from "../words/Words";
import { monthName } from "./drawMonths";
import { rect, words, type Chart, type Drawing } from "./drawing";
import { yearDays } from "./ofYear";
import { linear, places } from "./scales";

const TALL = 120;
const HEAD = 20;

/** The last day of a week. */
function sunday(monday: string): string {
  const day = new Date(`${monday}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + 6);
  return day.toISOString().slice(0, 10);
}

/** The chart. */
export function weeksChart(detail: year_detail.Detail, w: ReturnType<typeof wordsIn>, language: Language): Chart {
  const [first, last] = yearDays(detail);
  const weeks = detail.by_week.map((line) => {
    const [from, to] = [line.code < first ? first : line.code, sunday(line.code) > last ? last : sunday(line.code)];
    return { ...line, from, name: daySpan(from, to, language) };
  });
  const most = Math.max(1, ...weeks.map((week) => week.count));
  const tall = linear(most, TALL);
  const size = language === "en" ? 11 : 12;
  const draw = (width: number): Drawing => {
    const across = places(weeks.length, 34, width - 4, 0.25);
    const floor = HEAD + TALL;
    const rules = tall.ticks(3).filter((tick) => tick > 0 && Number.isInteger(tick));
    // The month's name stands under the first week that begins in it.
    const begins = weeks.flatMap((week, place) => (place === 0 || week.from.slice(0, 7) !== weeks[place - 1]?.from.slice(0, 7) ? [{ place, month: week.from.slice(0, 7) }] : []));
    return {
      width,
      height: floor + 22,
      back: [
        ...rules.flatMap((rule) => [
          { kind: "path" as const, d: `M30 ${floor - tall(rule)}H${width}`, stroke: "line" as const },
          words(0, floor - tall(rule) + 4, count(rule), { size: 11, fill: "ink-3" }),
        ]),
        { kind: "path", d: `M30 ${floor}H${width}`, stroke: "ink-3" },
        ...begins.flatMap(({ place, month }) => [
          { kind: "path" as const, d: `M${across.at(place)} ${floor}v4`, stroke: "ink-3" as const },
          words(across.at(place), floor + 17, monthName(month, language), { size, fill: "ink-3" }),
        ]),
      ],
      marks: weeks.map((week, place) => {
        const x = across.at(place);
        const high = week.count === 0 ? 0 : Math.max(1, tall(week.count));
        return {
          figure: week.figure,
          value: week.count,
          title: w("statistics.inWeek", { week: week.name }),
          shapes: [
            rect(x, floor - high, across.width, high, "d2"),
            ...(week.count === most && weeks.findIndex((one) => one.count === most) === place
              ? [words(x + across.width / 2, floor - high - 5, count(week.count), { size: 11, fill: "ink-2", anchor: "middle" as const })]
              : []),
          ],
          hit: { x: x - 1, y: HEAD - 6, w: across.width + 2, h: TALL + 10 },
        };
      }),
    };
  };
  return {
    id: "weeks",
    title: w("statistics.byWeek"),
    rows: weeks.map((week) => ({ figure: week.figure, name: week.name, value: week.count })),
    draw,
    roving: true,
  };
}

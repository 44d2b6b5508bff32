/** The flow as shapes: ribbons, rods, and beside each rod its figure and name. The bracket joins what is published as one. */
import type { year } from "../ipc/wire";
import { count } from "../words/format";
import type { wordsIn } from "../words/Words";
import { words, rect, type Chart, type Drawing, type Ink } from "./drawing";
import { NARROW, planFlow, ROD } from "./flow";

const ORDER = ["received", "handled", "in_progress", "consolidated", "closed", "referred", "cases_opened"] as const;
const FILL: Record<(typeof ORDER)[number], Ink> = {
  received: "d1",
  handled: "d1",
  in_progress: "brass-mark",
  consolidated: "d1",
  closed: "d3",
  referred: "d2",
  cases_opened: "d1",
};

/** The chart. */
export function flowChart(year: year.Year, w: ReturnType<typeof wordsIn>): Chart {
  const draw = (given: number): Drawing => {
    const width = Math.min(given, 780);
    const plan = planFlow(year, width);
    const label = (figure: (typeof ORDER)[number] | "closed_or_referred", x: number, middle: number, left: boolean, name: string) => {
      const anchor = left ? ("end" as const) : ("start" as const);
      const wide = 118;
      return {
        figure,
        value: year[figure],
        title: w(`statistics.${figure}`),
        shapes: [
          words(x, middle - 4, count(year[figure]), { size: 13, bold: true, anchor }),
          words(x, middle + 12, name, { fill: "ink-2", anchor }),
        ],
        hit: { x: left ? x - 84 : x - 4, y: middle - 19, w: left ? 88 : wide, h: 36 },
      };
    };
    const { closed, referred } = plan.parts;
    const [top, low] = [closed.label - 14, referred.label + 14];
    const narrow = width < NARROW;
    const bracket = closed.x + (narrow ? 82 : 92);
    return {
      width: given,
      height: plan.height,
      back: [
        ...plan.ribbons.map((one) => ({ kind: "path" as const, d: one.path, fill: one.fill, opacity: one.opacity })),
        ...ORDER.filter((name) => year[name] > 0).map((name) => {
          const part = plan.parts[name];
          return rect(part.x, part.y, ROD, Math.max(part.h, 1), FILL[name]);
        }),
        { kind: "path", d: `M${bracket} ${top}h6V${low}h-6`, stroke: "ink-3" },
      ],
      marks: [
        ...ORDER.map((name) => {
          const part = plan.parts[name];
          const left = name === "received";
          return label(name, left ? part.x - 10 : part.x + 18, part.label, left, w(`statistics.flow.${name}`));
        }),
        label("closed_or_referred", bracket + 14, (top + low) / 2 + (narrow ? 8 : 0), false, narrow ? "" : w("statistics.asOne")),
      ],
    };
  };
  const all = [...ORDER.slice(0, 6), "closed_or_referred", "cases_opened"] as const;
  return {
    id: "flow",
    title: w("statistics.flow"),
    rows: all.map((name) => ({ figure: name, name: w(`statistics.${name}`), value: year[name] })),
    draw,
  };
}

/**
 * Where the parts of the flow stand: heights in proportion to the counts, from one scale, and labels that never lie on
 * one another. Pure; the drawing is drawFlow.ts.
 */
import { area, curveBumpX } from "d3-shape";
import { linear } from "./scales";
import type { year } from "../ipc/wire";
import type { Ink } from "./drawing";

/** A part: its rod and where its label's middle is. */
export interface Part {
  x: number;
  y: number;
  h: number;
  /** The middle of the label, which is moved down where it would touch the one above. */
  label: number;
}

/** A ribbon between two parts. */
export interface Ribbon {
  path: string;
  fill: Ink;
  opacity: number;
}

/** The whole drawing. */
export interface FlowPlan {
  height: number;
  parts: Record<"received" | "handled" | "in_progress" | "consolidated" | "closed" | "referred" | "cases_opened", Part>;
  ribbons: Ribbon[];
}

const TOP = 14;
const TALL = 228;
/** How wide a rod is. */
export const ROD = 8;
const LABEL = 36;
/** Below this there is no room for words behind the bracket. */
export const NARROW = 560;
const CASES = 6;

interface Edge {
  x: number;
  from: number;
  to: number;
}
const between = area<Edge>()
  .x((edge) => edge.x)
  .y0((edge) => edge.from)
  .y1((edge) => edge.to)
  .curve(curveBumpX);

/** Plans the drawing for a width; x in px. */
export function planFlow(y: year.Year, width: number): FlowPlan {
  const tall = linear(Math.max(1, y.received), TALL);
  const scale = (n: number): number => (y.received === 0 ? 0 : tall(n));
  const at = (share: number) => Math.round(share * width);
  // In a narrow pane the rods stand closer, so that the labels behind them have room.
  const [x0, x1, x2, x3] = width < NARROW ? [at(0.14), at(0.36), at(0.6), at(0.84)] : [at(0.124), at(0.391), at(0.658), at(0.843)];
  const part = (x: number, top: number, n: number, above?: Part): Part => {
    const h = scale(n);
    const label = Math.max(top + h / 2, above ? above.label + LABEL : 0);
    return { x, y: top, h, label };
  };
  const received = part(x0, TOP, y.received);
  const handled = part(x1, TOP, y.handled);
  const in_progress = part(x1, handled.y + handled.h + 26, y.in_progress, handled);
  const consolidated = part(x2, TOP, y.consolidated);
  const closed = part(x2, consolidated.y + consolidated.h + 18, y.closed, consolidated);
  const referred = part(x2, closed.y + closed.h + 20, y.referred, closed);
  const middle = consolidated.y + consolidated.h / 2;
  const cases_opened: Part = { x: x3, y: middle - CASES / 2, h: CASES, label: Math.max(middle, 24) };

  const ribbon = (from: Part, top: number, to: Part, n: number, fill: Ink, opacity: number): Ribbon => {
    const h = scale(n);
    const edges = [
      { x: from.x + ROD, from: top, to: top + h },
      { x: to.x, from: to.y, to: to.y + h },
    ];
    return { path: between(edges) ?? "", fill, opacity };
  };
  const ribbons = [
    ribbon(received, TOP, handled, y.handled, "d4", 0.55),
    ribbon(received, TOP + handled.h, in_progress, y.in_progress, "brass-line", 0.8),
    ribbon(handled, TOP, consolidated, y.consolidated, "d4", 0.55),
    ribbon(handled, TOP + consolidated.h, closed, y.closed, "d5", 1),
    ribbon(handled, TOP + consolidated.h + closed.h, referred, y.referred, "d5", 1),
  ];
  if (y.consolidated > 0 && y.cases_opened > 0) {
    const edges = [
      { x: x2 + ROD, from: TOP, to: consolidated.y + consolidated.h },
      { x: x3, from: cases_opened.y, to: cases_opened.y + CASES },
    ];
    ribbons.push({ path: between(edges) ?? "", fill: "d4", opacity: 0.55 });
  }
  // Whatever reaches lowest: a rod may be longer than its label, and a year in progress is nearly all one rod.
  const lowest = Math.max(
    ...[referred, in_progress, received, closed].map((one) => Math.max(one.y + one.h, one.label + 18)),
    TOP + TALL,
  );
  return {
    height: Math.ceil(lowest + 8),
    parts: { received, handled, in_progress, consolidated, closed, referred, cases_opened },
    ribbons,
  };
}

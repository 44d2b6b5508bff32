/**
 * Where the parts of the flow stand: heights in proportion to the counts, from one scale, and labels that never lie on
 * one another. Pure; the drawing is Flow.tsx.
 */
import type { year } from "../ipc/wire";

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
  fill: string;
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
const ROD = 8;
const LABEL = 36;
const CASES = 6;

/** Plans the drawing for a width; x in px. */
export function planFlow(y: year.Year, width: number): FlowPlan {
  const scale = y.received === 0 ? 0 : TALL / y.received;
  const at = (share: number) => Math.round(share * width);
  const [x0, x1, x2, x3] = [at(0.124), at(0.391), at(0.658), at(0.843)];
  const part = (x: number, top: number, n: number, above?: Part): Part => {
    const h = n * scale;
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

  const ribbon = (from: Part, top: number, to: Part, n: number, fill: string, opacity: number): Ribbon => {
    const h = n * scale;
    const [a, b] = [from.x + ROD, to.x];
    const mid = (a + b) / 2;
    const [f, t] = [top, to.y];
    return {
      path: `M${a} ${f}C${mid} ${f} ${mid} ${t} ${b} ${t}V${t + h}C${mid} ${t + h} ${mid} ${f + h} ${a} ${f + h}Z`,
      fill,
      opacity,
    };
  };
  const ribbons = [
    ribbon(received, TOP, handled, y.handled, "var(--d4)", 0.55),
    ribbon(received, TOP + handled.h, in_progress, y.in_progress, "var(--brass-line)", 0.8),
    ribbon(handled, TOP, consolidated, y.consolidated, "var(--d4)", 0.55),
    ribbon(handled, TOP + consolidated.h, closed, y.closed, "var(--d5)", 1),
    ribbon(handled, TOP + consolidated.h + closed.h, referred, y.referred, "var(--d5)", 1),
  ];
  if (y.consolidated > 0 && y.cases_opened > 0) {
    const a = x2 + ROD;
    const [c1, c2] = [a + (x3 - a) * 0.5, a + (x3 - a) * 0.68];
    const low = consolidated.y + consolidated.h;
    ribbons.push({
      path: `M${a} ${TOP}C${c1} ${TOP} ${c2} ${cases_opened.y} ${x3} ${cases_opened.y}V${cases_opened.y + CASES}C${c2} ${cases_opened.y + CASES} ${c1} ${low} ${a} ${low}Z`,
      fill: "var(--d4)",
      opacity: 0.55,
    });
  }
  const lowest = Math.max(referred.y + referred.h, referred.label + 18, in_progress.label + 18, TOP + TALL);
  return {
    height: Math.ceil(lowest + 8),
    parts: { received, handled, in_progress, consolidated, closed, referred, cases_opened },
    ribbons,
  };
}

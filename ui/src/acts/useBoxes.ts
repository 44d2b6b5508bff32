/**
 * The boxes that are laid over a file: in ten-thousandths of its pages, each with its reason; one of them is chosen and can
 * be moved and stretched. Not how they are drawn: see RedactingSheet.tsx.
 */
import { useState } from "react";
import type { CoverGiven } from "../ipc/wire";

/** A whole side. */
export const WHOLE = 10_000;
const LEAST = 50;
const STEP = 100;

/** Four sides. */
export type Sides = Pick<CoverGiven, "x" | "y" | "width" | "height">;

/** Holds a box to its page, its corners in whichever order they were drawn. */
export function within(from: { x: number; y: number }, to: { x: number; y: number }): Sides {
  const hold = (n: number) => Math.max(0, Math.min(WHOLE, Math.round(n)));
  const [left, right] = [hold(Math.min(from.x, to.x)), hold(Math.max(from.x, to.x))];
  const [top, bottom] = [hold(Math.min(from.y, to.y)), hold(Math.max(from.y, to.y))];
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** The boxes, and what can be done with them. */
export interface Boxes {
  all: CoverGiven[];
  chosen: number;
  /** Lays one: where it was drawn, or in the middle. What is too small to be meant is not laid. */
  add: (sides?: Sides) => void;
  drop: (index: number) => void;
  choose: (index: number) => void;
  /** Gives the chosen box this reason. */
  give: (reason: string) => void;
  /** Moves the chosen box by steps, or its lower right corner. */
  move: (dx: number, dy: number, corner: boolean) => void;
}

/** The hook. New boxes lie on `page` and bear `reason`. */
export function useBoxes(page: number, reason: string): Boxes {
  const [all, setAll] = useState<CoverGiven[]>([]);
  const [chosen, setChosen] = useState(-1);
  const change = (change: (box: CoverGiven) => CoverGiven) =>
    setAll((before) => before.map((box, k) => (k === chosen ? change(box) : box)));
  return {
    all,
    chosen,
    add: (sides) => {
      const laid = sides ?? { x: 3_500, y: 4_500, width: 3_000, height: 600 };
      if (laid.width < LEAST || laid.height < LEAST) return;
      setAll((before) => [...before, { page, ...laid, reason }]);
      setChosen(all.length);
    },
    drop: (index) => {
      setAll((before) => before.filter((_, k) => k !== index));
      setChosen(-1);
    },
    choose: setChosen,
    give: (code) => change((box) => ({ ...box, reason: code })),
    move: (dx, dy, corner) =>
      change((box) => {
        const clamp = (n: number, least: number, most: number) => Math.max(least, Math.min(most, n));
        return corner
          ? {
              ...box,
              width: clamp(box.width + dx * STEP, LEAST, WHOLE - box.x),
              height: clamp(box.height + dy * STEP, LEAST, WHOLE - box.y),
            }
          : {
              ...box,
              x: clamp(box.x + dx * STEP, 0, WHOLE - box.width),
              y: clamp(box.y + dy * STEP, 0, WHOLE - box.height),
            };
      }),
  };
}

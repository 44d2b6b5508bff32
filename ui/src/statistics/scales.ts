/**
 * From a figure to a length: the three scales that the charts need, on d3's ticks and bisection.
 *
 * Not d3's own scales: they bring its colours and formats, which write over inherited names such as `constructor`
 * when they load, and the window freezes those against tampering (`freezePrototype`).
 */
import { bisectRight, ticks } from "d3-array";

/** A scale from nought. */
export interface Linear {
  (value: number): number;
  /** About so many round values within it. */
  ticks: (about: number) => number[];
}

/** From 0 to `most`, drawn from 0 to `long`. */
export function linear(most: number, long: number): Linear {
  return Object.assign((value: number) => (value / most) * long, { ticks: (about: number) => ticks(0, most, about) });
}

/** So many places side by side from `from` to `to`; `gap` is the part of each step that stays empty between two. */
export function places(many: number, from: number, to: number, gap: number) {
  const step = (to - from) / Math.max(1, many - gap);
  return { at: (place: number) => from + place * step, width: step * (1 - gap) };
}

/** The value of the step that a figure has reached: one value more than there are bounds. */
export function steps<T>(bounds: readonly number[], values: readonly [T, ...T[]]): (figure: number) => T {
  return (figure) => values[bisectRight(bounds, figure)] ?? values[0];
}

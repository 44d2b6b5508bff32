/**
 * Which complaint of a group is compared next: those that agree least first, without those that were decided, the skipped
 * at the end when they are asked for again. What was decided is the register's to say, what was skipped the officer's. Pure.
 */
import type { Batch } from "./rows";
import { sortedPlaces } from "./sorted";

/** Marks of a complaint that agrees in everything: nothing of it is asked. */
export const FULL = 16;

/** Where the comparing of a group stands. */
export interface Queue {
  /** Id of the next one; undefined where none is left but the skipped. */
  next: string | undefined;
  done: number;
  total: number;
  /** How many of those that are left were skipped. */
  skipped: number;
}

/** The queue. `decided` are the ids judged; `first` is shown before all others, decided or not. */
export function queueOf(
  batch: Batch,
  decided: ReadonlySet<string>,
  skipped: ReadonlySet<string>,
  first?: string,
): Queue {
  const { columns, group } = batch;
  let [left, passed] = [0, 0];
  let next = first !== undefined && batch.placeOf(first) !== undefined ? first : undefined;
  for (const at of sortedPlaces(columns, "outliers")) {
    const id = columns.ids[at] ?? "";
    if ((columns.marks[at] ?? 0) >= FULL || id === group?.anchor || decided.has(id)) continue;
    left += 1;
    if (skipped.has(id)) passed += 1;
    else next ??= id;
  }
  return { next, done: decided.size, total: decided.size + left, skipped: passed };
}

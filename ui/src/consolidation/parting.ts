/**
 * Against which complaint some of a group are judged: the one that stands for its trader, or, where that one is among them,
 * the oldest of the rest. And by what they were known to agree. Pure.
 */
import { knownBy } from "./reasons";
import type { Batch } from "./rows";
import type { Pairs } from "../acts/useJudging";

/** Whom a verdict on these would be about; undefined where nobody is left to judge against. */
export function partingOf(batch: Batch, ids: readonly string[]): Pairs | undefined {
  const { columns, group } = batch;
  const parted = new Set(ids);
  const { ids: all } = columns;
  let against = group?.anchor;
  if (against === undefined || parted.has(against)) {
    against = undefined;
    // They stand newest first.
    for (let at = all.length - 1; at >= 0 && against === undefined; at -= 1) {
      const one = all[at];
      if (one !== undefined && !parted.has(one)) against = one;
    }
  }
  if (against === undefined) return undefined;
  const agrees = columns.agrees.filter((_, at) => parted.has(all[at] ?? ""));
  return { complaints: ids, against, known: knownBy(agrees) };
}

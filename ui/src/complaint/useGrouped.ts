/**
 * Group heads among the rows of a list: which place of the table is a head, and which row of the result stands at another.
 * Nothing is fetched for it but the heads and their counts. Pure but for the rows it is given.
 */
import { useMemo } from "react";
import type { complaints } from "../ipc/wire";

interface Rows {
  total: number;
  rowAt: (index: number) => complaints.Line | undefined;
  need: (span: { from: number; to: number }) => void;
}

/** The places of the heads: each group's head, then its rows. */
export function headPlaces(heads: readonly complaints.Head[]): number[] {
  const places: number[] = [];
  let at = 0;
  for (const head of heads) {
    places.push(at);
    at += head.count + 1;
  }
  return places;
}

/** The last of these places that is not after one; -1 where all are. */
export function before(places: readonly number[], place: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The list with its heads. Without heads places are rows. */
export function useGrouped(heads: readonly complaints.Head[], pages: Rows) {
  const places = useMemo(() => headPlaces(heads), [heads]);
  const { total, rowAt, need } = pages;
  return useMemo(() => {
    const headAt = (place: number): complaints.Head | undefined => {
      const group = before(places, place);
      return places[group] === place ? heads[group] : undefined;
    };
    const rowOf = (place: number): number | undefined =>
      headAt(place) ? undefined : place - (before(places, place) + 1);
    return {
      count: total + heads.length,
      headAt,
      rowOf,
      rowAt: (place: number) => {
        const row = rowOf(place);
        return row === undefined ? undefined : rowAt(row);
      },
      /** The place of a row. */
      placeOf: (row: number): number => {
        const group = before(
          places.map((place, k) => place - k),
          row,
        );
        return row + group + 1;
      },
      need: ({ from, to }: { from: number; to: number }) => {
        const [first, last] = [from - (before(places, from) + 1), to - (before(places, to) + 1)];
        need({ from: Math.max(0, first), to: Math.max(0, last) });
      },
    };
  }, [places, heads, total, rowAt, need]);
}

/**
 * In which order the complaints of a batch stand. Only places are sorted, never the complaints themselves. Pure.
 */
import type { groups } from "../ipc/wire";

/** The orders, the usual one first. */
export const SORTS = ["outliers", "newest", "paid", "name"] as const;
/** One of them. */
export type SortBy = (typeof SORTS)[number];
/** Whether what was kept is one. */
export const isSort = (value: unknown): value is SortBy => SORTS.some((one) => one === value);

const paid = (columns: groups.Members, at: number): number => Number(columns.amounts[at] ?? Number.NaN);

const BY: Record<SortBy, (columns: groups.Members) => (a: number, b: number) => number> = {
  // The register gives them newest first, and a place is its order.
  newest: () => (a, b) => a - b,
  outliers: ({ marks, differs_in, twice }) => {
    const rank = (at: number) => (marks[at] ?? 0) * 8 - (differs_in[at]?.length ?? 0) - (twice[at] ? 0.5 : 0);
    return (a, b) => rank(a) - rank(b) || a - b;
  },
  paid: (columns) => (a, b) => {
    const [one, other] = [paid(columns, a), paid(columns, b)];
    // Who gave no sum comes last, whatever the others paid.
    if (Number.isNaN(one) || Number.isNaN(other)) return Number(Number.isNaN(one)) - Number(Number.isNaN(other)) || a - b;
    return other - one || a - b;
  },
  name: ({ traders }) => (a, b) => {
    const [one, other] = [traders[a] ?? "", traders[b] ?? ""];
    return one < other ? -1 : one > other ? 1 : a - b;
  },
};

/** The places of all complaints in an order. */
export function sortedPlaces(columns: groups.Members, by: SortBy): Uint32Array {
  const places = Uint32Array.from(columns.ids, (_, at) => at);
  return by === "newest" ? places : places.sort(BY[by](columns));
}

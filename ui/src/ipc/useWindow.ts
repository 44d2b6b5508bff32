/**
 * A list asked for by place: the page that is seen and the one that is soon seen, no other, so that End is as near as the
 * beginning. A page that arrives draws rows and not the screen: see arriving.ts. While another list is on its way, or where
 * it makes no sense, the one before stays. For lists paged by a mark: see usePaged.
 */
import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { Arriving } from "./arriving";
import { ask } from "./doors";
import type { Failure, QuestionName, Questions } from "./wire";

const PAGE = 200;
/** How long a page that is no longer near is kept, in milliseconds: long enough to turn round, not for a whole list. */
const PAGE_KEPT = 15_000;
/** How long a place is looked at before a page far away is asked for, so that a drag asks for none on its way. */
const PAUSE_MS = 60;
/** So many rows before its first is seen, the next page is asked for. */
const EARLY = 60;

interface Seen {
  from: number;
  to: number;
}

/** A question whose page is `{ total, rows }` and whose parameters take `from` and `limit`. */
export type Windowed = {
  [Q in QuestionName]: Questions[Q]["params"] extends { from?: number | null; limit: number | null }
    ? Questions[Q]["view"] extends { total: number; rows: unknown[] }
      ? Q
      : never
    : never;
}[QuestionName];

type View<Q extends Windowed> = Questions[Q]["view"];
type Row<Q extends Windowed> = View<Q>["rows"][number];

/** The list. `params` without its place; another `params` is another list. */
export function useWindow<Q extends Windowed>(
  question: Q,
  params: Omit<Questions[Q]["params"], "from" | "limit">,
  options: { off?: boolean } = {},
) {
  const cache = useQueryClient();
  const name = JSON.stringify(params);
  const keyOf = useCallback((list: string, page: number) => [question, "window", list, page], [question]);
  const fetch = useCallback(
    (list: string, page: number) =>
      ask(question, {
        ...(JSON.parse(list) as Questions[Q]["params"]),
        from: page * PAGE,
        limit: PAGE,
      }),
    [question],
  );
  const first = useQuery<View<Q>, Failure>({
    queryKey: keyOf(name, 0),
    queryFn: () => fetch(name, 0),
    enabled: options.off !== true,
    placeholderData: keepPreviousData,
  });
  // What is shown is the last list that was answered.
  const shown = useRef(name);
  const head = useRef<View<Q> | undefined>(undefined);
  if (first.data !== undefined && !first.isPlaceholderData) {
    shown.current = name;
    head.current = first.data;
  }
  const list = shown.current;
  const total = head.current?.total ?? 0;
  const [arrived] = useState(() => new Arriving(cache));
  const wanted = useRef<readonly number[]>([0]);
  const watch = useCallback(() => {
    const pages = wanted.current.filter((page) => page > 0 && page * PAGE < total);
    arrived.near(
      pages.map((page) => ({ queryKey: keyOf(list, page), queryFn: () => fetch(list, page), gcTime: PAGE_KEPT })),
    );
  }, [arrived, fetch, keyOf, list, total]);
  useEffect(() => arrived.begin(), [arrived]);
  useEffect(watch, [watch]);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const need = useCallback(
    ({ from, to }: Seen) => {
      const first = Math.floor(Math.max(0, from - EARLY) / PAGE);
      const last = Math.floor((to + EARLY) / PAGE);
      const next = Array.from({ length: last - first + 1 }, (_, k) => first + k);
      const before = wanted.current;
      clearTimeout(timer.current);
      if (before.length === next.length && before.every((page, k) => page === next[k])) return;
      const take = () => {
        wanted.current = next;
        watch();
      };
      // What is read on into is asked for at once; what is leapt to, when the leap has come to rest.
      if (next.every((page) => before.some((one) => Math.abs(one - page) <= 1))) take();
      else timer.current = setTimeout(take, PAUSE_MS);
    },
    [watch],
  );
  // The same for as long as the list is the same: who reads it reads what has come by then.
  const rowAt = useCallback(
    (index: number): Row<Q> | undefined => {
      const page = Math.floor(index / PAGE);
      const data = page === 0 ? head.current : cache.getQueryData<View<Q>>(keyOf(list, page));
      return data?.rows[index % PAGE];
    },
    [cache, keyOf, list],
  );
  /** All rows of a span, fetched where they are not there yet. */
  const rowsBetween = useCallback(
    async (from: number, to: number): Promise<Row<Q>[]> => {
      const rows: Row<Q>[] = [];
      for (let page = Math.floor(from / PAGE); page <= Math.floor(to / PAGE); page += 1) {
        const data = await cache.fetchQuery({ queryKey: keyOf(list, page), queryFn: () => fetch(list, page) });
        rows.push(...data.rows.slice(Math.max(0, from - page * PAGE), to - page * PAGE + 1));
      }
      return rows;
    },
    [cache, fetch, keyOf, list],
  );
  return {
    total,
    /** The first page of what is shown, with what stands beside its rows. */
    head: head.current,
    rowAt,
    rowsBetween,
    need,
    /** Hears of pages that arrive: for what shows rows. */
    arrived,
    /** Whether what is shown is what was asked for. */
    isSettled: list === name && head.current !== undefined,
    isPending: first.isPending && head.current === undefined && options.off !== true,
    error: first.error,
  };
}

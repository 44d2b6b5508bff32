/**
 * A question that gives its answer in pages, whatever its rows and its mark of the next page are called. Pages already
 * fetched are asked again after a notice, like any answer. For lists whose page is `{ rows, next }`: see usePages.
 */
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useCallback } from "react";
import type { Among, Named } from "./among";
import { ask } from "./doors";
import type { Failure, QuestionName, Questions } from "./wire";

/** How one question is paged: its parameters after a mark, and what of a page are the rows and the next mark. */
export interface Paging<Q extends QuestionName, Row, Mark> {
  after: (mark: Mark | null) => Questions[Q]["params"];
  rows: (page: Questions[Q]["view"]) => readonly Row[];
  next: (page: Questions[Q]["view"]) => Mark | null | undefined;
  total: (page: Questions[Q]["view"]) => number;
  /** Asks nothing. */
  off?: boolean;
}

/** The pages. `key` names what is asked for, so that another filter is another list. */
export function usePaged<Q extends QuestionName, Row, Mark>(
  question: Q,
  key: unknown,
  paging: Paging<Q, Row, Mark>,
) {
  const pages = useInfiniteQuery<Questions[Q]["view"], Failure>({
    queryKey: [question, "paged", key],
    queryFn: ({ pageParam }) => ask(question, paging.after(pageParam as Mark | null)),
    initialPageParam: null,
    getNextPageParam: (last) => paging.next(last) ?? undefined,
    enabled: paging.off !== true,
    placeholderData: keepPreviousData,
  });
  const fetched = (pages.data as { pages: Questions[Q]["view"][] } | undefined)?.pages ?? [];
  const rows = fetched.flatMap((page) => [...paging.rows(page)]);
  const first = fetched[0];
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = pages;
  const loaded = rows.length;
  const need = useCallback(
    ({ to }: { from?: number; to: number }) => {
      if (to >= loaded - 20 && hasNextPage && !isFetchingNextPage) void fetchNextPage();
    },
    [loaded, hasNextPage, isFetchingNextPage, fetchNextPage],
  );
  return {
    rows,
    rowAt: (index: number): Row | undefined => rows[index],
    first,
    total: first === undefined ? 0 : paging.total(first),
    /** The whole result, for a record that is opened from it; pages not yet fetched are fetched when stepped to. */
    among: (at: number, name: (row: Row) => Named | undefined, onAt?: (at: number) => void): Among => {
      const named = rows.map(name);
      const last = fetched[fetched.length - 1];
      let mark = last === undefined ? null : paging.next(last);
      return {
        total: first === undefined ? named.length : paging.total(first),
        at,
        ...(onAt ? { onAt } : {}),
        nameAt: async (index) => {
          while (index >= named.length && mark !== null && mark !== undefined) {
            const page = await ask(question, paging.after(mark));
            named.push(...paging.rows(page).map(name));
            mark = paging.next(page);
          }
          return named[index];
        },
      };
    },
    need,
    isPending: pages.isPending && paging.off !== true,
    /** What is shown answers what was asked before; the new answer is on its way. */
    isOld: pages.isPlaceholderData,
    error: pages.error,
  };
}

/**
 * How a screen reads: `useAsk("case_file", { id })`. Answers are cached by question and parameters; a `changed` notice
 * drops every answer that shows one of its subjects. Nobody calls "refetch", and nothing is shown before it is so.
 */
import {
  QueryClient,
  useInfiniteQuery,
  useQuery,
  useQueryClient,
  keepPreviousData,
  type UseQueryResult,
} from "@tanstack/react-query";
import { useEffect } from "react";
import { ask } from "./doors";
import { door } from "./door";
import { QUESTION_SUBJECTS, type Failure, type QuestionName, type Questions, type Subject } from "./wire";

/** The cache of a window. Answers never age by themselves: only a notice makes them stale. */
export function newCache(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Infinity,
        gcTime: 60_000,
        retry: false,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        networkMode: "always",
      },
      mutations: { networkMode: "always" },
    },
  });
}

/** The questions whose answers show one of these subjects. */
export function questionsOf(subjects: readonly Subject[]): QuestionName[] {
  const kinds = new Set(subjects.map((subject) => subject.kind));
  return (Object.keys(QUESTION_SUBJECTS) as QuestionName[]).filter((question) =>
    QUESTION_SUBJECTS[question].some((kind) => kinds.has(kind)),
  );
}

/** Drops what a notice made stale; mounted once, in the frame. */
export function useChanges(): void {
  const cache = useQueryClient();
  useEffect(
    () =>
      door().onChanged((subjects) => {
        for (const question of questionsOf(subjects)) void cache.invalidateQueries({ queryKey: [question] });
      }),
    [cache],
  );
}

/**
 * The answer to a question. While a new one is on its way, the old one stays. `off` asks nothing. `large` is for an answer
 * of many thousand rows: it is taken as it came, compared with nothing, and let go with the screen that shows it.
 */
export function useAsk<Q extends QuestionName>(
  question: Q,
  params: Questions[Q]["params"],
  options: { off?: boolean; large?: boolean } = {},
): UseQueryResult<Questions[Q]["view"], Failure> {
  return useQuery<Questions[Q]["view"], Failure>({
    queryKey: [question, params],
    queryFn: () => ask(question, params),
    enabled: options.off !== true,
    placeholderData: keepPreviousData,
    ...(options.large ? { structuralSharing: false, gcTime: 0 } : {}),
  });
}

/** A page of a list by key: the rows, and the key from which the next page begins. */
export interface Page<Row> {
  rows: Row[];
  next: string | null;
  total?: number;
}

/** A list by pages; `after` is added to the parameters. `rowAt` and `need` fit the kit's Table. */
export function usePages<Row>(
  question: QuestionName,
  params: Record<string, unknown>,
  options: { off?: boolean } = {},
) {
  const pages = useInfiniteQuery<Page<Row>, Failure>({
    queryKey: [question, "pages", params],
    queryFn: async ({ pageParam }) =>
      (await ask(question, { ...params, after: pageParam } as never)) as unknown as Page<Row>,
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    enabled: options.off !== true,
  });
  const rows = pages.data?.pages.flatMap((page) => page.rows) ?? [];
  const total = pages.data?.pages[0]?.total ?? rows.length;
  const need = ({ to }: { to: number }) => {
    if (to >= rows.length - 20 && pages.hasNextPage && !pages.isFetchingNextPage) void pages.fetchNextPage();
  };
  return {
    total,
    rowAt: (index: number): Row | undefined => rows[index],
    loaded: rows.length,
    need,
    isPending: pages.isPending,
    error: pages.error,
  };
}

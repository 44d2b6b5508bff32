/**
 * What officers judged of a group's trader: the verdicts that touch the complaint which stands for it, and whom they keep
 * apart from it. Asked by that one complaint, so that no list of members is sent.
 */
import { useMemo } from "react";
import { useAsk } from "../ipc/useAsk";
import type { groups, verdicts } from "../ipc/wire";

const NONE: readonly verdicts.Line[] = [];
const MOST = 5_000;

/** The verdicts that hold on a group's trader. */
export interface JudgedOf {
  lines: readonly verdicts.Line[];
  /** All of them; more than `lines` where there are very many. */
  total: number;
  /** Ids of the complaints judged to be about another trader. */
  apart: ReadonlySet<string>;
}

/** Reads them; nothing for a selection that is no group. */
export function useJudged(group: groups.Suggested | undefined): JudgedOf {
  const anchor = group?.anchor;
  const { data, isPlaceholderData } = useAsk(
    "verdicts",
    { complaint: anchor ?? "", holding: true, limit: MOST },
    { off: anchor === undefined },
  );
  return useMemo(() => {
    const lines = anchor === undefined || isPlaceholderData ? NONE : (data?.verdicts ?? NONE);
    const apart = new Set<string>();
    for (const line of lines) if (!line.same) apart.add(line.against.id === anchor ? line.complaint.id : line.against.id);
    return { lines, total: lines === NONE ? 0 : (data?.total ?? 0), apart };
  }, [data, isPlaceholderData, anchor]);
}

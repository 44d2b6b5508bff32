/**
 * Why an officer may judge two complaints to name one trader, or two: the register's list, of it those that may be given
 * for this verdict. The reason last given is where the next choice begins.
 */
import { useMemo } from "react";
import { useAsk } from "../ipc/useAsk";
import type { Judged } from "../ipc/wire";
import { useKept } from "../kit/kept";
import { useWords } from "../words/Words";

/** One reason. */
export interface Reason {
  code: string;
  words: string;
  /** A note must be written with it. */
  needsNote: boolean;
}

/** The reasons for a verdict. */
export function useReasons(verdict: Judged): readonly Reason[] {
  const { language } = useWords();
  const { data } = useAsk("reference", {});
  return useMemo(() => {
    const only = verdict === "same" ? "same" : "not-same";
    return (data?.lists["verdict_reasons"] ?? [])
      .filter((one) => one["verdict"] === null || one["verdict"] === undefined || one["verdict"] === only)
      .map((one) => ({ code: one.code, words: one.names[language], needsNote: one["needs"] === "note" }));
  }, [data, language, verdict]);
}

/** What was chosen: the reason last given, until another is. */
export function useLastReason(verdict: Judged): [string, (code: string) => void] {
  return useKept(`verdict.reason.${verdict}`, "");
}

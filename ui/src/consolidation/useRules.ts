/**
 * The standing rules as the workbench lists them: those that work first, among them the register's order, in which they
 * are tried; and how many complaints wait in all.
 */
import { useMemo } from "react";
import { useAsk } from "../ipc/useAsk";
import type { Failure, standing_rules } from "../ipc/wire";

/** The rules. */
export interface RulesOf {
  /** Undefined until they have come. */
  rules: readonly standing_rules.Rule[] | undefined;
  waiting: number;
  failure: Failure | undefined;
}

const works = ({ stands }: standing_rules.Rule): boolean => stands === "working" || stands === "resting";

/** Reads them. */
export function useRules(): RulesOf {
  const { data, error } = useAsk("standing_rules", {});
  return useMemo(() => {
    const all = data?.rules;
    return {
      rules: all && [...all.filter(works), ...all.filter((rule) => !works(rule))],
      waiting: (all ?? []).reduce((sum, rule) => sum + rule.waiting, 0),
      failure: error ?? undefined,
    };
  }, [data, error]);
}

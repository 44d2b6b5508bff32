/**
 * Officers as choices of a field. For their names alone: see useOfficers. Not who may do what: the register refuses.
 */
import { useMemo } from "react";
import type { Choice } from "../kit/choice";
import { count } from "../words/format";
import { useAsk } from "./useAsk";
import type { Role } from "./wire";

/** How officers are read on a screen. */
export interface Officers {
  /** The name of an officer; the code where none is kept. */
  nameOf: (code: string) => string;
  /** Those who still sign in and hold one of these roles, each with the number of open cases beside the name. */
  choices: (roles: readonly Role[]) => Choice[];
}

/** Reads the officers. */
export function useOfficerList(): Officers {
  const { data } = useAsk("officers", {});
  return useMemo(() => {
    const all = data?.officers ?? [];
    return {
      nameOf: (code) => all.find((one) => one.code === code)?.name || code,
      choices: (roles) =>
        all
          .filter((one) => !one.disabled && one.roles.some((role) => roles.includes(role)))
          .map((one) => ({
            code: one.code,
            label: `${one.name || one.code}${one.cases_open > 0 ? ` · ${count(one.cases_open)}` : ""}`,
            also: [one.name],
          })),
    };
  }, [data]);
}

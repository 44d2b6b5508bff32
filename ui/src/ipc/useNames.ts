/**
 * The names of reference codes in the officer's language, and the lists of choices that fields offer. Asked once and
 * kept for the session: reference data never changes while a registry is open. Not the words of the interface: see words/.
 */
import { useMemo } from "react";
import type { Choice } from "../kit/choice";
import { useWords } from "../words/Words";
import { useAsk } from "./useAsk";

/** An entry of a reference list, as every list has it. */
export interface Entry {
  code: string;
  aliases: string[];
  names: { en: string; "zh-Hant": string; "zh-Hans": string };
  verify: boolean;
}

/** How reference data is read on a screen. */
export interface Names {
  /** The entry of a code, or undefined where the list does not hold it. */
  entry: (list: string, code: string) => Entry | undefined;
  /** Its name in the language now shown; the code itself where the list does not hold it. */
  nameOf: (list: string, code: string) => string;
  /** The list as choices of a field. */
  choices: (list: string) => Choice[];
}

/** Reads reference data. */
export function useNames(): Names {
  const { language } = useWords();
  const { data } = useAsk("reference", {});
  return useMemo(() => {
    const lists = (data?.lists ?? {}) as Record<string, Entry[] | undefined>;
    const entry = (list: string, code: string) => lists[list]?.find((one) => one.code === code);
    return {
      entry,
      nameOf: (list, code) => entry(list, code)?.names[language] ?? code,
      choices: (list) =>
        (lists[list] ?? []).map((one) => ({
          code: one.code,
          label: one.names[language],
          also: [...Object.values(one.names), ...one.aliases],
          verify: one.verify,
        })),
    };
  }, [data, language]);
}

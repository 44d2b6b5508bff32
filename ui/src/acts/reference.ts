/**
 * Names of the office's codes in the officer's language, asked once and kept: `const r = useReference();
 * r.name("districts", "YTM")`. Not the codes' meaning, which the rules hold.
 */
import { useMemo } from "react";
import { useAsk } from "../ipc/useAsk";
import type { reference } from "../ipc/wire";
import type { Choice } from "../kit/choice";
import { useWords } from "../words/Words";

/** One entry of a list: code, names, verify mark, and what only its kind has. */
export type Entry = reference.View["lists"][string][number];

/** The lists as a screen uses them. */
export interface Reference {
  entries: (list: string) => readonly Entry[];
  entry: (list: string, code: string | null | undefined) => Entry | undefined;
  /** The name in the language now shown; the code itself where the list does not know it. */
  name: (list: string, code: string | null | undefined) => string | undefined;
  choices: (list: string) => Choice[];
}

const NONE: readonly Entry[] = [];

/** The lists; empty until the first answer has come. */
export function useReference(): Reference {
  const { language } = useWords();
  const { data } = useAsk("reference", {});
  return useMemo(() => {
    const entries = (list: string) => data?.lists[list] ?? NONE;
    const entry = (list: string, code: string | null | undefined) =>
      code === null || code === undefined ? undefined : entries(list).find((one) => one.code === code);
    return {
      entries,
      entry,
      name: (list, code) => (code === null || code === undefined ? undefined : (entry(list, code)?.names[language] ?? code)),
      choices: (list) =>
        entries(list).map((one) => ({
          code: one.code,
          label: one.names[language],
          also: [...Object.values(one.names), ...one.aliases],
          verify: one.verify,
        })),
    };
  }, [data, language]);
}

/** An offence as the office writes it: its section, then its name. */
export function offenceName(r: Reference, code: string | null | undefined): string | undefined {
  const entry = r.entry("offences", code);
  const section = entry?.["section"];
  const name = r.name("offences", code);
  return typeof section === "string" && name !== undefined ? `${section} ${name}` : name;
}

/**
 * Names of the office's codes in the officer's language, asked once and kept: `const r = useReference();
 * r.name("districts", "YTM")`. Not the codes' meaning, which the rules hold.
 */
import { useMemo } from "react";
import { useAsk } from "../ipc/useAsk";
import type { reference } from "../ipc/wire";
import type { Choice } from "../kit/choice";
import type { Language } from "../words/language";
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
  language: Language;
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
      language,
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

/** The section of an offence as the office writes it: s.13E, 第13E條. */
export function sectionOf(r: Reference, code: string): string {
  const section = r.entry("offences", code)?.["section"];
  if (typeof section !== "string") return code;
  if (r.language === "en") return section;
  return `第${section.replace(/^s\.\s*/, "")}${r.language === "zh-Hant" ? "條" : "条"}`;
}

/** An offence as the office writes it: its section, then its name. */
export function offenceName(r: Reference, code: string | null | undefined): string | undefined {
  const name = r.name("offences", code);
  if (code === null || code === undefined || name === undefined || name === code) return name;
  return `${sectionOf(r, code)} ${name}`;
}

/** Officers by name; the code itself where no name is kept. */
export function useOfficerName(): (code: string) => string {
  const { data } = useAsk("officers", {});
  return (code) => data?.officers.find((one) => one.code === code)?.name || code;
}

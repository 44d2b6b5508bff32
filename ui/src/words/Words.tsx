/**
 * The words of the interface in the language now chosen: `const { w } = useWords(); w("board.title")`.
 * Not data: what somebody said or what a shop sign reads is shown by Said, never through here.
 * The words live in assets/words; keys.ts is made from them.
 */
import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from "react";
import en from "../../../assets/words/en.json";
import zhHans from "../../../assets/words/zh-Hans.json";
import zhHant from "../../../assets/words/zh-Hant.json";
import { remembered, remember } from "../kit/desk";
import { count } from "./format";
import type { WordKey, WordParameters } from "./keys";
import { LANG_TAG, LANGUAGES, type Language } from "./language";

// A key that one language lacks stops the compiler here.
const words: Record<Language, Record<WordKey, string>> = { en, "zh-Hant": zhHant, "zh-Hans": zhHans };

/** Sets a sentence: `{name}` is replaced, a number as a count, and `{count|one|many}` chooses by number. */
export function say(text: string, parameters: object = {}): string {
  const given = new Map<string, unknown>(Object.entries(parameters));
  return text.replace(/\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g, (whole, name: string, one?: string, many?: string) => {
    const value = given.get(name);
    if (one !== undefined && many !== undefined) return Number(value) === 1 ? one : many;
    if (typeof value === "number") return count(value);
    return typeof value === "string" ? value : whole;
  });
}

type Saying = <K extends WordKey>(
  key: K,
  ...parameters: object extends WordParameters[K] ? [] : [WordParameters[K]]
) => string;

/** Words in one language, for a place that has no context, such as a test. */
export function wordsIn(language: Language): Saying {
  return (key, ...parameters) => say(words[language][key], parameters[0]);
}

/** Every key that has words. */
export const WORD_KEYS: readonly string[] = Object.keys(words.en);

/** Whether the words hold a key, for codes that come over the wire. */
export function isWordKey(key: string): key is WordKey {
  return key in words.en;
}

/** The language of the desk, for whoever comes to it. */
export const deskLanguage = (): Language => LANGUAGES.find((l) => l === remembered("language")) ?? "en";

let keep = (language: Language): void => remember("language", language);

/** Who keeps a language that is chosen, until the returned function is called: an officer's books instead of the desk. */
export function keepLanguageBy(keeper: (language: Language) => void): () => void {
  const before = keep;
  keep = keeper;
  return () => {
    keep = before;
  };
}

interface Spoken {
  language: Language;
  /** Speaks a language that was chosen, and keeps it. */
  setLanguage: (language: Language) => void;
  /** Speaks a language without keeping it. */
  speak: (language: Language) => void;
  w: Saying;
}

const Context = createContext<Spoken | undefined>(undefined);

/** Gives the words to everything below, remembers the choice per desk and marks the page with its `lang`. */
export function WordsProvider({ children, initial }: { children: ReactNode; initial?: Language }) {
  const [language, setLanguage] = useState<Language>(
    () => initial ?? deskLanguage(),
  );
  useEffect(() => {
    document.documentElement.lang = LANG_TAG[language];
  }, [language]);
  const spoken = useMemo<Spoken>(
    () => ({
      language,
      setLanguage: (next) => {
        keep(next);
        setLanguage(next);
      },
      speak: setLanguage,
      w: wordsIn(language),
    }),
    [language],
  );
  return <Context value={spoken}>{children}</Context>;
}

/** The words, the language and how to change it. */
export function useWords(): Spoken {
  const spoken = useContext(Context);
  if (!spoken) throw new Error("BUG: words are asked for outside WordsProvider");
  return spoken;
}

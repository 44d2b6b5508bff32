/**
 * The three languages of the interface and how each is tagged. Not the words: see Words.tsx.
 */

/** A language of the interface, by the code that the command line and the wire use. */
export type Language = "en" | "zh-Hant" | "zh-Hans";

/** The languages in the order in which a choice shows them. */
export const LANGUAGES: readonly Language[] = ["en", "zh-Hant", "zh-Hans"];

/** The `lang` attribute of a language: glyph shapes and line breaks follow it. */
export const LANG_TAG: Record<Language, string> = { en: "en-HK", "zh-Hant": "zh-Hant-HK", "zh-Hans": "zh-Hans" };

/** What each language calls itself. */
export const OWN_NAME: Record<Language, string> = { en: "English", "zh-Hant": "繁體", "zh-Hans": "简体" };

/** The short name that a narrow place can hold. */
export const SHORT_NAME: Record<Language, string> = { en: "Eng", "zh-Hant": "繁", "zh-Hans": "简" };

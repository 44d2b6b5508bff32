/**
 * The kinds of fact that the journal can be narrowed to: every kind that has words, so that none is forgotten. Not the
 * words: see `fact.*`.
 */
import type { WordKey } from "../words/keys";
import { isWordKey, WORD_KEYS } from "../words/Words";

type FactKey = Extract<WordKey, `fact.${string}`>;
const PREFIX = "fact.";

/** Every kind, in the order of its code. */
export const FACT_KINDS: readonly string[] = WORD_KEYS.filter((key) => key.startsWith(PREFIX))
  .map((key) => key.slice(PREFIX.length))
  .sort();

/** The name of a kind's words, or undefined for one that this window does not know. */
export function factKey(kind: string): FactKey | undefined {
  const key = PREFIX + kind;
  return isWordKey(key) ? (key as FactKey) : undefined;
}

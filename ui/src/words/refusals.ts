/**
 * The words of every refusal and problem, total: a code of the wire without a sentence in assets/words does not
 * compile here, and a key that one language lacks does not compile in Words.tsx.
 */
import type { ProblemCode, RefusalCode } from "../ipc/wire";
import type { WordKey } from "./keys";
import { isWordKey } from "./Words";

type Lacking<Key extends string> = Exclude<Key, WordKey>;
type Total<Key extends string> = [Lacking<Key>] extends [never] ? true : { "words lack": Lacking<Key> };
const refusalsAreTotal: Total<`refusal.${RefusalCode}`> = true;
const problemsAreTotal: Total<`problem.${ProblemCode}`> = true;
void refusalsAreTotal;
void problemsAreTotal;

/** The key of a refusal's sentence. A code newer than this window has none: then its code alone is shown. */
export function refusalKey(code: string): WordKey | undefined {
  const key = `refusal.${code}`;
  return isWordKey(key) ? key : undefined;
}

/** The key of a field's problem. */
export function problemKey(code: string): WordKey {
  const key = `problem.${code}`;
  return isWordKey(key) ? key : "problem.unsound";
}

/**
 * What is wrong with a field of a form, in the officer's words: `const problem = useProblem(failure)`, then
 * `problem={problem("until")}` at the field. Not what is wrong with the whole: see kit/Failed.
 */
import { problemKey } from "../words/refusals";
import { useWords } from "../words/Words";
import { problemOf } from "./useDoing";
import type { Failure } from "./wire";

/** The problem of a field by its name on the wire, where the failure has one. */
export function useProblem(failure: Failure | undefined): (field: string) => string | undefined {
  const { w } = useWords();
  // The sentences of problems take no parameters, which the compiler cannot see through a computed key.
  const plain = w as (key: string) => string;
  return (field) => {
    const code = problemOf(failure, field);
    return code === undefined ? undefined : plain(problemKey(code));
  };
}

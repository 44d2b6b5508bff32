/**
 * Something done through a door: busy while it is under way, its failure kept to be shown in place. An act id is minted for
 * what is asked and kept until that was accepted, so that pressing again after a lost answer is the same act. For acts of
 * the write door: see usePerform. For what is taken out: see acts/useTakeOut.
 */
import { useCallback, useRef, useState } from "react";
import { mintActId } from "./doors";
import { asFailure } from "./failure";
import type { Failure } from "./wire";

/** Something under way. */
export interface Doing {
  /**
   * Does it; the answer, or undefined where it failed: then `failure` says how. `of` says what is asked, where one form asks
   * for several things: each has its own id. A null answer means that nothing was done, and the id stands.
   */
  run: <T>(work: (actId: string) => Promise<T>, of?: string) => Promise<T | undefined>;
  busy: boolean;
  failure: Failure | undefined;
  forget: () => void;
}

/** The hook. */
export function useDoing(): Doing {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | undefined>();
  const ids = useRef(new Map<string, string>());
  const run = useCallback(async <T>(work: (actId: string) => Promise<T>, of = "") => {
    const id = ids.current.get(of) ?? mintActId();
    ids.current.set(of, id);
    setBusy(true);
    setFailure(undefined);
    try {
      const answer = await work(id);
      if (answer !== null) ids.current.delete(of);
      return answer;
    } catch (thrown) {
      const told = asFailure(thrown);
      // The id stands for what was accepted before: whoever has read that and presses again asks for another act.
      if (told.kind === "refused" && told.code === "act-id-reused") ids.current.delete(of);
      setFailure(told);
      return undefined;
    } finally {
      setBusy(false);
    }
  }, []);
  const forget = useCallback(() => {
    // What was given anew is another act.
    ids.current.delete("");
    setFailure(undefined);
  }, []);
  return { run, busy, failure, forget };
}

/** The problem of one field in a failure, by its code. */
export const problemOf = (failure: Failure | undefined, field: string): string | undefined =>
  failure?.kind === "incomplete" ? failure.problems.find((one) => one.field === field)?.code : undefined;

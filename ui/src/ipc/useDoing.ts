/**
 * Something done through a door of its own, such as a change of a key: busy while it is under way, its failure kept to
 * be shown in place. The act id is minted once and kept until it was accepted. For acts: see usePerform.
 */
import { useCallback, useRef, useState } from "react";
import { mintActId } from "./doors";
import { asFailure } from "./failure";
import type { Failure } from "./wire";

/** Something under way. */
export interface Doing {
  /** Does it; the answer, or undefined where it failed: then `failure` says how. */
  run: <T>(work: (actId: string) => Promise<T>) => Promise<T | undefined>;
  busy: boolean;
  failure: Failure | undefined;
  forget: () => void;
}

/** The hook. */
export function useDoing(): Doing {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | undefined>();
  const actId = useRef<string | undefined>(undefined);
  const run = useCallback(async <T>(work: (actId: string) => Promise<T>) => {
    actId.current ??= mintActId();
    setBusy(true);
    setFailure(undefined);
    try {
      const answer = await work(actId.current);
      actId.current = undefined;
      return answer;
    } catch (thrown) {
      setFailure(asFailure(thrown));
      return undefined;
    } finally {
      setBusy(false);
    }
  }, []);
  const forget = useCallback(() => {
    // What was given anew is another act.
    actId.current = undefined;
    setFailure(undefined);
  }, []);
  return { run, busy, failure, forget };
}

/** The problem of one field in a failure, by its code. */
export const problemOf = (failure: Failure | undefined, field: string): string | undefined =>
  failure?.kind === "incomplete" ? failure.problems.find((one) => one.field === field)?.code : undefined;

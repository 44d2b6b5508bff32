/**
 * Takes a copy of the original bytes out. What became of it is said beside the button; who may not is told before any place
 * is asked for.
 */
import { useEffect, useState } from "react";
import { copyEvidence } from "../ipc/doors";
import type { Failure } from "../ipc/wire";
import { useTakeOut } from "./useTakeOut";

/** What became of the copy that was asked for. */
export interface Copying {
  busy: boolean;
  /** The digest of the bytes that were written. */
  saved: string | undefined;
  failure: Failure | undefined;
  take: () => Promise<void>;
}

/** The hook, for one file; another file begins anew. */
export function useSaveCopy(evidence: string | undefined, title: string): Copying {
  const { take, taking, failure, forget } = useTakeOut();
  const [saved, setSaved] = useState<string | undefined>();
  useEffect(() => {
    setSaved(undefined);
    forget();
  }, [evidence, forget]);
  return {
    busy: taking !== undefined,
    saved,
    failure,
    take: async () => {
      if (evidence === undefined) return;
      setSaved(undefined);
      const copy = await take({ which: "copy", of: evidence, door: (actId) => copyEvidence(actId, evidence, title) });
      setSaved(copy?.sha256);
    },
  };
}

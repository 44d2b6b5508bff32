/**
 * Takes a copy of the original bytes out: the shell asks where to, seals it, then writes. What became of it is said beside
 * the button; who may not is told before any place is asked for.
 */
import { useEffect, useRef, useState } from "react";
import { copyEvidence, mintActId } from "../ipc/doors";
import { asFailure } from "../ipc/failure";
import type { Failure } from "../ipc/wire";

/** What became of the copy that was asked for. */
export interface Copying {
  busy: boolean;
  /** The digest of the bytes that were written. */
  saved?: string;
  failure?: Failure;
  take: () => Promise<void>;
}

/** The hook, for one file; another file begins anew. */
export function useSaveCopy(evidence: string | undefined, title: string): Copying {
  const [state, setState] = useState<Omit<Copying, "take">>({ busy: false });
  const asking = useRef(false);
  useEffect(() => setState({ busy: false }), [evidence]);
  const take = async () => {
    if (evidence === undefined || asking.current) return;
    asking.current = true;
    setState({ busy: true });
    try {
      const copy = await copyEvidence(mintActId(), evidence, title);
      setState(copy === null ? { busy: false } : { busy: false, saved: copy.sha256 });
    } catch (thrown) {
      setState({ busy: false, failure: asFailure(thrown) });
    } finally {
      asking.current = false;
    }
  };
  return { ...state, take };
}

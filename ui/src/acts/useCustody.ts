/**
 * Custody of what is seen large: each file of a complaint is entered in the journal as seen before it is shown, once for
 * each opening of the view. A file that is passed over at once was not seen. Not the bytes: see ipc/useEvidence.ts.
 */
import { useEffect, useRef, useState } from "react";
import { mintActId, perform } from "../ipc/doors";
import { asFailure } from "../ipc/failure";
import type { Failure } from "../ipc/wire";

const PASSED_OVER_MS = 120;

/** Whether the file may be shown now, and what kept its viewing from being entered. */
export interface Custody {
  entered: boolean;
  failure?: Failure;
}

/** The hook. Without a complaint, as while one is being filed, there is nothing to enter yet. */
export function useCustody(complaint: string | undefined, evidence: string | undefined): Custody {
  const [entered, setEntered] = useState<ReadonlySet<string>>(new Set());
  const [failed, setFailed] = useState<{ evidence: string; failure: Failure } | undefined>();
  // The same opening of the same file is one act, however often it is come back to.
  const acts = useRef(new Map<string, string>());
  const there = evidence !== undefined && entered.has(evidence);
  useEffect(() => {
    if (complaint === undefined || evidence === undefined || there) return undefined;
    setFailed(undefined);
    let gone = false;
    const timer = setTimeout(() => {
      const act = acts.current.get(evidence) ?? mintActId();
      acts.current.set(evidence, act);
      perform({ act: "view_evidence", complaint, evidence }, act).then(
        () => setEntered((before) => new Set([...before, evidence])),
        (thrown: unknown) => {
          if (!gone) setFailed({ evidence, failure: asFailure(thrown) });
        },
      );
    }, PASSED_OVER_MS);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [complaint, evidence, there]);
  if (complaint === undefined) return { entered: true };
  return failed !== undefined && failed.evidence === evidence
    ? { entered: false, failure: failed.failure }
    : { entered: there };
}

/**
 * How a screen writes: `const { give, busy, failure } = usePerform()`. The act id is minted once and kept until the act
 * was accepted or the command changed, so that a second press is the same act. No optimistic display.
 */
import { useCallback, useRef, useState } from "react";
import { mintActId, perform } from "./doors";
import { asFailure } from "./failure";
import type { Command, Failure, Receipt } from "./wire";

/** An act under way on a screen. */
export interface Performing {
  /** Gives the act; the receipt, or undefined where it failed: then `failure` says how. */
  give: (command: Command) => Promise<Receipt | undefined>;
  busy: boolean;
  failure: Failure | undefined;
  /** Forgets the failure, as when the officer changes the form. */
  forget: () => void;
}

/** The hook. */
export function usePerform(): Performing {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | undefined>();
  const kept = useRef<{ text: string; id: string } | undefined>(undefined);
  const give = useCallback(async (command: Command) => {
    const text = JSON.stringify(command);
    if (kept.current?.text !== text) kept.current = { text, id: mintActId() };
    setBusy(true);
    setFailure(undefined);
    try {
      const receipt = await perform(command, kept.current.id);
      kept.current = undefined;
      return receipt;
    } catch (thrown) {
      setFailure(asFailure(thrown));
      return undefined;
    } finally {
      setBusy(false);
    }
  }, []);
  const forget = useCallback(() => setFailure(undefined), []);
  return { give, busy, failure, forget };
}

/**
 * How a screen writes: `const { give, busy, failure } = usePerform()`. The act id is minted once and kept until the act
 * was accepted or the command changed, so that a second press is the same act. No optimistic display.
 */
import { useCallback } from "react";
import { perform } from "./doors";
import { useDoing } from "./useDoing";
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
  const { run, busy, failure, forget } = useDoing();
  const give = useCallback((command: Command) => run((id) => perform(command, id), JSON.stringify(command)), [run]);
  return { give, busy, failure, forget };
}

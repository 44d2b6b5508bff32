/**
 * An act whose success is told in a toast, with its undo where the register gives a counter-act. A failure, of the act
 * or of its undo, stays in `failure` to be shown in place. Without a toast: see usePerform.
 */
import { useCallback } from "react";
import { useToast } from "../kit/Toast";
import { useWords } from "../words/Words";
import { usePerform, type Performing } from "./usePerform";
import type { Command, Receipt } from "./wire";

/** An act under way, told when done. */
export interface Telling extends Omit<Performing, "give"> {
  /** Gives the act; `words` say what was done, from its receipt. */
  give: (command: Command, words: (receipt: Receipt) => string) => Promise<Receipt | undefined>;
}

/** The hook. */
export function useTelling(): Telling {
  const { give, busy, failure, forget } = usePerform();
  const tell = useToast();
  const { w } = useWords();
  const told = useCallback(
    async (command: Command, words: (receipt: Receipt) => string) => {
      const receipt = await give(command);
      if (!receipt) return undefined;
      const counter = receipt.undo;
      const undo = async () => {
        if (!counter) return;
        // The screen where it was done may be gone by now: that it was not undone is told where its undo stood.
        tell({ words: w((await give(counter)) ? "kit.undone" : "acts.notUndone") });
      };
      tell({ words: words(receipt), undo: counter ? undo : undefined });
      return receipt;
    },
    [give, tell, w],
  );
  return { give: told, busy, failure, forget };
}

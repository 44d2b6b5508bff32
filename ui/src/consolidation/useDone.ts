/**
 * What follows a consolidation: it is told once with its Undo, kept in the page, and undone by the receipt's own counter-act.
 */
import { useRef, useState } from "react";
import { mintActId, perform } from "../ipc/doors";
import { asFailure } from "../ipc/failure";
import type { Failure, Receipt } from "../ipc/wire";
import { useToast } from "../kit/Toast";
import { useWords } from "../words/Words";
import type { LastAct } from "./Done";
import type { Batch } from "./rows";

// Of the batch only these two columns are kept for as long as the note stands.
const numbersOf =
  (ids: readonly string[], numbers: readonly string[]) =>
  (id: string): string =>
    numbers[ids.indexOf(id)] ?? id.slice(0, 8);

/** Tells what was done, and undoes it. */
export function useDone(setLast: (last: LastAct) => void, batch: Batch | undefined) {
  const { w } = useWords();
  const tell = useToast();
  const [failure, setFailure] = useState<Failure | undefined>();
  const undoing = useRef<{ act: string; id: string } | undefined>(undefined);
  const undo = async (last: LastAct) => {
    const { undo: command, act } = last.receipt;
    if (!command) return;
    // Pressed twice, it is one act.
    if (undoing.current?.act !== act) undoing.current = { act, id: mintActId() };
    try {
      const undone = await perform(command, undoing.current.id);
      setFailure(undefined);
      setLast({ ...last, undone });
      tell({ words: w("consolidation.undone", { count: undone.members, into: last.into ?? "" }) });
    } catch (thrown) {
      setFailure(asFailure(thrown));
    }
  };
  return {
    failure,
    undoOf: (last: LastAct) => (last.receipt.undo && !last.undone ? () => void undo(last) : undefined),
    tell: (receipt: Receipt, into: string | undefined, proposed: boolean) => {
      const opened = receipt.made.find((one) => one.kind === "case")?.number;
      const last: LastAct = { receipt, into: into ?? opened, proposed, numberOf: numbersOf(batch?.columns.ids ?? [], batch?.columns.numbers ?? []) };
      setFailure(undefined);
      setLast(last);
      tell({
        words: w(proposed ? "consolidation.proposedDone" : "consolidation.done", {
          count: receipt.members,
          into: last.into ?? "",
        }),
        undo: receipt.undo ? () => undo(last) : undefined,
      });
    },
  };
}

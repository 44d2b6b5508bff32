/**
 * Comparing a group's complaints one by one with the one that stands for it: where the queue stands, what was done in it,
 * and its undo. The verdicts are the register's; the skipped are kept for the officer who comes back.
 */
import { useMemo, useState } from "react";
import { usePerform } from "../ipc/usePerform";
import type { Command, Receipt, verdicts } from "../ipc/wire";
import { useKept } from "../kit/kept";
import { queueOf } from "./compareQueue";
import type { Batch } from "./rows";

type Step = { id: string } & ({ kind: "skip" } | { kind: "verdict"; undo: Command | null });

const areIds = (value: unknown): boolean => Array.isArray(value) && value.every((one) => typeof one === "string");

/** The comparing of one group. `begin` is the complaint with which it opens. */
export function useCompare(batch: Batch, lines: readonly verdicts.Line[], begin: string | undefined) {
  const anchor = batch.group?.anchor ?? "";
  const [kept, setKept] = useKept<string[]>(`consolidation.skipped.${anchor}`, [], { fits: areIds });
  const [first, setFirst] = useState(begin);
  const [steps, setSteps] = useState<readonly Step[]>([]);
  // Decided here and not yet told by the register.
  const [just, setJust] = useState<ReadonlySet<string>>(new Set());
  const [back, setBack] = useState<ReadonlySet<string>>(new Set());
  const undoing = usePerform();
  const decided = useMemo(() => {
    const all = new Set(lines.map((line) => (line.against.id === anchor ? line.complaint.id : line.against.id)));
    for (const id of just) all.add(id);
    for (const id of back) all.delete(id);
    return all;
  }, [lines, just, back, anchor]);
  const skipped = useMemo(() => new Set(kept), [kept]);
  const queue = useMemo(() => queueOf(batch, decided, skipped, first), [batch, decided, skipped, first]);
  const judged = (id: string, receipt: Receipt) => {
    setJust(new Set([...just, id]));
    setBack(new Set([...back].filter((one) => one !== id)));
    setSteps([...steps, { kind: "verdict", id, undo: receipt.undo }]);
    setFirst(undefined);
  };
  const skip = (id: string) => {
    setKept([...kept.filter((one) => one !== id), id]);
    setSteps([...steps, { kind: "skip", id }]);
    setFirst(undefined);
  };
  const undo = async () => {
    const last = steps[steps.length - 1];
    if (!last || undoing.busy) return;
    if (last.kind === "verdict") {
      if (last.undo === null || !(await undoing.give(last.undo))) return;
      setJust(new Set([...just].filter((one) => one !== last.id)));
      setBack(new Set([...back, last.id]));
    } else setKept(kept.filter((one) => one !== last.id));
    setSteps(steps.slice(0, -1));
    setFirst(last.id);
  };
  return {
    queue,
    judged,
    skip,
    undo,
    canUndo: steps.length > 0,
    again: () => setKept([]),
    failure: undoing.failure,
    busy: undoing.busy,
  };
}

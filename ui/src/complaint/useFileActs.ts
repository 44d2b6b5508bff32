/**
 * The acts of a complaint's file as keys, map and palette take them: every one, allowed or refused with the register's
 * reason. Not their buttons: see CanBeDone.
 */
import type { complaint_file } from "../ipc/wire";
import { isActId, type ActId } from "../kit/actList";
import { useActs, type Act } from "../kit/useActs";
import { refusalKey } from "../words/refusals";
import { isWordKey, useWords } from "../words/Words";

/** The act of the key map that gives an act of the file; joining and proposing to join share one key. */
export function fileActId(tag: string): ActId | undefined {
  if (tag === "propose_consolidation") return "complaint.consolidate";
  const id = `complaint.${tag}`;
  return isActId(id) ? id : undefined;
}

/** Gives them. */
export function useFileActs(can: readonly complaint_file.Can[], begin: (tag: string) => void): void {
  const { w } = useWords();
  const plain = w as (key: string) => string;
  const acts: Act[] = [];
  // Of two acts with one key, the one that is allowed has it.
  for (const one of [...can].sort((a, b) => Number(b.allowed) - Number(a.allowed))) {
    const id = fileActId(one.act);
    if (id === undefined || acts.some((act) => act.id === id)) continue;
    const key = `act.${one.act}`;
    const refusal = refusalKey(one.code ?? "");
    acts.push({
      id,
      run: () => begin(one.act),
      ...(isWordKey(key) ? { words: plain(key) } : {}),
      ...(one.allowed
        ? {}
        : { refused: one.code === "stale" ? w("cfile.changedSince") : refusal === undefined ? (one.code ?? "") : plain(refusal) }),
    });
  }
  useActs(acts);
}

/**
 * The acts of a case file as keys, map and palette take them: every one, allowed or refused with the register's reason.
 * Not their buttons: see Outcomes.
 */
import type { case_file } from "../ipc/wire";
import { isActId, type ActId } from "../kit/actList";
import { useActs, type Act } from "../kit/useActs";
import { refusalKey } from "../words/refusals";
import { isWordKey, useWords } from "../words/Words";

/** The act of the key map that gives an act of the case; two ways to advice share one key. */
export function caseActId(tag: string): ActId | undefined {
  if (tag === "seek_legal_advice" || tag === "submit_for_advice") return "case.advice";
  const id = `case.${tag}`;
  return isActId(id) ? id : undefined;
}

/** Gives them. */
export function useCaseActs(file: case_file.File, begin: (tag: string) => void, taken: number): void {
  const { w } = useWords();
  const plain = w as (key: string) => string;
  const why = (one: case_file.Can): string => {
    if (one.code === "stale") return w("fault.stale");
    const key = one.code === null ? undefined : refusalKey(one.code);
    return key === undefined ? (one.code ?? "") : plain(key);
  };
  const acts: Act[] = [];
  // Of two acts with one key, the one that is allowed has it.
  for (const one of [...file.can].sort((a, b) => Number(b.allowed) - Number(a.allowed))) {
    const id = caseActId(one.act);
    if (id === undefined || acts.some((act) => act.id === id)) continue;
    const key = `act.${one.act}`;
    const members = one.act === "detach" || one.act === "split_case";
    acts.push({
      id,
      run: () => begin(one.act),
      ...(isWordKey(key) ? { words: plain(key) } : {}),
      ...(members && taken === 0
        ? { refused: w("list.howToSelect") }
        : one.allowed || members
          ? {}
          : { refused: why(one) }),
    });
  }
  useActs(acts);
}

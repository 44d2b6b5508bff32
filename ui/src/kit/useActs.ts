/**
 * How a screen says what can be done on it: `useActs([{ id: "board.statement", run }])`. One call makes the act heard by
 * its key, listed by "?", and found in the palette, where one that is refused stands with its reason. Not the keys
 * themselves: see keymap.ts and keys.ts.
 */
import { useEffect, useRef, useSyncExternalStore } from "react";
import type { ActId } from "./actList";
import { keysOf, useKeyNames } from "./keymap";
import { useKeys, type Keys } from "./keys";

/** One act as it can be given now. */
export interface Act {
  id: ActId;
  /** Does it; false lets the key go on. */
  run: () => void | false | Promise<unknown>;
  /** Why it cannot be done now: it is shown with that, and its key does nothing. `true` where the reason stands elsewhere. */
  refused?: string | true;
  /** Words in place of those of the list, such as with a name or a count. */
  words?: string;
}

let sets: { acts: readonly Act[] }[] = [];
let all: readonly Act[] = [];
const heard = new Set<() => void>();

function tell(): void {
  const seen = new Set<ActId>();
  // What was mounted last is nearest, and its act is the one that its key gives.
  all = [...sets].reverse().flatMap(({ acts }) => acts.filter(({ id }) => !seen.has(id) && seen.add(id)));
  for (const hear of heard) hear();
}

/** Gives these acts while mounted. `first` is heard before everything else on the screen, `always` also over a dialog. */
export function useActs(acts: readonly Act[], options: { off?: boolean; first?: boolean; always?: boolean } = {}): void {
  const { off = false, first = false, always = false } = options;
  useKeyNames();
  const latest = useRef(acts);
  const set = useRef<{ acts: readonly Act[] } | undefined>(undefined);
  // Only what the palette shows is told again; what an act does is read when it is given.
  const face = JSON.stringify(acts.map(({ id, refused, words }) => [id, refused, words]));
  useEffect(() => {
    latest.current = acts;
  });
  useEffect(() => {
    if (off) return undefined;
    const mine = {
      acts: latest.current.map((act) => ({ ...act, run: () => latest.current.find((one) => one.id === act.id)?.run() })),
    };
    if (set.current) sets = sets.map((one) => (one === set.current ? mine : one));
    else sets = [...sets, mine];
    set.current = mine;
    tell();
    return undefined;
  }, [face, off]);
  useEffect(
    () => () => {
      sets = sets.filter((one) => one !== set.current);
      set.current = undefined;
      tell();
    },
    [off],
  );
  const keys: Keys = {};
  for (const act of acts)
    keys[keysOf(act.id)] = () => {
      if (act.refused !== undefined) return false;
      return act.run() === false ? false : undefined;
    };
  useKeys(keys, { off, first, always });
}

/** What can be done now, the nearest first. */
export function useActsNow(): readonly Act[] {
  return useSyncExternalStore(
    (hear) => {
      heard.add(hear);
      return () => heard.delete(hear);
    },
    () => all,
  );
}

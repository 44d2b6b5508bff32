/**
 * What is selected in a list that is never held whole: some keys, or all of the result but some. So "all 733" selects
 * through the whole group and not the visible part, and survives filters and paging. Not the cursor: see Table.
 */
import { useMemo, useState } from "react";
import { kept, useKeeping } from "./kept";

interface Held {
  all: boolean;
  /** Chosen where not `all`; left out where `all`. */
  keys: ReadonlySet<string>;
}

/** The selection of one list. */
export interface Selection {
  /** Whether the whole result is taken, but for `except`. */
  all: boolean;
  /** The keys chosen, where not `all`. */
  keys: readonly string[];
  /** The keys left out, where `all`. */
  except: readonly string[];
  has: (key: string) => boolean;
  /** How many of a result of `total` are selected. */
  count: (total: number) => number;
  toggle: (key: string) => void;
  /** Sets many at once, as Shift does. */
  set: (keys: readonly string[], on: boolean) => void;
  takeAll: () => void;
  clear: () => void;
}

interface Left {
  all: boolean;
  keys: string[];
}

/** Keeps a selection for as long as the screen lives, or under a name for as long as the officer works on it. */
export function useSelection(name?: string): Selection {
  const [held, setHeld] = useState<Held>(() => {
    const left = name === undefined ? undefined : kept<Left>(name);
    return { all: left?.all === true, keys: new Set(Array.isArray(left?.keys) ? left.keys : []) };
  });
  const left = useMemo<Left | undefined>(
    () => (held.all || held.keys.size > 0 ? { all: held.all, keys: [...held.keys] } : undefined),
    [held],
  );
  useKeeping(name, left);
  return useMemo<Selection>(() => {
    const set = (keys: readonly string[], on: boolean) =>
      setHeld((before) => {
        const next = new Set(before.keys);
        for (const key of keys) {
          if (on !== before.all) next.add(key);
          else next.delete(key);
        }
        return { ...before, keys: next };
      });
    const has = (key: string) => held.keys.has(key) !== held.all;
    return {
      all: held.all,
      keys: held.all ? [] : [...held.keys],
      except: held.all ? [...held.keys] : [],
      has,
      count: (total) => (held.all ? total - held.keys.size : held.keys.size),
      toggle: (key) => set([key], !has(key)),
      set,
      takeAll: () => setHeld({ all: true, keys: new Set() }),
      clear: () => setHeld({ all: false, keys: new Set() }),
    };
  }, [held]);
}

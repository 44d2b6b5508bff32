/**
 * What a screen keeps for the officer who comes back to it: tabs, cursor, scroll, selection. In memory while the window is
 * open, and by the writer that the session gives, so that it is there after a restart too. Typed words are kept in memory
 * alone (`spoken`). Everything goes from memory with the session. Where it is written: screens/useOfficersDesk.ts.
 */
import { useCallback, useEffect, useState } from "react";

type Written = Record<string, unknown>;

const RESTS_MS = 800;
let held = new Map<string, unknown>();
let spokenNames = new Set<string>();
let write: ((all: Written) => void) | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Begins with what the officer left; `to` is given all of it whenever it came to rest. */
export function beginKept(left: Written, to: (all: Written) => void): void {
  held = new Map(Object.entries(left));
  spokenNames = new Set();
  write = to;
}

/** Writes what was not written yet. */
export function settleKept(): void {
  if (timer === undefined) return;
  clearTimeout(timer);
  timer = undefined;
  write?.(Object.fromEntries([...held].filter(([name, value]) => !spokenNames.has(name) && value !== undefined)));
}

/** The session is over: writes the rest and forgets all of it. */
export function endKept(): void {
  settleKept();
  held = new Map();
  write = undefined;
}

/** Forgets all of it unwritten, as a test between two journeys does. */
export function forgetKept(): void {
  clearTimeout(timer);
  timer = undefined;
  held = new Map();
}

/** What was kept under a name. */
export const kept = <T>(name: string): T | undefined => held.get(name) as T | undefined;

/** Keeps a value; `spoken` words are never written down. */
export function keep(name: string, value: unknown, spoken = false): void {
  if (JSON.stringify(held.get(name)) === JSON.stringify(value)) return;
  held.set(name, value);
  if (spoken) {
    spokenNames.add(name);
    return;
  }
  clearTimeout(timer);
  timer = setTimeout(settleKept, RESTS_MS);
}

/**
 * A state that outlives its screen: `const [tab, setTab] = useKept("cases.tab", "open")`. `fits` refuses what an older
 * window left that this one does not know.
 */
export function useKept<T>(
  name: string,
  begin: T,
  options: { spoken?: boolean; fits?: (value: unknown) => boolean } = {},
): [T, (value: T) => void] {
  const { spoken = false, fits } = options;
  const [value, setValue] = useState<T>(() => {
    const found = kept<T>(name);
    const sound = found !== undefined && found !== null && typeof found === typeof begin && (fits?.(found) ?? true);
    return sound || (found !== undefined && begin === undefined && (fits?.(found) ?? true)) ? (found as T) : begin;
  });
  const set = useCallback(
    (next: T) => {
      keep(name, next, spoken);
      setValue(next);
    },
    [name, spoken],
  );
  return [value, set];
}

/** Keeps a value that the screen holds by itself. */
export function useKeeping(name: string | undefined, value: unknown): void {
  useEffect(() => {
    if (name !== undefined) keep(name, value);
  }, [name, value]);
}

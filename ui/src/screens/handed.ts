/**
 * Complaints that an officer selected in one screen to work on in another. Kept in the window alone and never in the
 * address, which holds no list. `hand(ids)` then `go("consolidation", "selected")`.
 */
import { useSyncExternalStore } from "react";

let held: readonly string[] = [];
const hearers = new Set<() => void>();

/** Hands over the ids of complaints; an empty list takes back what was handed. */
export function hand(ids: readonly string[]): void {
  held = ids;
  for (const hear of hearers) hear();
}

/** What was handed over. */
export function useHanded(): readonly string[] {
  return useSyncExternalStore(
    (hear) => {
      hearers.add(hear);
      return () => hearers.delete(hear);
    },
    () => held,
  );
}

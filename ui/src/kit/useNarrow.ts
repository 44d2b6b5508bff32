/**
 * Whether the window is narrow (1200 px or less): second-rank columns and beams in rows are then left out.
 */
import { useSyncExternalStore } from "react";

const query = (): MediaQueryList | undefined => globalThis.matchMedia?.("(max-width:1200px)");

/** True in a narrow window. */
export function useNarrow(): boolean {
  return useSyncExternalStore(
    (hear) => {
      const media = query();
      media?.addEventListener("change", hear);
      return () => media?.removeEventListener("change", hear);
    },
    () => query()?.matches === true,
  );
}

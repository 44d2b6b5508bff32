/** Whether the window is as a media query says, following it. Where there is no window to ask, it is not. */
import { useSyncExternalStore } from "react";

/** True while the query holds. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (hear) => {
      const media = globalThis.matchMedia?.(query);
      media?.addEventListener("change", hear);
      return () => media?.removeEventListener("change", hear);
    },
    () => globalThis.matchMedia?.(query)?.matches === true,
  );
}

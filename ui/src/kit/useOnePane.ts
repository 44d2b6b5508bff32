/**
 * Whether the window is so narrow, or the text so large, that one pane is seen at a time (960 px or less).
 */
import { useSyncExternalStore } from "react";

const query = (): MediaQueryList | undefined => globalThis.matchMedia?.("(max-width:960px)");

/** True where panes do not stand side by side. */
export function useOnePane(): boolean {
  return useSyncExternalStore(
    (hear) => {
      const media = query();
      media?.addEventListener("change", hear);
      return () => media?.removeEventListener("change", hear);
    },
    () => query()?.matches === true,
  );
}

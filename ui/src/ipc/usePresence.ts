/**
 * Tells the shell that the officer is at the desk, and hears when the shell locked it. The shell counts the idle time;
 * this window only says that keys or pointer moved, at most every 15 seconds.
 */
import { useEffect } from "react";
import { attend } from "./doors";
import { door } from "./door";

const EVERY_MS = 15_000;

/** Mounted once while somebody is signed in. */
export function usePresence(onLocked: () => void): void {
  useEffect(() => {
    let told = -Infinity;
    const tell = () => {
      const at = performance.now();
      if (at - told < EVERY_MS) return;
      told = at;
      attend().catch(() => undefined);
    };
    const signs = ["keydown", "pointerdown", "pointermove", "wheel"] as const;
    for (const sign of signs) window.addEventListener(sign, tell, { passive: true });
    const deaf = door().onLocked(onLocked);
    return () => {
      for (const sign of signs) window.removeEventListener(sign, tell);
      deaf();
    };
  }, [onLocked]);
}

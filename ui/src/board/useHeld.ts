/**
 * Whether a hand is over the list: while it is, no row changes its place. A pointer that was only left lying there is no
 * hand; after a while without moving it holds nothing, or a visitor filed by a colleague would never be seen.
 */
import { useCallback, useEffect, useRef, useState } from "react";

const RESTS_MS = 15_000;

/** `hold(true)` at every move of the pointer, `hold(false)` when it leaves. */
export function useHeld(): { held: boolean; hold: (on: boolean) => void } {
  const [held, setHeld] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const hold = useCallback((on: boolean) => {
    clearTimeout(timer.current);
    setHeld(on);
    if (on) timer.current = setTimeout(() => setHeld(false), RESTS_MS);
  }, []);
  useEffect(() => () => clearTimeout(timer.current), []);
  return { held, hold };
}

/**
 * Now, to the minute: changes as the minute on Hong Kong's clock does, and not in between, so that a countdown changes
 * its text and nothing else.
 */
import { useEffect, useState } from "react";
import { MINUTE, now as clockNow, type Instant } from "../words/time";

/** The clock at the last change of its minute. `still` settles it, for a picture. */
export function useMinute(still?: Instant): Instant {
  const [at, setAt] = useState(clockNow);
  useEffect(() => {
    if (still !== undefined) return undefined;
    const wait = (MINUTE - (clockNow() % MINUTE)) / 1_000;
    const timer = setTimeout(() => setAt(clockNow()), wait + 5);
    return () => clearTimeout(timer);
  }, [at, still]);
  return still ?? at;
}

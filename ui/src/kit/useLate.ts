/**
 * A value a little later than it changes: for questions that follow typing.
 */
import { useEffect, useState } from "react";

/** The value as it was when it last stood still for `ms`. */
export function useLate<T>(value: T, ms: number): T {
  const [late, setLate] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setLate(value), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return late;
}

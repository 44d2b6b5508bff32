/**
 * A query handed to the complaints list from elsewhere: the palette, a figure, a trader. It lies in memory until the list
 * takes it. Who goes there: screens/openList.ts.
 */
import { useEffect } from "react";

let handed: string | undefined;
const hearers = new Set<() => void>();

/** Hands a query over. */
export function handQuery(query: string): void {
  handed = query;
  for (const hear of hearers) hear();
}

/** Takes what was handed over, now and while mounted. */
export function useHandedQuery(take: (query: string) => void): void {
  useEffect(() => {
    const hear = () => {
      if (handed === undefined) return;
      const query = handed;
      handed = undefined;
      take(query);
    };
    hear();
    hearers.add(hear);
    return () => void hearers.delete(hear);
  }, [take]);
}

/**
 * A trader handed to filing from elsewhere: the palette. It lies in memory, never in the address, until the form takes it.
 */
import { useEffect, useRef } from "react";
import type { Intake } from "./wire";

/** What the form is begun with. */
export type HandedTrader = Partial<
  Pick<Intake, "trader_name" | "trader_address" | "trader_district" | "trader_phone" | "trader_url">
>;

let handed: HandedTrader | undefined;
const hearers = new Set<() => void>();

/** Hands a trader over. */
export function handTrader(trader: HandedTrader): void {
  handed = trader;
  for (const hear of hearers) hear();
}

/** Takes what was handed over, now and while mounted. */
export function useHandedTrader(take: (trader: HandedTrader) => void): void {
  const latest = useRef(take);
  useEffect(() => {
    latest.current = take;
  });
  useEffect(() => {
    const hear = () => {
      if (handed === undefined) return;
      const trader = handed;
      handed = undefined;
      latest.current(trader);
    };
    hear();
    hearers.add(hear);
    return () => void hearers.delete(hear);
  }, []);
}

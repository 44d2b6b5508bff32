/**
 * An act that is to be begun on a complaint's file as it opens: filing hands over the statement. It lies in memory until
 * the file takes it, and begins a form: nothing is given by it.
 */
import { useEffect } from "react";

/** What is to be begun. */
export interface HandedAct {
  /** The complaint, as the file is asked for it. */
  complaint: string;
  act: string;
  /** The step of a logged step, where it is known already. */
  step?: string;
}

let handed: HandedAct | undefined;

/** Hands an act over; go to the file next. */
export function handAct(one: HandedAct): void {
  handed = one;
}

/** Takes what was handed over for this complaint, once. */
export function useHandedAct(complaint: string, ready: boolean, take: (one: HandedAct) => void): void {
  useEffect(() => {
    if (!ready || handed === undefined) return;
    const one = handed;
    handed = undefined;
    if (one.complaint === complaint) take(one);
    // Only another file, or the same one being there, takes what was handed.
  }, [complaint, ready]);
}

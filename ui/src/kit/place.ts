/**
 * Where in the window the officer is, kept in the address after #: #/complaints, #/complaints/TDC-2023-003688.
 * So Esc and the back key go back, and a journey can begin anywhere. Never a name or a searched word.
 */
import { useSyncExternalStore } from "react";

/** The screens of the rail, in its order. */
export const SCREENS = [
  "board",
  "file",
  "complaints",
  "consolidation",
  "cases",
  "referrals",
  "approvals",
  "statistics",
  "traders",
  "journal",
  "settings",
] as const;
/** A screen. */
export type Screen = (typeof SCREENS)[number];

/** A place: a screen, and what is open on it. */
export interface Place {
  screen: Screen;
  id?: string;
}

const read = (hash: string): Place => {
  const [, name, id] = hash.split("/");
  const screen = SCREENS.find((s) => s === name) ?? "board";
  return id === undefined || id === "" ? { screen } : { screen, id: decodeURIComponent(id) };
};

/** The address of a place. */
export const addressOf = (screen: Screen, id?: string): string =>
  `#/${screen}${id === undefined ? "" : `/${encodeURIComponent(id)}`}`;

/** Goes to a place. */
export function go(screen: Screen, id?: string): void {
  globalThis.location.hash = addressOf(screen, id);
}

/** The place now, for what is done once. */
export const placeNow = (): Place => read(globalThis.location.hash);

/** The place now. */
export function usePlace(): Place {
  const hash = useSyncExternalStore(
    (hear) => {
      window.addEventListener("hashchange", hear);
      return () => window.removeEventListener("hashchange", hear);
    },
    () => globalThis.location.hash,
  );
  return read(hash);
}

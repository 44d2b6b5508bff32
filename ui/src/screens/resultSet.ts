/**
 * The result that the open record was opened from: "37 of 412", the next and the one before, and where Esc goes back to.
 * In the window's memory alone, and gone with the session. Not the list: it keeps its own cursor and scroll.
 */
import { useSyncExternalStore } from "react";
import type { Among, Named } from "../ipc/among";
import { go, placeNow, type Place, type Screen } from "../kit/place";

interface Held {
  among: Among;
  here: Named;
  /** The list, and what was open on it. */
  from: Place;
  /** The result of the record from which this one was opened, as a trader's among the traders. */
  outer?: Held;
}

let held: Held | undefined;
const hearers = new Set<() => void>();

function hold(next: Held | undefined): void {
  held = next;
  for (const hear of hearers) hear();
}

const SCREEN_OF: Readonly<Record<string, Screen>> = { case: "cases", complaint: "complaints", trader: "traders" };
const screenOf = (kind: string): Screen => SCREEN_OF[kind] ?? "complaints";

/** Opens a record; `among` is the result in whose list it stands. */
export function openRecord(kind: string, number: string, among?: Among): void {
  const from = placeNow();
  const outer = from.id !== undefined && standsIn(held, from.id) ? held : undefined;
  if (among) hold({ among, here: { kind, number }, from, ...(outer ? { outer } : {}) });
  go(screenOf(kind), number);
}

/** Forgets the result, as a lock does. */
export function forgetResult(): void {
  hold(undefined);
}

const standsIn = (set: Held | undefined, number: string): set is Held => set !== undefined && set.here.number === number;

/** The result of the open record, where it was opened from one. */
export function useResult(number: string): Among | undefined {
  const now = useSyncExternalStore(
    (hear) => {
      hearers.add(hear);
      return () => hearers.delete(hear);
    },
    () => held,
  );
  return standsIn(now, number) ? now.among : undefined;
}

function move(set: Held, at: number, to: Named): void {
  // While it was asked for, the officer may have gone elsewhere.
  if (held !== set) return;
  hold({ ...set, among: { ...set.among, at }, here: to });
  set.among.onAt?.(at);
  go(screenOf(to.kind), to.number);
}

/** Opens the record a step further in the result; false where it ends there. */
export async function stepFrom(number: string, by: 1 | -1): Promise<boolean> {
  const set = held;
  if (!standsIn(set, number)) return false;
  const { at, nameAt, total } = set.among;
  // Where the open one left the result meanwhile, its place holds the next.
  const there = by === 1 ? await nameAt(at).catch(() => undefined) : undefined;
  if (there && there.number !== number) {
    move(set, at, there);
    return true;
  }
  for (let index = at + by; index >= 0 && index < total; index += by) {
    const found = await nameAt(index).catch(() => undefined);
    if (found && found.number !== number) {
      move(set, index, found);
      return true;
    }
  }
  return false;
}

/** After the open record was closed or decided: the next one, or the list where it was the last. */
export async function afterDeciding(number: string): Promise<void> {
  if (standsIn(held, number) && !(await stepFrom(number, 1))) back(number, screenOf(held?.here.kind ?? "complaint"));
}

/** Back to the list from which the record was opened, or to that of its kind. */
export function back(number: string, otherwise: Screen): void {
  if (standsIn(held, number)) {
    const { from, outer } = held;
    if (outer) hold(outer);
    go(from.screen, from.id);
  } else go(otherwise);
}

/** The screen of the list to which Esc goes back. */
export function useCameFrom(number: string, otherwise: Screen): Screen {
  useResult(number);
  return standsIn(held, number) ? held.from.screen : otherwise;
}

/**
 * How files of a sender were read before, so that the next of the same make is read alike: kept in the books for the officer
 * at the desk, by the mark of the headings. Never what stands in a file.
 */
import type { Days, ImportChoice } from "../ipc/importDoors";
import { keepSetting, settings } from "../ipc/officeDoors";

const NAME = "desk.imports";
const MOST = 40;

/** How a sender's files are read. */
export interface Habit {
  sender: string;
  signature: string;
  columns: (string | null)[];
  days?: Days;
  choice: ImportChoice;
}

/** All of them, the newest first. */
export async function habits(): Promise<Habit[]> {
  try {
    const kept: unknown = JSON.parse((await settings())[NAME] ?? "[]");
    return Array.isArray(kept) ? (kept as Habit[]) : [];
  } catch {
    return [];
  }
}

/** Remembers one in place of what was remembered for the same sender and headings. */
export async function rememberHabit(habit: Habit): Promise<void> {
  const before = (await habits()).filter((one) => one.sender !== habit.sender || one.signature !== habit.signature);
  await keepSetting(NAME, JSON.stringify([habit, ...before].slice(0, MOST)));
}

/**
 * The shape of the door between the window and the register, so that a test or the gallery may stand another in its
 * place. The real one is shell.ts; the questions and acts of screens go through doors.ts.
 */
import type { Subject } from "./wire";

/** A visitor who is about to leave, as a reminder knows one. */
export interface Reminder {
  id: string;
  number: string;
  leaves_at: number;
}

/** What can be called behind the door. */
export interface Door {
  /** Calls a command of the shell. Rejects with a `Failure` or an `OpenFault`. */
  call: (command: string, args: Record<string, unknown>) => Promise<unknown>;
  /** Sends a file's bytes as they are, its name beside them. Rejects as `call`. */
  send: (command: string, bytes: Uint8Array, name: string) => Promise<unknown>;
  /** Hears `changed` notices until the returned function is called. */
  onChanged: (hear: (subjects: readonly Subject[]) => void) => () => void;
  /** Hears that the shell has locked itself (idle, ten hours). */
  onLocked: (hear: () => void) => () => void;
  /** Hears of visitors who are about to leave; `shown` where the system has told the officer already. */
  onReminded: (hear: (due: readonly Reminder[], shown: boolean) => void) => () => void;
  /** Sets the size of everything on the page, in per cent. */
  zoom: (perCent: number) => void;
}

let standing: Door | undefined;

/** Puts a door in its frame; called once when the window, a test or the gallery begins. */
export function hangDoor(door: Door): void {
  standing = door;
}

/** The door. */
export function door(): Door {
  if (!standing) throw new Error("BUG: no door is hung");
  return standing;
}

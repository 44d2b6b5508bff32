/**
 * The place under the bar in which notes of the whole window stand, in the flow: they push the panes down and cover no row.
 * Whoever has a note draws it there by `createPortal`; without a frame, where it stands itself.
 */
import { useSyncExternalStore } from "react";

let place: HTMLElement | null = null;
const heard = new Set<() => void>();

function settle(next: HTMLElement | null): void {
  place = next;
  for (const hear of heard) hear();
}

/** The place, in a frame. */
export function NotesPlace() {
  return <div className="notes-place" ref={settle} />;
}

/** Where notes are drawn now. */
export const useNotesPlace = (): HTMLElement | null =>
  useSyncExternalStore(
    (hear) => {
      heard.add(hear);
      return () => heard.delete(hear);
    },
    () => place,
  );

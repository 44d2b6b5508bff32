/**
 * Reminders that the system had nobody to show: notes in the window, until they are seen or the visitor has left. The
 * number and the time left, as a notification says them. When they come is the shell's affair.
 */
import { useEffect, useState } from "react";
import { createPortal } from "react-dom";
import { door, type Reminder } from "../ipc/door";
import { Button } from "../kit/Button";
import { Note } from "../kit/Note";
import { useMinute } from "../kit/useMinute";
import { timeLeft } from "../words/format";
import { useWords } from "../words/Words";
import { useNotesPlace } from "./notesPlace";
import { go } from "../kit/place";
import "./reminders.css";

/** The notes. */
export function ReminderNotes() {
  const { w, language } = useWords();
  const now = useMinute();
  const place = useNotesPlace();
  const [open, setOpen] = useState<readonly Reminder[]>([]);
  useEffect(
    () =>
      door().onReminded((due, shown) => {
        if (shown) return;
        setOpen((before) => [...before.filter((one) => !due.some((other) => other.id === one.id)), ...due]);
      }),
    [],
  );
  const left = open.filter((one) => one.leaves_at > now);
  const seen = (id: string) => setOpen((before) => before.filter((one) => one.id !== id));
  if (left.length === 0) return null;
  const notes = (
    <aside className="reminders" aria-label={w("reminder.here")} data-testid="reminder-notes">
      {left.map((one) => (
        <Note
          key={one.id}
          look="news"
          icon="clock"
          testId="reminder-note"
          act={
            <span className="row" style={{ gap: 4 }}>
              <Button
                small
                onPress={() => {
                  seen(one.id);
                  go("complaints", one.number);
                }}
              >
                {w("board.openFile")}
              </Button>
              <Button look="bare" small onPress={() => seen(one.id)}>
                {w("reminder.dismiss")}
              </Button>
            </span>
          }
        >
          <span className="ref">{one.number}</span>{" "}
          <span className="m">{w("reminder.left", { left: timeLeft(one.leaves_at - now, language) })}</span>
        </Note>
      ))}
    </aside>
  );
  return place ? createPortal(notes, place) : notes;
}

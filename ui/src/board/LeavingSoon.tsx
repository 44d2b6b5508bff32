/**
 * Says once, at once, that a visitor has under one hour left. For the ear: on the screen the time turns red. A visitor is
 * told of once an hour of leaving, whatever is drawn anew or shown again meanwhile; the number alone, no name.
 */
import { useEffect, useState } from "react";
import { keep, kept } from "../kit/kept";
import { timeLeft } from "../words/format";
import { HOUR, type Instant } from "../words/time";
import { useWords } from "../words/Words";
import type { Visitor } from "./rows";

// In memory for the session alone: whoever signs in next hears it too.
const TOLD = "board.toldSoon";

/** The place that is heard. */
export function LeavingSoon({ rows, now }: { rows: readonly Visitor[]; now: Instant }) {
  const { w, language } = useWords();
  const [said, setSaid] = useState("");
  useEffect(() => {
    const told = kept<readonly string[]>(TOLD) ?? [];
    const name = (row: Visitor) => `${row.id}@${row.leaves_at ?? 0}`;
    const soon = rows.filter((row) => row.leaves_at !== null && row.leaves_at > now && row.leaves_at - now < HOUR);
    const fresh = soon.filter((row) => !told.includes(name(row)));
    if (fresh.length === 0) return;
    keep(TOLD, [...told, ...fresh.map(name)], true);
    setSaid(
      fresh
        .map((row) => w("board.leavesSoon", { number: row.number, left: timeLeft((row.leaves_at ?? 0) - now, language) }))
        .join(" "),
    );
    // A language that is changed says nothing anew.
  }, [rows, now]);
  return (
    <p className="seen-by-ear" aria-live="assertive" data-testid="leaving-soon">
      {said}
    </p>
  );
}

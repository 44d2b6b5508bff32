/**
 * The mark: a steelyard in a 24-unit square, its poise in brass. Never smaller than 20 px, never a
 * decoration: it stands in the rail and on the lock screen.
 */
import { useWords } from "../words/Words";

/** The mark at a size in px. */
export function Mark({ size = 24 }: { size?: number }) {
  const { w } = useWords();
  return (
    <svg
      className="mark"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      strokeWidth="1.5"
      role="img"
      aria-label={w("app.name")}
    >
      <circle cx="8" cy="3.6" r="1.35" />
      <path d="M8 5v4M2.5 9h19M4.5 9l-2 6.5M4.5 9l2 6.5M1.8 15.5c.6 2.3 4.8 2.3 5.4 0zM16.5 9v4" />
      <circle className="br" cx="16.5" cy="16" r="3" />
    </svg>
  );
}

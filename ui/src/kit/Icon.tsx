/**
 * A line icon: 24-unit square, drawn at 12, 14, 16 or 20 px, always beside a word. An icon alone is a
 * button with a name, not this. The drawings are in drawings.ts.
 */
import { DRAWINGS, type IconName } from "./drawings";

const SIZE_CLASS = { small: "i s", body: "i", large: "i l" } as const;

/** The drawing, hidden from assistive technology because the word beside it speaks. */
export function Icon({
  name,
  size = "body",
  className = "",
}: {
  name: IconName;
  size?: keyof typeof SIZE_CLASS;
  className?: string;
}) {
  return (
    <svg className={`${SIZE_CLASS[size]} ${className}`} viewBox="0 0 24 24" aria-hidden="true">
      <path d={DRAWINGS[name]} />
    </svg>
  );
}

/**
 * How alike two traders are, in sixteenths, as sixteen taels make a catty. It suggests; it never says that two are one.
 */
import { useWords } from "../words/Words";

/** The sixteen marks; `marks` 0 to 16. */
export function Likeness({ marks }: { marks: number }) {
  const { w } = useWords();
  return (
    <svg
      className="likeness"
      width="66"
      height="10"
      viewBox="0 0 66 10"
      role="img"
      aria-label={w("kit.likeness", { marks })}
    >
      {Array.from({ length: 16 }, (_, k) => (
        <rect
          key={k}
          className={k < marks ? "on" : ""}
          x={2 + 4 * k}
          y={k % 4 === 0 ? 1 : 2}
          width="2.6"
          height={k % 4 === 0 ? 8 : 6}
          rx=".5"
        />
      ))}
    </svg>
  );
}

/**
 * Time before a visitor leaves: a rod of 24 hours, a tick each six, the poise red under one hour.
 * It stands beside the time in words, in a row of the departure board.
 */
import { timeLeft } from "../words/format";
import { DAY_LONG, HOUR } from "../words/time";
import { useWords } from "../words/Words";
import { Poise } from "./Poise";

const PAD = 4;

/** The beam; `left` in microseconds. Beyond 24 hours the poise rests at the end. */
export function LeavesBeam({ left, width = 66 }: { left: number; width?: number }) {
  const { w, language } = useWords();
  const rod = width - 2 * PAD;
  const share = Math.min(1, Math.max(0, left / DAY_LONG));
  return (
    <svg
      className="beam wide"
      width={width}
      height={22}
      viewBox={`0 0 ${width} 22`}
      role="img"
      aria-label={w("beam.leavesIn", { time: timeLeft(left, language) })}
    >
      <path className="rod" d={`M${PAD} 7H${width - PAD}`} />
      {[0, 0.25, 0.5, 0.75, 1].map((at) => (
        <path key={at} className="tick" d={`M${PAD + rod * at} 2V7`} />
      ))}
      <Poise x={PAD + rod * share} y={7} drop={3} size={3} hot={left < HOUR} />
    </svg>
  );
}

/**
 * Time before a visitor leaves: a rod of 24 hours, a tick each six, the poise red under one hour.
 * It stands beside the time in words, in a row of the departure board.
 */
import { timeLeft } from "../words/format";
import { DAY_LONG, HOUR } from "../words/time";
import { useWords } from "../words/Words";
import { Poise } from "./Poise";

const PAD = 4;

/**
 * The beam; `left` in microseconds. Beyond 24 hours the poise rests at the end. `setOut` is the time before the visitor
 * sets out, where that is known: a star on the rod, which stands as long before leaving as the poise has left to it.
 */
export function LeavesBeam({ left, setOut, width = 66 }: { left: number; setOut?: number; width?: number }) {
  const { w, language } = useWords();
  const rod = width - 2 * PAD;
  const share = Math.min(1, Math.max(0, left / DAY_LONG));
  const outAt = setOut === undefined ? undefined : Math.min(1, Math.max(0, (left - setOut) / DAY_LONG));
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
      {outAt !== undefined && <circle className="star" cx={PAD + rod * outAt} cy={7} r={2} />}
      <Poise x={PAD + rod * share} y={7} drop={3} size={3} hot={left < HOUR} />
    </svg>
  );
}

/**
 * A case's path: five stations on a rod, the present one in brass. The outcome's station bears the outcome's name.
 * Stages that are off the path (suspended, merged) stand at the station they left.
 */
import { date } from "../words/format";
import type { Day } from "../words/time";
import { useWords } from "../words/Words";
import type { CaseStage } from "./Status";
import { useWidth } from "./useWidth";

const PAD = 8;
// How wide 12 px text comes out, a little more than it is: Latin letters, and characters of the full width.
const LETTER = 6.6;
const CHARACTER = 12.4;
const BETWEEN = 10;
const widthOf = (text: string) =>
  [...text].reduce((sum, one) => sum + ((one.codePointAt(0) ?? 0) > 0x2e7f ? CHARACTER : LETTER), 0);
const PLACES = [0, 0.27, 0.53, 0.77, 1];
const STATION: Record<CaseStage, number> = {
  opened: 0,
  investigating: 1,
  suspended: 1,
  advice: 2,
  prosecution: 3,
  undertaking: 3,
  warning: 3,
  "not-pursued": 3,
  concluded: 4,
  merged: 4,
};
const PLAIN = ["opened", "investigating", "advice", "outcome", "concluded"] as const;

/** The path. `reached` holds the day on which each station was reached, in order; those to come are absent. */
export function CasePath({ stage, reached }: { stage: CaseStage; reached: readonly (Day | undefined)[] }) {
  const { w, language } = useWords();
  const { frame, width } = useWidth(780);
  const at = STATION[stage];
  const x = (k: number) => PAD + (width - 2 * PAD) * (PLACES[k] ?? 1);
  const word = (k: number, plain: (typeof PLAIN)[number]) => (k === at ? w(`case.${stage}`) : w(`case.${plain}`));
  const year = (k: number) => reached[k]?.slice(0, 4);
  // The year is said where it begins and where it changes. What would run into its neighbour is said with less: first
  // without the days, then only the station where the case is.
  const told = [
    PLAIN.map((plain, k) => {
      const day = reached[k];
      const before = reached.slice(0, k).findLast((one) => one !== undefined)?.slice(0, 4);
      return day === undefined ? word(k, plain) : `${word(k, plain)} ${date(day, language, before === year(k))}`;
    }),
    PLAIN.map((plain, k) => word(k, plain)),
    PLAIN.map((plain, k) => (k === at ? word(k, plain) : "")),
  ].find((words, k, all) => k === all.length - 1 || fits(words, x, width)) ?? [];
  return (
    <div ref={frame}>
      <svg
        className="beam path"
        width={width}
        height={44}
        viewBox={`0 0 ${width} 44`}
        role="img"
        aria-label={w("case.path", { stage: w(`case.${stage}`) })}
      >
        <path className="rod" d={`M${PAD} 14H${width - PAD}`} />
        <path className="done" d={`M${PAD} 14H${x(at)}`} />
        {PLAIN.map((plain, k) => {
          const end = k === PLAIN.length - 1;
          return (
            <g key={plain}>
              <circle
                className={k === at ? "here" : k < at ? "done" : "to-come"}
                cx={x(k)}
                cy={14}
                r={k === at ? 5 : 4}
              />
              <text
                className={k === at ? "v t12" : "t12"}
                x={k === 0 ? PAD - 4 : end ? width - PAD + 4 : x(k)}
                y={38}
                textAnchor={k === 0 ? "start" : end ? "end" : "middle"}
              >
                {told[k]}
              </text>
            </g>
          );
        })}
      </svg>
    </div>
  );
}

function fits(words: readonly string[], x: (k: number) => number, width: number): boolean {
  let end = -BETWEEN;
  return words.every((text, k) => {
    const long = widthOf(text);
    const from = k === 0 ? PAD - 4 : k === words.length - 1 ? width - PAD + 4 - long : x(k) - long / 2;
    const free = text === "" || from >= end + BETWEEN;
    if (text !== "") end = from + long;
    return free;
  });
}

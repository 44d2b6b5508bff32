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
// Below these widths the dates, then the words of the stations one is not at, would run into one another.
const ROOM_FOR_DATES = 640;
const ROOM_FOR_WORDS = 440;
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
          const day = reached[k];
          const word = k === at ? w(`case.${stage}`) : w(`case.${plain}`);
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
                {width < ROOM_FOR_WORDS && k !== at
                  ? ""
                  : day === undefined || width < ROOM_FOR_DATES
                    ? word
                    : `${word} ${date(day, language, k > 0)}`}
              </text>
            </g>
          );
        })}
      </svg>
    </div>
  );
}

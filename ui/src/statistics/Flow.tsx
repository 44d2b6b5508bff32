/**
 * Where the complaints went, drawn from one scale: received, handled or in progress, then consolidated, closed or
 * referred. Every label is the figure itself and opens its list. Behind it stands a table with the same figures.
 */
import { useState } from "react";
import { Button } from "../kit/Button";
import { useWidth } from "../kit/useWidth";
import { perCent } from "../words/format";
import { useWords } from "../words/Words";
import { planFlow, type Part } from "./flow";
import { Figure, type YearPart } from "./parts";

const ORDER = ["received", "handled", "in_progress", "consolidated", "closed", "referred", "cases_opened"] as const;
const FILL: Record<(typeof ORDER)[number], string> = {
  received: "var(--d1)",
  handled: "var(--d1)",
  in_progress: "var(--brass-mark)",
  consolidated: "var(--d1)",
  closed: "var(--d3)",
  referred: "var(--d2)",
  cases_opened: "var(--d1)",
};

/** The section. */
export function Flow({ year, onAsk }: YearPart) {
  const { w, language } = useWords();
  const [table, setTable] = useState(false);
  const { frame, width } = useWidth(726);
  const plan = planFlow(year, Math.min(width, 780));
  const bracket = { from: plan.parts.closed.y, to: plan.parts.referred.label + 14 };
  const label = (name: (typeof ORDER)[number]) => {
    const part: Part = plan.parts[name];
    const title = w(`statistics.flow.${name}`);
    const left = name === "received";
    const style = left
      ? { right: `calc(100% - ${part.x - 10}px)`, top: part.label - 18, textAlign: "right" as const }
      : { left: part.x + 18, top: part.label - 18 };
    return (
      <span key={name} className="col flow-label" style={style}>
        <span className="b">
          <Figure figure={name} value={year[name]} title={w(`statistics.${name}`)} onAsk={onAsk} />
        </span>
        <span className="small q nw">{title}</span>
      </span>
    );
  };
  return (
    <>
      <h2 className="h2">
        {w("statistics.flow")}
        <span className="sp" />
        <Button look="bare" small onPress={() => setTable(!table)} testId="flow-as-table">
          {w(table ? "statistics.asDrawing" : "statistics.asTable")}
        </Button>
      </h2>
      {table ? (
        <table className="chart-table" data-testid="flow-table">
          <tbody>
            {ORDER.map((name) => (
              <tr key={name}>
                <th scope="row">{w(`statistics.${name}`)}</th>
                <td className="num">
                  <Figure figure={name} value={year[name]} title={w(`statistics.${name}`)} onAsk={onAsk} />
                </td>
                <td className="num q">{name === "cases_opened" ? "" : perCent(year[name], year.received, language, 1)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <div ref={frame} className="flow" style={{ height: plan.height }}>
          <svg width={width} height={plan.height} role="img" aria-label={w("statistics.flow")}>
            {plan.ribbons.map((ribbon, k) => (
              <path key={k} d={ribbon.path} fill={ribbon.fill} opacity={ribbon.opacity} />
            ))}
            {ORDER.map((name) => {
              const part = plan.parts[name];
              return year[name] === 0 ? null : (
                <rect key={name} x={part.x} y={part.y} width="8" height={Math.max(part.h, 1)} fill={FILL[name]} />
              );
            })}
            <path
              d={`M${plan.parts.closed.x + 92} ${bracket.from}h6V${bracket.to}h-6`}
              fill="none"
              stroke="var(--ink-3)"
            />
          </svg>
          {ORDER.map(label)}
          <span
            className="col flow-label"
            style={{ left: plan.parts.closed.x + 106, top: (bracket.from + bracket.to) / 2 - 18 }}
          >
            <span className="b">
              <Figure
                figure="closed_or_referred"
                value={year.closed_or_referred}
                title={w("statistics.closed_or_referred")}
                onAsk={onAsk}
              />
            </span>
            <span className="small q">{w("statistics.asOne")}</span>
          </span>
          {year.received === 0 && <p className="q">{w("statistics.nothing")}</p>}
        </div>
      )}
    </>
  );
}

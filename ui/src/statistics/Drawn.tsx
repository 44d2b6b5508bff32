/**
 * A chart on the screen: one drawing in SVG whose marks are buttons that open their lists, reached by Tab and told to a
 * screen reader with name and count; and the table with the same figures that stands behind it.
 */
import { useMemo, useState, type KeyboardEvent, type ReactNode } from "react";
import { Button } from "../kit/Button";
import { useWidth } from "../kit/useWidth";
import { perCent } from "../words/format";
import { langOf } from "../words/Said";
import { useWords } from "../words/Words";
import type { Chart, Shape } from "./drawing";
import { Figure, type Asked } from "./parts";

const ink = (name: string) => `var(--${name})`;

function Drawn({ shape }: { shape: Shape }) {
  if (shape.kind === "rect")
    return <rect x={shape.x} y={shape.y} width={shape.w} height={shape.h} rx={shape.round} fill={ink(shape.fill)} />;
  if (shape.kind === "path")
    return (
      <path
        d={shape.d}
        fill={shape.fill === undefined ? "none" : ink(shape.fill)}
        stroke={shape.stroke === undefined ? undefined : ink(shape.stroke)}
        opacity={shape.opacity}
      />
    );
  return (
    <text
      x={shape.x}
      y={shape.y}
      fontSize={shape.size}
      fontWeight={shape.bold ? 600 : 400}
      textAnchor={shape.anchor ?? "start"}
      fill={ink(shape.fill)}
      lang={shape.data ? langOf(shape.text) : undefined}
    >
      {shape.text}
    </text>
  );
}

// Where a key leads among marks in a row.
function stepped(key: string, at: number, many: number): number | undefined {
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: many - 1 }[key];
  return to === undefined || to < 0 || to >= many ? undefined : to;
}

/** The drawing alone. */
export function ChartDrawing({ chart, onAsk, first = 400 }: { chart: Chart; onAsk: (asked: Asked) => void; first?: number }) {
  const { w } = useWords();
  const { frame, width } = useWidth(first);
  const drawing = useMemo(() => chart.draw(width), [chart, width]);
  const [at, setAt] = useState(0);
  return (
    <div ref={frame} className="drawn">
      <svg width={drawing.width} height={drawing.height} role="group" aria-label={chart.title} data-testid={`chart-${chart.id}`}>
        <g aria-hidden="true">
          {drawing.back.map((shape, k) => (
            <Drawn key={k} shape={shape} />
          ))}
        </g>
        {drawing.marks.map((mark, place) => {
          const ask = () => onAsk({ figure: mark.figure, value: mark.value, title: mark.title });
          const name = w("statistics.openList", { title: mark.title, count: mark.value });
          const onKeyDown = (event: KeyboardEvent) => {
            const to = chart.roving ? stepped(event.key, place, drawing.marks.length) : undefined;
            if (to !== undefined) {
              event.preventDefault();
              event.stopPropagation();
              setAt(to);
              const beside = event.currentTarget.parentElement?.querySelectorAll<SVGElement>(".drawn-mark")[to];
              beside?.focus();
              return;
            }
            if (event.key !== "Enter" && event.key !== " ") return;
            event.preventDefault();
            ask();
          };
          return (
            <g
              key={mark.figure}
              role="button"
              tabIndex={chart.roving && place !== Math.min(at, drawing.marks.length - 1) ? -1 : 0}
              // A mark with words of its own is named by them and its title; a bare one has the title alone.
              aria-label={mark.shapes.some((shape) => shape.kind === "text") ? undefined : name}
              className="drawn-mark"
              data-testid={`figure-${mark.figure}`}
              onClick={ask}
              onKeyDown={onKeyDown}
            >
              <title>{name}</title>
              <rect className="mark-hit" x={mark.hit.x} y={mark.hit.y} width={mark.hit.w} height={mark.hit.h} rx="2" />
              {mark.shapes.map((shape, k) => (
                <Drawn key={k} shape={shape} />
              ))}
            </g>
          );
        })}
      </svg>
    </div>
  );
}

/** The same figures as a table. */
export function ChartTable({ chart, whole, onAsk }: { chart: Chart; whole?: number; onAsk: (asked: Asked) => void }) {
  const { language } = useWords();
  return (
    <table className="chart-table" aria-label={chart.title} data-testid={`${chart.id}-table`}>
      <tbody>
        {chart.rows.map((row) => (
          <tr key={row.figure}>
            <th scope="row">{row.name}</th>
            <td className="num">
              <Figure figure={row.figure} value={row.value} title={row.name} onAsk={onAsk} />
            </td>
            {whole !== undefined && <td className="num q">{perCent(row.value, whole, language, 1)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A chart with its heading and the way to its table. */
export function ChartSection(props: { chart: Chart; aside?: ReactNode; whole?: number; onAsk: (asked: Asked) => void; first?: number }) {
  const { w } = useWords();
  const { chart } = props;
  const [table, setTable] = useState(false);
  const empty = chart.rows.every((row) => row.value === 0);
  return (
    <>
      <h2 className="h2">
        {chart.title}
        <span className="sp" />
        {props.aside}
        <Button look="bare" small onPress={() => setTable(!table)} testId={`${chart.id}-as-table`}>
          {w(table ? "statistics.asDrawing" : "statistics.asTable")}
        </Button>
      </h2>
      {table ? (
        <ChartTable {...props} />
      ) : empty ? (
        <p className="q small">{w("statistics.nothingHere")}</p>
      ) : (
        <ChartDrawing {...props} />
      )}
    </>
  );
}

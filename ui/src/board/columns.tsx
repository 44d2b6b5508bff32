/**
 * A row of the board answers four things: how long, who, what against whom, and what is to be done next.
 */
import { Icon } from "../kit/Icon";
import { LeavesBeam } from "../kit/LeavesBeam";
import type { Column } from "../kit/Table";
import { useNarrow } from "../kit/useNarrow";
import type { Names } from "../ipc/useNames";
import { clock, leaving, money, timeLeft } from "../words/format";
import { Said } from "../words/Said";
import { HOUR, type Instant } from "../words/time";
import { isWordKey, useWords } from "../words/Words";
import { groupOf, statementDue, type Line, type Visitor } from "./rows";

/** Where the statement stands: shape and word, red only where it was missed. */
export function Statement({ visitor, now }: { visitor: Visitor; now: Instant }) {
  const { w } = useWords();
  const gone = groupOf(visitor, now) === "left";
  const [look, icon, words] =
    visitor.statement === "signed"
      ? (["green", "tick", w("board.signed")] as const)
      : gone
        ? (["red", "care", w("board.missed")] as const)
        : visitor.statement === "in-hand"
          ? (["brass", "pen", w("board.inHand")] as const)
          : (["qq", "dash", w("board.notTaken")] as const);
  return (
    <span className={`row ${look}`} style={{ gap: 5 }}>
      <Icon name={icon} size="small" />
      {words}
    </span>
  );
}

/** What is to be done next, by name, and by when where that is known. */
export function useNext() {
  const { w } = useWords();
  return (visitor: Visitor): string => {
    const key = `nextStep.${visitor.next_step}`;
    const step = isWordKey(key) ? (w as (key: string) => string)(key) : visitor.next_step;
    const due = statementDue(visitor);
    return due === undefined || !["take-statement", "finish-statement"].includes(visitor.next_step)
      ? step
      : w("board.by", { step, time: clock(due) });
  };
}

/** The columns. */
export function useColumns(names: Names, now: Instant): Column<Line>[] {
  const { w, language } = useWords();
  const next = useNext();
  const narrow = useNarrow();
  const of = (cell: (visitor: Visitor) => React.ReactNode) => (line: Line) =>
    line.head === undefined ? cell(line.visitor) : null;
  return [
    {
      id: "leaves",
      head: w("board.leavesIn"),
      width: narrow ? "minmax(120px,140fr)" : "minmax(152px,232fr)",
      cell: of((v) => {
        const point = v.control_point === null ? "" : names.nameOf("control_points", v.control_point);
        // The train stands first: a cut name of a place is still known, half a train is not.
        const exit = [v.leaves_by, point].filter(Boolean).join(" ");
        if (v.leaves_at === null)
          return (
            <div className="col">
              <span className="lead m" style={{ lineHeight: "20px" }}>
                {w("board.ask")}
              </span>
              <span className="small qq cut">{exit || w("board.exitNotGiven")}</span>
            </div>
          );
        const left = v.leaves_at - now;
        const gone = left <= 0;
        const out = gone || v.set_out === null ? undefined : v.set_out;
        const when = gone ? exit : `${leaving(v.leaves_at, now, language)} ${exit}`;
        const time = (
          <span className={`lead m ${left < HOUR && !gone ? "red" : ""}`} style={{ lineHeight: "20px" }}>
            {gone ? clock(v.leaves_at) : timeLeft(left, language)}
          </span>
        );
        // Where it is known when the visitor sets out, the second line runs on below the beam.
        if (out !== undefined) {
          const whole = w("board.rowOut", { leaves: leaving(v.leaves_at, now, language), out: clock(out), exit });
          return (
            <div className="col" style={{ flex: 1 }}>
              <div className="row" style={{ gap: 10, height: 20 }}>
                <span style={{ width: narrow ? "auto" : 124, flex: "none" }}>{time}</span>
                <LeavesBeam left={left} setOut={out - now} />
              </div>
              <span className="small qq cut" title={whole}>
                {whole}
              </span>
            </div>
          );
        }
        return (
          <div className="row" style={{ gap: 10, flex: 1 }}>
            <div className="col" style={{ width: 124, flex: "none" }}>
              {time}
              <span className="small qq cut" title={when}>
                {when}
              </span>
            </div>
            {!gone && <LeavesBeam left={left} />}
          </div>
        );
      }),
    },
    {
      id: "visitor",
      head: w("board.visitor"),
      width: narrow ? "minmax(120px,140fr)" : "minmax(130px,158fr)",
      cell: of((v) => (
        <div className="col">
          <span className="cut m">
            {v.name === null ? <span className="qq">{w("board.noName")}</span> : <Said>{v.name}</Said>}
          </span>
          <span className="small qq cut">
            {v.visitor_type === null ? (v.qat_number ?? v.number) : names.nameOf("visitor_types", v.visitor_type)}
          </span>
        </div>
      )),
    },
    {
      id: "trader",
      head: w("board.trader"),
      width: narrow ? "minmax(110px,124fr)" : "minmax(120px,148fr)",
      cell: of((v) => (
        <div className="col">
          <span className="cut">
            {v.trader_name === null ? <span className="qq">{w("board.noTrader")}</span> : <Said>{v.trader_name}</Said>}
          </span>
          <span className="small qq cut">
            {v.amount_paid !== null && money(v.amount_paid, { currency: v.currency ?? "HKD" })}{" "}
            {v.item !== null && <Said>{v.item}</Said>}
          </span>
        </div>
      )),
    },
    {
      id: "next",
      head: w("board.next"),
      width: narrow ? "minmax(140px,146fr)" : "minmax(130px,178fr)",
      cell: of((v) => (
        <div className="col">
          <span className="row" style={{ gap: 8 }}>
            <Statement visitor={v} now={now} />
            <span className="sp" />
            <span className={`small nw ${v.owner === null ? "rust" : "qq"}`}>{v.owner ?? w("board.nobody")}</span>
          </span>
          <span className="small q cut" title={next(v)}>
            {next(v)}
          </span>
        </div>
      )),
    },
  ];
}

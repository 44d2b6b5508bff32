/**
 * Complaints received by month, those against the trader with the most told apart from all others, so that one mass
 * case does not hide the year. Bars begin at zero. Behind them stands a table with the same figures.
 */
import { useState } from "react";
import { Button } from "../kit/Button";
import { count } from "../words/format";
import { Said } from "../words/Said";
import { useWords } from "../words/Words";
import { Figure, type YearPart } from "./parts";

const TALL = 216;
const MONTHS_EN = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

// Two to four rules at a round number: 1, 2 or 5 times a power of ten.
function step(most: number): number {
  const raw = most / 3.2;
  const power = 10 ** Math.floor(Math.log10(Math.max(raw, 1)));
  const times = raw / power;
  return Math.max(1, (times <= 1 ? 1 : times <= 2 ? 2 : times <= 5 ? 5 : 10) * power);
}

/** The section. */
export function Months({ year, onAsk }: YearPart) {
  const { w, language } = useWords();
  const [table, setTable] = useState(false);
  const most = Math.max(1, ...year.by_month.map((month) => month.received));
  const each = step(most);
  const rules = Array.from({ length: Math.floor(most / each) }, (_, k) => (k + 1) * each);
  const nameOf = (month: string) => {
    const n = Number(month.slice(5));
    return language === "en" ? (MONTHS_EN[n - 1] ?? month) : `${n}月`;
  };
  const title = (month: string) => w("statistics.inMonth", { month: nameOf(month) });
  const large = year.largest_trader;
  return (
    <>
      <h2 className="h2">
        {w("statistics.byMonth")}
        <span className="sp" />
        {large && (
          <span className="small q row legend">
            <i className="k1" />
            <span className="cut">
              <Said>{large.name}</Said>
            </span>
          </span>
        )}
        <span className="small q row legend nw">
          <i className="k3" />
          {w(large ? "statistics.others" : "statistics.allComplaints")}
        </span>
        <Button look="bare" small onPress={() => setTable(!table)} testId="months-as-table">
          {w(table ? "statistics.asDrawing" : "statistics.asTable")}
        </Button>
      </h2>
      {table ? (
        <table className="chart-table">
          <thead className="colhead">
            <tr>
              <th>{w("statistics.month")}</th>
              <th className="num">{w("statistics.received")}</th>
              <th className="num">{large ? <Said>{large.name}</Said> : ""}</th>
            </tr>
          </thead>
          <tbody>
            {year.by_month.map((month) => (
              <tr key={month.month}>
                <th scope="row">{nameOf(month.month)}</th>
                <td className="num">
                  <Figure figure={`month:${month.month}`} value={month.received} title={title(month.month)} onAsk={onAsk} />
                </td>
                <td className="num q">{count(month.largest_trader)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <div className="months" style={{ height: TALL + 42 }}>
          {rules.map((rule) => (
            <span key={rule} className="rule" style={{ bottom: 24 + (rule / most) * TALL }}>
              {count(rule)}
            </span>
          ))}
          {year.by_month.map((month) => {
            const others = month.received - month.largest_trader;
            return (
              <Figure
                key={month.month}
                figure={`month:${month.month}`}
                value={month.received}
                title={title(month.month)}
                onAsk={onAsk}
                className="month"
              >
                <span className="n">{count(month.received)}</span>
                <span className="bar3" style={{ height: (others / most) * TALL }} />
                {month.largest_trader > 0 && (
                  <span className="bar1" style={{ height: (month.largest_trader / most) * TALL }} />
                )}
                <span className="t">{nameOf(month.month)}</span>
              </Figure>
            );
          })}
        </div>
      )}
    </>
  );
}

/**
 * The published table in the published order, with the two sums proved beneath it, and the three figures that are read
 * out beside it. What is held and not published is indented and says so.
 */
import { Icon } from "../kit/Icon";
import { Note } from "../kit/Note";
import { change, count, date } from "../words/format";
import { useWords } from "../words/Words";
import { yearBefore, yearDays, yearName, yearShort } from "./ofYear";
import { Figure, type YearPart } from "./parts";

/** The table. */
export function YearTable({ year, onAsk }: YearPart) {
  const { w, language } = useWords();
  const before = yearShort(yearBefore(year), w);
  const [first, last] = yearDays(year);
  const compared =
    year.previous_received === 0
      ? w("statistics.nothingBefore", { year: before })
      : w("statistics.comparedWith", {
          change: language === "en" && year.change !== null ? year.change : change(year.received, year.previous_received, language),
          year: before,
        });
  const per = year.handled_percent;
  const perWords = per === null ? "" : w("statistics.ofReceived", { percent: language === "en" ? `${per} per cent` : `${per}%` });
  const row = (
    figure: "received" | "handled" | "consolidated" | "closed_or_referred" | "closed" | "referred" | "in_progress",
    level: 0 | 1 | 2,
    beside: React.ReactNode,
  ) => {
    const title = w(`statistics.${figure}`);
    const look = level === 0 ? "b" : level === 2 ? "qq" : "";
    return (
      <tr key={figure} className={level === 0 && figure !== "handled" ? "ruled" : ""}>
        <th scope="row" className={look}>
          <span style={{ paddingLeft: 18 * level }}>{title}</span>
        </th>
        <td className={`num ${look}`}>
          <Figure figure={figure} value={year[figure]} title={title} onAsk={onAsk} />
        </td>
        <td className={`small cut ${level === 2 ? "qq" : "q"}`}>{beside}</td>
      </tr>
    );
  };
  return (
    <>
      <h2 className="h2" style={{ padding: "12px 20px 6px" }}>
        {w("statistics.title", { year: yearName(year, w) })}{" "}
        {year.fiscal && (
          <span className="small qq light" data-testid="year-days">
            {w("statistics.yearDays", { from: date(first, language), to: date(last, language) })}
          </span>
        )}
      </h2>
      <table className="year-table" data-testid="year-table">
        <colgroup>
          <col style={{ width: 186 }} />
          <col style={{ width: 72 }} />
          <col />
        </colgroup>
        <tbody>
          {row(
            "received",
            0,
            year.previous_received > 0 ? (
              <Figure
                figure="previous_received"
                value={year.previous_received}
                title={w("statistics.previous", { year: before })}
                onAsk={onAsk}
              >
                {compared}
              </Figure>
            ) : (
              compared
            ),
          )}
          {row("handled", 0, perWords)}
          {row(
            "consolidated",
            1,
            <Figure figure="cases_opened" value={year.cases_opened} title={w("statistics.cases_opened")} onAsk={onAsk}>
              {w("statistics.intoCases", { count: year.cases_opened })}
            </Figure>,
          )}
          {row("closed_or_referred", 1, w("statistics.notContravening"))}
          {row("closed", 2, w("statistics.held"))}
          {row("referred", 2, w("statistics.held"))}
          {row("in_progress", 0, w("statistics.lessHandled"))}
        </tbody>
      </table>
      <div className="row w proofs">
        <Proof a={year.consolidated} b={year.closed_or_referred} sum={year.handled} />
        <Proof a={year.handled} b={year.in_progress} sum={year.received} />
      </div>
      {!year.identity_holds && (
        <div style={{ padding: "0 20px 10px" }}>
          <Note look="refused" testId="identity-fails">
            {w("statistics.unaccounted", { count: year.unaccounted.length })}{" "}
            <span className="mono">{year.unaccounted.slice(0, 5).join(" ")}</span>
          </Note>
        </div>
      )}
    </>
  );
}

/** One sum as it is published, green where it holds; else red with what the two come to. */
export function Proof({ a, b, sum }: { a: number; b: number; sum: number }) {
  const { w } = useWords();
  const holds = a + b === sum;
  return (
    <span className={`small row nw ${holds ? "green" : "red"}`} style={{ gap: 5 }} data-testid={holds ? "sum-holds" : "sum-fails"}>
      <Icon name={holds ? "tick" : "no"} size="small" />
      {holds
        ? `${count(a)} + ${count(b)} = ${count(sum)}`
        : `${w("statistics.sumFails", { a, b, is: a + b, said: sum })}`}
    </span>
  );
}

/** The three figures that are read out besides. */
export function ReadOut({ year, onAsk }: YearPart) {
  const { w, language } = useWords();
  const share = year.medicine_shop_mainland_percent;
  const shareWords =
    share === null
      ? w("statistics.noneOfThem")
      : w("statistics.mainland", { percent: language === "en" ? `${share} per cent` : `${share}%` });
  const tile = (figure: "prosecuted" | "medicine_shop" | "quick_action_handled", second: React.ReactNode) => {
    const title = w(`statistics.${figure}`);
    return (
      <div className="col read-out">
        <span className="title">
          <Figure figure={figure} value={year[figure]} title={title} onAsk={onAsk} />
        </span>
        <span className="small q">{title}</span>
        <span className="small qq">{second}</span>
      </div>
    );
  };
  return (
    <div className="row t read-outs">
      {tile("prosecuted", w("statistics.byResult"))}
      {tile(
        "medicine_shop",
        share === null ? (
          shareWords
        ) : (
          <Figure
            figure="medicine_shop_mainland"
            value={year.medicine_shop_mainland}
            title={w("statistics.medicine_shop_mainland")}
            onAsk={onAsk}
          >
            {shareWords}
          </Figure>
        ),
      )}
      {tile("quick_action_handled", w("statistics.shortTerm"))}
    </div>
  );
}

/**
 * How a trader's complaints came in, month by month, from nought: every month from the first to the last, each a button
 * that shows its complaints. Drawn only where there are two months to compare.
 */
import { count } from "../words/format";
import { useWords } from "../words/Words";
import type { FilePart } from "./narrowed";

const TALL = 36;
const EACH = 40;
const LEAST = 420;
const MONTHS_EN = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** The curve. */
export function MonthCurve({ file, narrowed, onNarrow }: FilePart) {
  const { w, language } = useWords();
  if (file.months.length < 2) return null;
  const most = Math.max(1, ...file.months.map((month) => month.complaints));
  const nameOf = (from: string) => {
    const [year = "", month = ""] = from.split("-");
    const n = Number(month);
    return language === "en" ? `${MONTHS_EN[n - 1] ?? month} ${year}` : `${year}年${n}月`;
  };
  const first = file.months[0];
  const last = file.months[file.months.length - 1];
  const top = file.months.find((month) => month.complaints === most);
  return (
    <div className="trader-months" style={{ maxWidth: Math.max(LEAST, file.months.length * EACH) }}>
      <ul style={{ height: TALL }} aria-label={w("trader.byMonth")} data-testid="trader-months">
        {file.months.map((month) => {
          const name = nameOf(month.from);
          const here = narrowed.figure?.filter.received_from === month.from;
          const tall = month.complaints === 0 ? 0 : Math.max(2, Math.round((month.complaints / most) * TALL));
          const says = w("trader.showThese", { what: name, count: month.complaints });
          return (
            <li key={month.from}>
              {month.complaints > 0 && (
                <button
                  type="button"
                  className={here ? "here" : ""}
                  aria-pressed={here}
                  aria-label={says}
                  title={`${name}  ${count(month.complaints)}`}
                  onClick={() =>
                    onNarrow({
                      which: "all",
                      figure: { words: name, filter: { received_from: month.from, received_to: month.to } },
                    })
                  }
                >
                  <i style={{ height: tall }} />
                </button>
              )}
            </li>
          );
        })}
      </ul>
      <div className="row small qq">
        <span className="nw">{first && nameOf(first.from)}</span>
        <span className="sp" />
        <span className="nw">{top && w("trader.curve", { month: nameOf(top.from), count: most })}</span>
        <span className="sp" />
        <span className="nw">{last && nameOf(last.from)}</span>
      </div>
    </div>
  );
}

/**
 * Complaints by district of the premises, as tiles that lie as the districts do. Online traders have no district: how
 * many were left out is said, and opens too. The strength of a tile is its share of the largest.
 */
import { useWords } from "../words/Words";
import { count } from "../words/format";
import { Figure, named, type YearPart } from "./parts";

// Column and row of each tile, north above and west at the left.
const PLACE: Record<string, readonly [number, number]> = {
  N: [4, 1],
  YL: [2, 2],
  TP: [4, 2],
  TM: [1, 3],
  TW: [2, 3],
  KWT: [3, 3],
  ST: [4, 3],
  SK: [5, 3],
  SSP: [3, 4],
  WTS: [4, 4],
  KT: [5, 4],
  IS: [1, 5],
  YTM: [3, 5],
  KC: [4, 5],
  CW: [2, 6],
  WC: [3, 6],
  E: [4, 6],
  S: [3, 7],
};
const SHORT_EN: Record<string, string> = { CW: "C&W", KWT: "K&T", IS: "Is" };

function strength(part: number, most: number): string {
  const share = most === 0 ? 0 : part / most;
  return share >= 0.5 ? "d1" : share >= 0.3 ? "d2" : share >= 0.14 ? "d3" : share >= 0.055 ? "d4" : "d5";
}

/** The section. */
export function Districts({ year, onAsk }: YearPart) {
  const { w, language } = useWords();
  const most = Math.max(0, ...year.by_district.map((one) => one.complaints));
  return (
    <>
      <h2 className="h2">{w("statistics.byDistrict")}</h2>
      <div className="row w small qq light">
        <Figure figure="online" value={year.online} title={w("statistics.online")} onAsk={onAsk}>
          {w("statistics.onlineNotShown", { count: year.online })}
        </Figure>
        {year.district_not_given > 0 && (
          <Figure
            figure="district_not_given"
            value={year.district_not_given}
            title={w("statistics.district_not_given")}
            onAsk={onAsk}
          >
            {w("statistics.districtUnknown", { count: year.district_not_given })}
          </Figure>
        )}
      </div>
      <div className="districts">
        {year.by_district.map((one) => {
          const [column, row] = PLACE[one.district] ?? [];
          const whole = named(one.names, one.district, language);
          const short =
            language === "en" ? (SHORT_EN[one.district] ?? one.district) : whole.length > 2 ? whole.replace(/[區区]$/, "") : whole;
          return (
            <div key={one.district} style={{ gridColumn: column, gridRow: row }} title={whole}>
              <Figure
                figure={`district:${one.district}`}
                value={one.complaints}
                title={whole}
                onAsk={onAsk}
                className={`tile ${strength(one.complaints, most)}`}
              >
                <span className="t">{short}</span>
                <span className="n">{count(one.complaints)}</span>
              </Figure>
            </div>
          );
        })}
      </div>
    </>
  );
}

/**
 * Complaints by district of the premises, as tiles that lie as the districts do. Online traders have no district: how
 * many were left out is said, and opens too.
 */
import { useMemo } from "react";
import { useWords } from "../words/Words";
import { tableCharts } from "./charts";
import { ChartSection } from "./Drawn";
import { Figure, type YearPart } from "./parts";

/** The section. */
export function Districts({ year, onAsk }: YearPart) {
  const { w, language } = useWords();
  const { districts } = useMemo(() => tableCharts(year, w, language), [year, w, language]);
  return (
    <>
      <ChartSection chart={districts} onAsk={onAsk} first={316} />
      <div className="row w small qq light" style={{ marginTop: 6 }}>
        <Figure figure="online" value={year.online} title={w("statistics.online")} onAsk={onAsk}>
          {w("statistics.onlineNotShown", { count: year.online })}
        </Figure>
        {year.district_not_given > 0 && (
          <Figure figure="district_not_given" value={year.district_not_given} title={w("statistics.district_not_given")} onAsk={onAsk}>
            {w("statistics.districtUnknown", { count: year.district_not_given })}
          </Figure>
        )}
      </div>
    </>
  );
}

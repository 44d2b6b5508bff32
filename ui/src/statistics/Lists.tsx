/**
 * The year by principal allegation, and medicine-shop complaints by type of visitor: bars that begin at zero. Brass marks
 * the Mainland visitors, whose share is asked about.
 */
import { useMemo } from "react";
import { useWords } from "../words/Words";
import { tableCharts } from "./charts";
import { ChartSection } from "./Drawn";
import type { YearPart } from "./parts";

/** The two lists. */
export function Lists({ year, onAsk }: YearPart) {
  const { w, language } = useWords();
  const { allegations, visitors } = useMemo(() => tableCharts(year, w, language), [year, w, language]);
  return (
    <>
      <ChartSection
        chart={allegations}
        onAsk={onAsk}
        aside={<span className="small qq light nw">{w("statistics.addsUp", { count: year.received })}</span>}
      />
      <div style={{ height: 10 }} />
      <ChartSection
        chart={visitors}
        onAsk={onAsk}
        aside={
          <span className="small qq light nw">
            {w("statistics.ofWhichMainland", { count: year.medicine_shop, mainland: year.medicine_shop_mainland })}
          </span>
        }
      />
    </>
  );
}

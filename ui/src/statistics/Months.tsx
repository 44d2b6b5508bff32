/** Complaints received by month, the surge told apart. The legend stands in the heading and, in a file, in the drawing. */
import { useMemo } from "react";
import { useWords } from "../words/Words";
import { ChartSection } from "./Drawn";
import { monthsChart } from "./drawMonths";
import type { YearPart } from "./parts";

/** The section. */
export function Months({ year, onAsk }: YearPart) {
  const { w, language } = useWords();
  const chart = useMemo(() => monthsChart(year, w, language), [year, w, language]);
  return <ChartSection chart={chart} whole={year.received} onAsk={onAsk} first={440} />;
}

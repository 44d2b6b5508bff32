/** Where the complaints went: received, handled or in progress, then consolidated, closed or referred, from one scale. */
import { useMemo } from "react";
import { useWords } from "../words/Words";
import { flowChart } from "./drawFlow";
import { ChartSection } from "./Drawn";
import type { YearPart } from "./parts";

/** The section. */
export function Flow({ year, onAsk }: YearPart) {
  const { w } = useWords();
  const chart = useMemo(() => flowChart(year, w), [year, w]);
  return <ChartSection chart={chart} whole={year.received} onAsk={onAsk} first={726} />;
}

/** The year's figures in their frame. */
import { Statistics } from "../statistics/Statistics";
import { useWords } from "../words/Words";
import type { KeyHint } from "./Foot";
import { Frame } from "./Frame";
import { openFile } from "./openFile";
import type { ScreenProps } from "./routes";

/** The screen. */
export function StatisticsScreen({ given }: ScreenProps) {
  const { w } = useWords();
  const hints: readonly KeyHint[] = [
    { act: "statistics.export", words: w("statistics.export") },
    { act: "statistics.definitions", words: w("statistics.definitions") },
    { act: "statistics.earlier", words: w("statistics.earlier") },
    { act: "statistics.later", words: w("statistics.later") },
  ];
  return (
    <Frame {...given} title={w("nav.statistics")} hints={hints}>
      <Statistics onOpen={openFile} />
    </Frame>
  );
}

/** The year's figures in their frame. */
import { Statistics } from "../statistics/Statistics";
import { useWords } from "../words/Words";
import { Frame } from "./Frame";
import { openFile } from "./openFile";
import type { ScreenProps } from "./routes";

/** The screen. */
export function StatisticsScreen({ given }: ScreenProps) {
  const { w } = useWords();
  const hints = [
    { keys: "D", words: w("statistics.definitions") },
    { keys: "[", words: w("statistics.earlier") },
    { keys: "]", words: w("statistics.later") },
  ];
  return (
    <Frame {...given} title={w("nav.statistics")} hints={hints}>
      <Statistics onOpen={openFile} />
    </Frame>
  );
}

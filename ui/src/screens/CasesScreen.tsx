/** Cases in their frame: the list, or the file of the one that is open. */
import { CaseFile } from "../case/CaseFile";
import { CaseList } from "../case/CaseList";
import { useWords } from "../words/Words";
import { Frame } from "./Frame";
import { go } from "../kit/place";
import { afterDeciding, back, openRecord, useCameFrom } from "./resultSet";
import { ResultSteps } from "./ResultSteps";
import type { ScreenProps } from "./routes";

/** The screen. */
export function CasesScreen({ given, id }: ScreenProps) {
  const { w } = useWords();
  const cameFrom = useCameFrom(id ?? "", "cases");
  const onCase = (number: string) => go("cases", number);
  if (id === undefined)
    return (
      <Frame
        {...given}
        title={w("nav.cases")}
        hints={[
          { act: "next", words: w("keys.next") },
          { act: "open", words: w("keys.open") },
          { act: "cases.beside", words: w("list.openBeside") },
        ]}
      >
        <CaseList onCase={(number, among) => openRecord("case", number, among)} />
      </Frame>
    );
  return (
    <Frame
      {...given}
      title={id}
      from={{ screen: cameFrom }}
      beside={<ResultSteps number={id} />}
      hints={[
        { act: "case.advice", words: w("caseFile.keyAdvice") },
        { act: "select", words: w("keys.select") },
        { act: "case.detach", words: w("act.detach") },
        { act: "back", words: w("keys.back") },
      ]}
    >
      <CaseFile
        name={id}
        onOpen={(number, among) => openRecord("complaint", number, among)}
        onCase={onCase}
        onBack={() => back(id, "cases")}
        onTrader={(number) => go("traders", number)}
        onRule={(rule) => go("consolidation", `rules-${rule}`)}
        onDecided={() => void afterDeciding(id)}
      />
    </Frame>
  );
}

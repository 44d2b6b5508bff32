/** Cases in their frame: the list, or the file of the one that is open. */
import { CaseFile } from "../case/CaseFile";
import { CaseList } from "../case/CaseList";
import { useWords } from "../words/Words";
import { Frame } from "./Frame";
import { go } from "./place";
import type { ScreenProps } from "./routes";

/** The screen. */
export function CasesScreen({ given, id }: ScreenProps) {
  const { w } = useWords();
  const onCase = (number: string) => go("cases", number);
  if (id === undefined)
    return (
      <Frame
        {...given}
        title={w("nav.cases")}
        hints={[
          { keys: "J K", words: w("keys.next") },
          { keys: "Enter", words: w("keys.open") },
        ]}
      >
        <CaseList onCase={onCase} />
      </Frame>
    );
  return (
    <Frame
      {...given}
      title={id}
      from={{ screen: "cases" }}
      hints={[
        { keys: "L", words: w("caseFile.keyAdvice") },
        { keys: "Space", words: w("keys.select") },
        { keys: "D", words: w("act.detach") },
        { keys: "Esc", words: w("keys.back") },
      ]}
    >
      <CaseFile name={id} onOpen={(number) => go("complaints", number)} onCase={onCase} onBack={() => go("cases")} />
    </Frame>
  );
}

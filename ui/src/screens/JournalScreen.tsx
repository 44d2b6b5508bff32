/** The journal in its frame. */
import { Journal } from "../journal/Journal";
import { useWords } from "../words/Words";
import type { KeyHint } from "./Foot";
import { Frame } from "./Frame";
import { openFile } from "./openFile";
import type { ScreenProps } from "./routes";

/** The screen. */
export function JournalScreen({ given }: ScreenProps) {
  const { w } = useWords();
  const hints: readonly KeyHint[] = [
    { act: "next", words: w("keys.next") },
    { act: "previous", words: w("keys.previous") },
    { act: "open", words: w("keys.open") },
  ];
  return (
    <Frame {...given} title={w("nav.journal")} hints={hints}>
      <Journal onOpen={openFile} />
    </Frame>
  );
}

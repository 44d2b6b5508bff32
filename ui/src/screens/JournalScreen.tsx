/** The journal in its frame. */
import { Journal } from "../journal/Journal";
import { useWords } from "../words/Words";
import { Frame } from "./Frame";
import { openFile } from "./openFile";
import type { ScreenProps } from "./routes";

/** The screen. */
export function JournalScreen({ given }: ScreenProps) {
  const { w } = useWords();
  const hints = [
    { keys: "J", words: w("keys.next") },
    { keys: "K", words: w("keys.previous") },
    { keys: "Enter", words: w("keys.open") },
  ];
  return (
    <Frame {...given} title={w("nav.journal")} hints={hints}>
      <Journal onOpen={openFile} />
    </Frame>
  );
}

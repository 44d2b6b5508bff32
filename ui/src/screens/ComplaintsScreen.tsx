/**
 * The complaints: the list, or the file that is open on it. Composes only; see complaint/.
 */
import { ComplaintFile } from "../complaint/ComplaintFile";
import { ComplaintList } from "../complaint/ComplaintList";
import { useWords } from "../words/Words";
import { Frame } from "./Frame";
import { go } from "./place";
import type { ScreenProps } from "./routes";

/** The screen. */
export function ComplaintsScreen({ given, id }: ScreenProps) {
  const { w } = useWords();
  if (id === undefined)
    return (
      <Frame
        {...given}
        title={w("nav.complaints")}
        hints={[
          { keys: "F", words: w("list.keys.filter") },
          { keys: "Space", words: w("keys.select") },
          { keys: "Ctrl+A", words: w("keys.all") },
          { keys: "Enter", words: w("keys.open") },
          { keys: "C", words: w("cfile.keys.consolidate") },
        ]}
      >
        <ComplaintList onOpen={(number) => go("complaints", number)} />
      </Frame>
    );
  return (
    <Frame
      {...given}
      title={id}
      from={{ screen: "complaints" }}
      hints={[
        { keys: "C", words: w("cfile.keys.consolidate") },
        { keys: "R", words: w("cfile.keys.refer") },
        { keys: "X", words: w("cfile.keys.close") },
        { keys: "A", words: w("cfile.keys.amend") },
        { keys: "Esc", words: w("keys.back") },
      ]}
    >
      <ComplaintFile name={id} onBack={() => go("complaints")} />
    </Frame>
  );
}

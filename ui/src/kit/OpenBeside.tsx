/** The button in a list's foot that opens what is under the cursor beside the list, with its key. See besidePane.tsx. */
import { useWords } from "../words/Words";
import type { ActId } from "./actList";
import { Button } from "./Button";
import { asLine } from "./keymap";

/** The button. */
export function OpenBeside({ act, onPress }: { act: ActId; onPress: () => void }) {
  const { w } = useWords();
  return (
    <Button look="bare" small act={act} onPress={onPress} testId="open-beside">
      {asLine(w("list.openBeside"))}
    </Button>
  );
}

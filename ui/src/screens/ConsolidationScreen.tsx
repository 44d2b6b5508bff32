/** Consolidation in its frame: the workbench, and where it leads. */
import { Consolidation } from "../consolidation/Consolidation";
import { useAsk } from "../ipc/useAsk";
import { useWords } from "../words/Words";
import { Frame } from "./Frame";
import { useHanded } from "./handed";
import { go } from "./place";
import type { ScreenProps } from "./routes";

/** The screen. */
export function ConsolidationScreen({ given, id }: ScreenProps) {
  const { w } = useWords();
  const handed = useHanded();
  const { data } = useAsk("groups", { least: null, limit: 500, after: null, group: null });
  return (
    <Frame
      {...given}
      title={w("nav.consolidation")}
      summary={data && w("consolidation.summary", { count: data.total })}
      hints={[
        { keys: "Space", words: w("keys.select") },
        { keys: "Shift J", words: w("keys.extend") },
        { keys: "X", words: w("consolidation.exclude") },
        { keys: "[ ]", words: w("consolidation.key.groups") },
        { keys: "F", words: w("consolidation.key.filter") },
        { keys: "C", words: w("consolidation.key.case") },
      ]}
    >
      <Consolidation
        at={id}
        onAt={(at) => go("consolidation", at)}
        handed={handed}
        onOpen={(number) => go("complaints", number)}
        onCase={(number) => go("cases", number)}
      />
    </Frame>
  );
}

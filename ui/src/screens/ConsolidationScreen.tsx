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
        { act: "select", words: w("keys.select") },
        { act: "extend.down", words: w("keys.extend") },
        { act: "bench.exclude", words: w("consolidation.exclude") },
        { keys: "[ ]", words: w("consolidation.key.groups") },
        { act: "bench.filter", words: w("consolidation.key.filter") },
        { act: "bench.case", words: w("consolidation.key.case") },
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

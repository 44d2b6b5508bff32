/** Consolidation in its frame: the workbench, and where it leads. */
import { ReadCase } from "../case/CaseReading";
import { Consolidation } from "../consolidation/Consolidation";
import { useAsk } from "../ipc/useAsk";
import { useWords } from "../words/Words";
import { Frame } from "./Frame";
import { hand, useHanded } from "./handed";
import { openList } from "./openList";
import { go } from "../kit/place";
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
      hints={
        id?.startsWith("rules")
          ? [
              { keys: "[ ]", words: w("rule.title") },
              { act: "bench.applyRule", words: w("rule.applyNow") },
              { act: "bench.endRule", words: w("rule.end") },
              { act: "bench.rules", words: w("consolidation.key.groups") },
            ]
          : [
              { act: "select", words: w("keys.select") },
              { act: "bench.exclude", words: w("consolidation.exclude") },
              { act: "bench.judge", words: w("verdict.notSame") },
              { act: "bench.compare", words: w("compare.open") },
              { keys: "[ ]", words: w("consolidation.key.groups") },
              { act: "bench.rules", words: w("consolidation.key.rules") },
            ]
      }
    >
      <Consolidation
        at={id}
        onAt={(at) => go("consolidation", at)}
        handed={handed}
        onHand={(complaints) => {
          hand(complaints);
          go("consolidation", "selected");
        }}
        onOpen={(number) => go("complaints", number)}
        onCase={(number) => go("cases", number)}
        readCase={(number) => <ReadCase name={number} />}
        onList={openList}
      />
    </Frame>
  );
}

/**
 * File a complaint, in its frame: the bar says when the draft was kept, the foot which keys work here.
 */
import { useEffect } from "react";
import { DraftState } from "../filing/DraftState";
import { FilingPanes } from "../filing/FilingPanes";
import { useFiling } from "../filing/useFiling";
import { handAct } from "../ipc/handedAct";
import { useHandedTrader } from "../ipc/handedTrader";
import { useToast } from "../kit/Toast";
import { useWords } from "../words/Words";
import { Frame } from "./Frame";
import { go } from "../kit/place";
import type { ScreenProps } from "./routes";

/** The screen. */
export function FileScreen({ given }: ScreenProps) {
  const { w } = useWords();
  const filing = useFiling();
  const tell = useToast();
  const { filed } = filing;
  useHandedTrader((trader) => {
    if (filed) filing.another();
    filing.fill(trader);
  });
  useEffect(() => {
    const number = filed?.made.find((one) => one.kind === "complaint")?.number;
    if (number !== undefined) tell({ words: w("filing.toast", { number }) });
    // Told once for each receipt, whatever the language becomes.
  }, [filed]);
  return (
    <Frame
      {...given}
      // A lock closes the registry: what was typed in the last second is kept before.
      onLock={() => void filing.flush().finally(given.onLock)}
      title={w("nav.file")}
      beside={<DraftState filing={filing} />}
      hints={
        filed
          ? []
          : [
              { keys: "Tab", words: w("keys.nextField") },
              { keys: "Alt 1–6", words: w("keys.section") },
              { keys: "Alt ↓", words: w("filing.keys.known") },
              { keys: "Ctrl P", words: w("filing.keys.evidence") },
              { act: "filing.save", words: w("keys.save") },
            ]
      }
    >
      <FilingPanes
        filing={filing}
        onOpen={(id) => go("complaints", id)}
        onStatement={(id) => {
          handAct({ complaint: id, act: "log_step", step: "statement-begun" });
          go("complaints", id);
        }}
      />
    </Frame>
  );
}

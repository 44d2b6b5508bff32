/** What waits for a second officer, in its frame. */
import { Approvals } from "../approval/Approvals";
import { useWords } from "../words/Words";
import { Frame } from "./Frame";
import { openFile } from "./openFile";
import type { ScreenProps } from "./routes";

/** The screen. */
export function ApprovalsScreen({ given }: ScreenProps) {
  const { w } = useWords();
  const hints = [
    { keys: "J", words: w("keys.next") },
    { keys: "K", words: w("keys.previous") },
    { keys: "Y", words: w("approval.approveKey") },
    { keys: "W", words: w("approval.backKey") },
  ];
  return (
    <Frame {...given} title={w("nav.approvals")} hints={hints}>
      <Approvals onOpen={openFile} />
    </Frame>
  );
}

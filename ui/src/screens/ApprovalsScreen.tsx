/** What waits for a second officer, in its frame. */
import { Approvals } from "../approval/Approvals";
import { useWords } from "../words/Words";
import type { KeyHint } from "./Foot";
import { Frame } from "./Frame";
import { openFile } from "./openFile";
import type { ScreenProps } from "./routes";

/** The screen. */
export function ApprovalsScreen({ given }: ScreenProps) {
  const { w } = useWords();
  const hints: readonly KeyHint[] = [
    { act: "next", words: w("keys.next") },
    { act: "previous", words: w("keys.previous") },
    { act: "approvals.approve", words: w("approval.approveKey") },
    { act: "approvals.return", words: w("approval.backKey") },
  ];
  return (
    <Frame {...given} title={w("nav.approvals")} hints={hints}>
      <Approvals onOpen={openFile} />
    </Frame>
  );
}

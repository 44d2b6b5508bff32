/** Referrals in their frame. */
import { useAsk } from "../ipc/useAsk";
import { ALL, Referrals } from "../referral/Referrals";
import { useWords } from "../words/Words";
import type { KeyHint } from "./Foot";
import { Frame } from "./Frame";
import { openFile } from "./openFile";
import type { ScreenProps } from "./routes";

/** The screen. */
export function ReferralsScreen({ given }: ScreenProps) {
  const { w } = useWords();
  const { data } = useAsk("referrals", ALL);
  const hints: readonly KeyHint[] = [
    { act: "referrals.file", words: w("referral.fileKey") },
    { act: "referrals.leaveOut", words: w("referral.leaveOut") },
    { act: "referrals.answer", words: w("referral.recordAnswer") },
    { act: "referrals.chase", words: w("referral.chase") },
    { act: "referrals.due", words: w("referral.show.due") },
  ];
  const summary = data && w("referral.summary", { count: data.to_send, overdue: data.overdue });
  return (
    <Frame {...given} title={w("nav.referrals")} summary={summary} hints={hints}>
      <Referrals onOpen={openFile} />
    </Frame>
  );
}

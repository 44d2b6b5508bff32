/**
 * Taking approved referrals back before they leave: all of one proposal that are not yet sent, with a reason. How many
 * that are is the register's to say. What has left is not recalled; the agency's answer brings it back.
 */
import { useEffect, useState } from "react";
import { ReasonDialog } from "../acts/ReasonDialog";
import { preview } from "../ipc/doors";
import { asFailure } from "../ipc/failure";
import { useNames } from "../ipc/useNames";
import { useTelling } from "../ipc/useTelling";
import type { Failure, referrals } from "../ipc/wire";
import { Failed } from "../kit/Failed";
import { useWords } from "../words/Words";

/** A stand-in, so that the register can count before the reason is written. */
const ASKED = "?";

/** The dialog. */
export function Recall({ referral, onClose }: { referral: referrals.Referral; onClose: () => void }) {
  const { w } = useWords();
  const { nameOf } = useNames();
  const { give, busy, failure } = useTelling();
  const [reason, setReason] = useState("");
  const [count, setCount] = useState<number | undefined>();
  const [barred, setBarred] = useState<Failure | undefined>();
  const { proposal } = referral;
  useEffect(() => {
    let gone = false;
    preview({ act: "recall_referrals", proposal, reason: ASKED })
      .then((receipt) => !gone && setCount(receipt.members))
      .catch((thrown: unknown) => !gone && setBarred(asFailure(thrown)));
    return () => {
      gone = true;
    };
  }, [proposal]);
  const agency = nameOf("agencies", referral.agency);
  const recall = async () => {
    const receipt = await give({ act: "recall_referrals", proposal, reason }, (done) =>
      w("referral.recalledTold", { count: done.members, agency }),
    );
    if (receipt) onClose();
  };
  const lacking = reason.trim() === "" ? w("referral.recallLacks") : undefined;
  return (
    <ReasonDialog
      of="recall"
      open
      onClose={onClose}
      title={count === undefined ? w("referral.recall") : w("referral.recallTitle", { count, agency })}
      verb={count === undefined ? w("referral.recall") : w("referral.recallDo", { count })}
      busy={busy || (count === undefined && barred === undefined)}
      refused={barred ? true : lacking}
      onGive={() => void recall()}
      reason={reason}
      onReason={setReason}
      failure={failure}
      below={barred && <Failed failure={barred} />}
    >
      <p className="q">{w("referral.recallWhole")}</p>
    </ReasonDialog>
  );
}

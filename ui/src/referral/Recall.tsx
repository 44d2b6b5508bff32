/**
 * Taking approved referrals back before they leave: all of one proposal that are not yet sent, with a reason. How many
 * that are is the register's to say. What has left is not recalled; the agency's answer brings it back.
 */
import { useEffect, useState } from "react";
import { preview } from "../ipc/doors";
import { asFailure } from "../ipc/failure";
import { useNames } from "../ipc/useNames";
import { useTelling } from "../ipc/useTelling";
import type { Failure, referrals } from "../ipc/wire";
import { Button } from "../kit/Button";
import { Dialog } from "../kit/Dialog";
import { Failed } from "../kit/Failed";
import { TextArea } from "../kit/TextArea";
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
  const missing = failure?.kind === "incomplete" && failure.problems.some((problem) => problem.field === "reason");
  const lacking = reason.trim() === "" ? w("referral.recallLacks") : undefined;
  return (
    <Dialog
      open
      onClose={onClose}
      title={count === undefined ? w("referral.recall") : w("referral.recallTitle", { count, agency })}
      testId="recall-dialog"
      acts={
        <>
          <Button onPress={onClose} keys="Esc">
            {w("kit.keep")}
          </Button>
          <Button
            look="key"
            busy={busy || (count === undefined && barred === undefined)}
            refused={barred ? true : lacking}
            onPress={() => void recall()}
            testId="recall-save"
          >
            {count === undefined ? w("referral.recall") : w("referral.recallDo", { count })}
          </Button>
        </>
      }
    >
      <div className="col g3" style={{ marginTop: 12 }}>
        <p className="q">{w("referral.recallWhole")}</p>
        <TextArea
          label={w("field.reason")}
          required
          autoFocus
          value={reason}
          onChange={setReason}
          rows={3}
          problem={missing ? w("problem.missing") : undefined}
          testId="recall-reason"
        />
        {barred && <Failed failure={barred} />}
        {failure && !missing && <Failed failure={failure} />}
      </div>
    </Dialog>
  );
}

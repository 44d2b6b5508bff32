/**
 * The deciding of one proposal: approve (Y), return with a reason (W), or take one's own back. What the officer may not
 * do stays in its place with its reason and the rule's code.
 */
import { useState } from "react";
import { ReasonDialog } from "../acts/ReasonDialog";
import { useTelling } from "../ipc/useTelling";
import type { approvals } from "../ipc/wire";
import { Button } from "../kit/Button";
import { Failed } from "../kit/Failed";
import { Note } from "../kit/Note";
import { useActs } from "../kit/useActs";
import { isWordKey, useWords } from "../words/Words";
import { kindKey } from "./marks";

/** The foot of the proposal. */
export function Deciding({ proposal }: { proposal: approvals.Proposal }) {
  const { w } = useWords();
  const { give, busy, failure, forget } = useTelling();
  const [returning, setReturning] = useState(false);
  const [reason, setReason] = useState("");
  const may = proposal.may_decide;
  const what = w(kindKey(proposal.kind));
  const count = proposal.members_total;
  const key = proposal.refusal === null ? undefined : `refusal.${proposal.refusal}`;
  const why = key !== undefined && isWordKey(key) ? (w as (k: string) => string)(key) : proposal.refusal;

  const approve = () => {
    if (may && !busy && !returning)
      void give({ act: "approve", proposal: proposal.id }, () => w("approval.approvedTold", { what, count }));
  };
  const beginReturn = () => {
    if (!may || busy) return;
    forget();
    setReturning(true);
  };
  const sendBack = async () => {
    const receipt = await give({ act: "return_proposal", proposal: proposal.id, reason }, () =>
      w("approval.returnedTold", { what, count }),
    );
    if (receipt) setReturning(false);
  };
  const withdraw = () =>
    void give({ act: "withdraw_proposal", proposal: proposal.id }, () => w("approval.withdrawnTold", { what, count }));
  const barred = may ? {} : { refused: why ?? (true as const) };
  useActs(
    [
      { id: "approvals.approve", run: approve, words: count > 0 ? w("approval.approve", { count }) : w("approval.approveOne"), ...barred },
      { id: "approvals.return", run: beginReturn, ...barred },
    ],
    { off: returning },
  );

  return (
    <div className="col g2" style={{ padding: "12px 20px", borderTop: "1px solid var(--line)" }}>
      {!may && why !== null && (
        <Note stands look={proposal.mine ? "care" : "plain"} icon="glasses" code={proposal.refusal ?? undefined} testId="may-not">
          {why}
        </Note>
      )}
      {!returning && <Failed failure={failure} />}
      <div className="row">
        <Button
          look="key"
          act="approvals.approve"
          icon="tick"
          busy={busy && !returning}
          refused={may ? undefined : true}
          onPress={approve}
          testId="approve-button"
        >
          {count > 0 ? w("approval.approve", { count }) : w("approval.approveOne")}
        </Button>
        <Button act="approvals.return" icon="undo" refused={may ? undefined : true} onPress={beginReturn} testId="return-button">
          {w("approval.return")}
        </Button>
        <span className="sp" />
        {proposal.mine && (
          <Button look="bare" busy={busy} onPress={withdraw} testId="withdraw-button">
            {w("approval.withdraw")}
          </Button>
        )}
      </div>
      <ReasonDialog
        of="return"
        open={returning}
        onClose={() => setReturning(false)}
        title={w("approval.returnTitle", { what, count })}
        verb={w("approval.return")}
        busy={busy}
        onGive={() => void sendBack()}
        reason={reason}
        onReason={setReason}
        rows={4}
        failure={failure}
      />
    </div>
  );
}

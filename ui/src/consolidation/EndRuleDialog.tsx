/** Ending a standing rule before its day, with its reason. What it joined stays where it is. */
import { useState } from "react";
import { useProblem } from "../ipc/useProblem";
import { useTelling } from "../ipc/useTelling";
import type { standing_rules } from "../ipc/wire";
import { Button } from "../kit/Button";
import { Dialog } from "../kit/Dialog";
import { Failed } from "../kit/Failed";
import { GiveButton } from "../kit/GiveButton";
import { TextArea } from "../kit/TextArea";
import { useWords } from "../words/Words";

/** The dialog. */
export function EndRuleDialog({ rule, onClose }: { rule: standing_rules.Rule; onClose: () => void }) {
  const { w } = useWords();
  const { give, busy, failure } = useTelling();
  const [reason, setReason] = useState("");
  const problem = useProblem(failure);
  const end = () => {
    if (busy) return;
    void give({ act: "end_standing_rule", rule: rule.rule, reason }, () => w("rule.ended")).then(
      (receipt) => receipt && onClose(),
    );
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={w("rule.endTitle", { trader: rule.trader ?? w("kit.notGiven") })}
      testId="end-rule-dialog"
      acts={
        <>
          <Button onPress={onClose} keys="Esc" testId="dialog-keep">
            {w("kit.keep")}
          </Button>
          <GiveButton look="grave" busy={busy} onPress={end} testId="end-rule-give">
            {w("rule.end")}
          </GiveButton>
        </>
      }
    >
      <div className="col g3" style={{ marginTop: 12 }}>
        <p className="q">{w("rule.endWhy")}</p>
        <TextArea
          label={w("rule.reason")}
          value={reason}
          onChange={setReason}
          rows={2}
          autoFocus
          problem={problem("reason")}
          testId="end-rule-reason"
        />
        <Failed failure={failure?.kind === "incomplete" ? undefined : failure} />
      </div>
    </Dialog>
  );
}

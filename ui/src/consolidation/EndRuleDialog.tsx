/** Ending a standing rule before its day, with its reason. What it joined stays where it is. */
import { useState } from "react";
import { problemOf } from "../ipc/useDoing";
import { useTelling } from "../ipc/useTelling";
import type { standing_rules } from "../ipc/wire";
import { Button } from "../kit/Button";
import { Dialog } from "../kit/Dialog";
import { Failed } from "../kit/Failed";
import { useKeys } from "../kit/keys";
import { TextArea } from "../kit/TextArea";
import { problemKey } from "../words/refusals";
import { useWords } from "../words/Words";

/** The dialog. */
export function EndRuleDialog({ rule, onClose }: { rule: standing_rules.Rule; onClose: () => void }) {
  const { w } = useWords();
  const plain = w as (key: string) => string;
  const { give, busy, failure } = useTelling();
  const [reason, setReason] = useState("");
  const code = problemOf(failure, "reason");
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
          <Button look="grave" keys="Ctrl+Enter" busy={busy} onPress={end} testId="end-rule-give">
            {w("rule.end")}
          </Button>
        </>
      }
    >
      <Heard onGive={end} />
      <div className="col g3" style={{ marginTop: 12 }}>
        <p className="q">{w("rule.endWhy")}</p>
        <TextArea
          label={w("rule.reason")}
          value={reason}
          onChange={setReason}
          rows={2}
          autoFocus
          problem={code === undefined ? undefined : plain(problemKey(code))}
          testId="end-rule-reason"
        />
        <Failed failure={failure?.kind === "incomplete" ? undefined : failure} />
      </div>
    </Dialog>
  );
}

// Mounted inside the dialog, so that its key is heard there.
function Heard({ onGive }: { onGive: () => void }) {
  useKeys({ "Ctrl+Enter": onGive });
  return null;
}

/**
 * What an agency answered to one referral: acknowledged, answered, declined or returned. The last two bring the complaint
 * back, which a supervisor records with the agency's reason; the register refuses it to others, in place.
 */
import { useState } from "react";
import { useAsk } from "../ipc/useAsk";
import { useNames } from "../ipc/useNames";
import { useTelling } from "../ipc/useTelling";
import type { referrals } from "../ipc/wire";
import { Button } from "../kit/Button";
import { DateTimeField } from "../kit/DateTimeField";
import { Dialog } from "../kit/Dialog";
import { Failed } from "../kit/Failed";
import { OptRow } from "../kit/Opt";
import { TextArea } from "../kit/TextArea";
import { TextField } from "../kit/TextField";
import { dayOf, now, type Instant } from "../words/time";
import { isWordKey, useWords } from "../words/Words";

/** The dialog. */
export function RecordAnswer({ referral, onClose }: { referral: referrals.Referral; onClose: () => void }) {
  const { w } = useWords();
  const { choices, nameOf } = useNames();
  const { give, busy, failure } = useTelling();
  const [answer, setAnswer] = useState<string | undefined>();
  const { data: desk } = useAsk("desk", {});
  const [given, setOn] = useState<Instant | null | undefined>(null);
  // Untouched, it is the register's own day: the machine's may be another.
  const on = given === null ? (desk?.now ?? now()) : given;
  const [theirs, setTheirs] = useState(referral.their_ref ?? "");
  const [reply, setReply] = useState("");
  const problem = (field: string) => {
    const found = failure?.kind === "incomplete" ? failure.problems.find((one) => one.field === field) : undefined;
    if (!found) return undefined;
    const key = `problem.${found.code}`;
    return isWordKey(key) ? (w as (k: string) => string)(key) : found.code;
  };
  const save = async () => {
    const receipt = await give(
      {
        act: "record_referral_answer",
        referral: referral.id,
        answer: answer ?? "",
        on: on === undefined ? "" : dayOf(on),
        their_ref: theirs.trim() === "" ? null : theirs,
        reply: reply.trim() === "" ? null : reply,
      },
      () => w("referral.answerTold", { number: referral.number, answer: nameOf("agency_replies", answer ?? "") }),
    );
    if (receipt) onClose();
  };
  const lacking = answer === undefined ? w("referral.chooseAnswer") : on === undefined ? w("referral.chooseDay") : undefined;
  return (
    <Dialog
      open
      onClose={onClose}
      title={w("referral.answerTitle", { number: referral.number, agency: nameOf("agencies", referral.agency) })}
      testId="answer-dialog"
      acts={
        <>
          <Button onPress={onClose} keys="Esc">
            {w("kit.keep")}
          </Button>
          <Button look="key" busy={busy} refused={lacking} onPress={() => void save()} testId="answer-save">
            {w("referral.recordAnswer")}
          </Button>
        </>
      }
    >
      <div className="col g3" style={{ marginTop: 12 }}>
        <OptRow
          label={w("field.answer")}
          parts={choices("agency_replies").map((one) => ({ value: one.code, label: one.label }))}
          value={answer}
          onChange={setAnswer}
        />
        <DateTimeField label={w("referral.answeredOn")} dayOnly value={on} onChange={setOn} problem={problem("on")} testId="answer-on" />
        <TextField label={w("field.their_ref")} value={theirs} onChange={setTheirs} problem={problem("their_ref")} testId="answer-ref" />
        <TextArea label={w("field.reply")} value={reply} onChange={setReply} rows={3} problem={problem("reply")} testId="answer-reply" />
        {failure && failure.kind !== "incomplete" && <Failed failure={failure} />}
      </div>
    </Dialog>
  );
}

/**
 * What an agency answered, to one referral or to many: acknowledged, accepted, answered, declined or returned, with its day and its
 * reference. The last two bring complaints back, which a supervisor records with the agency's reason. Many are recorded one
 * after the other; where one is refused, those before it stand and the rest can be tried again.
 */
import { useState } from "react";
import { useAsk } from "../ipc/useAsk";
import { useProblem } from "../ipc/useProblem";
import { useNames } from "../ipc/useNames";
import { usePerform } from "../ipc/usePerform";
import type { referrals } from "../ipc/wire";
import { Button } from "../kit/Button";
import { DateTimeField } from "../kit/DateTimeField";
import { Dialog } from "../kit/Dialog";
import { Failed } from "../kit/Failed";
import { GiveButton } from "../kit/GiveButton";
import { Note } from "../kit/Note";
import { OptRow } from "../kit/Opt";
import { Preview } from "../kit/Preview";
import { TextArea } from "../kit/TextArea";
import { TextField } from "../kit/TextField";
import { useToast } from "../kit/Toast";
import { dayOf, now, type Instant } from "../words/time";
import { useWords } from "../words/Words";

/** Whether an agency may still answer it. */
export const answerable = (one: referrals.Referral): boolean => ["sent", "acknowledged", "accepted", "answered"].includes(one.state);

/** The dialog. `chosen` is of one agency. */
export function RecordAnswer({ chosen, onClose, onDone }: { chosen: readonly referrals.Referral[]; onClose: () => void; onDone?: () => void }) {
  const { w } = useWords();
  const { choices, nameOf, entry } = useNames();
  const { data: desk } = useAsk("desk", {});
  const { give, failure, forget } = usePerform();
  const tell = useToast();
  const those = chosen.filter(answerable);
  const [done, setDone] = useState<ReadonlySet<string>>(new Set());
  const [busy, setBusy] = useState(false);
  const [answer, setAnswer] = useState<string | undefined>();
  const [given, setOn] = useState<Instant | null | undefined>(null);
  // Untouched, it is the register's own day: the machine's may be another.
  const on = given === null ? (desk?.now ?? now()) : given;
  const [first] = chosen;
  const many = chosen.length > 1;
  const [theirs, setTheirs] = useState(many ? "" : (first?.their_ref ?? ""));
  const [reply, setReply] = useState("");
  const changed =
    <T,>(set: (value: T) => void) =>
    (value: T) => {
      forget();
      set(value);
    };
  const problem = useProblem(failure);
  const comesBack = answer !== undefined && (entry("agency_replies", answer) as { returns?: boolean } | undefined)?.returns === true;
  const mayBack = desk?.roles?.includes("sup") ?? true;
  const lacking =
    those.length === 0
      ? w("referral.noneAnswerable")
      : answer === undefined
        ? w("referral.chooseAnswer")
        : on === undefined
          ? w("referral.chooseDay")
          : comesBack && !mayBack
            ? w("referral.answerSup")
            : comesBack && reply.trim() === ""
              ? w("referral.replyLacks")
              : undefined;
  const save = async () => {
    if (lacking !== undefined || answer === undefined || on === undefined || busy) return;
    setBusy(true);
    const recorded = new Set(done);
    for (const one of those) {
      if (recorded.has(one.id)) continue;
      const receipt = await give({
        act: "record_referral_answer",
        referral: one.id,
        answer,
        on: dayOf(on),
        their_ref: theirs.trim() === "" ? null : theirs,
        reply: reply.trim() === "" ? null : reply,
      });
      if (!receipt) break;
      recorded.add(one.id);
      setDone(new Set(recorded));
    }
    setBusy(false);
    if (recorded.size < those.length) return;
    const name = nameOf("agency_replies", answer);
    tell({
      words: many || !first ? w("referral.answerManyTold", { count: those.length, answer: name }) : w("referral.answerTold", { number: first.number, answer: name }),
    });
    onDone?.();
    onClose();
  };
  const agency = nameOf("agencies", first?.agency ?? "");
  return (
    <Dialog
      open
      onClose={onClose}
      title={many || !first ? w("referral.answerManyTitle", { count: those.length, agency }) : w("referral.answerTitle", { number: first.number, agency })}
      testId="answer-dialog"
      acts={
        <>
          <Button onPress={onClose} keys="Esc">
            {w("kit.keep")}
          </Button>
          <GiveButton busy={busy} refused={lacking} onPress={() => void save()} testId="answer-save">
            {many ? w("referral.answerMany", { count: those.length - done.size }) : w("referral.recordAnswer")}
          </GiveButton>
        </>
      }
    >
      <div className="col g3" style={{ marginTop: 12 }}>
        {many && (
          <Preview
            total={chosen.length}
            totalWords={w("referral.chosen")}
            lines={[
              { count: those.length, words: w("referral.willBeAnswered") },
              ...(those.length < chosen.length ? [{ count: chosen.length - those.length, words: w("referral.notAnswered"), care: true }] : []),
            ]}
          />
        )}
        <OptRow
          label={w("field.answer")}
          parts={choices("agency_replies").map((one) => ({ value: one.code, label: one.label, testId: `answer-${one.code}` }))}
          value={answer}
          onChange={changed(setAnswer)}
        />
        {comesBack && (
          <Note look={mayBack ? "say" : "care"} testId="answer-back">
            {w(mayBack ? "referral.answerBack" : "referral.answerSup")}
          </Note>
        )}
        <div className="two-fields">
          <DateTimeField label={w("referral.answeredOn")} dayOnly value={on} onChange={changed(setOn)} problem={problem("on")} testId="answer-on" />
          <TextField
            label={w("field.their_ref")}
            value={theirs}
            onChange={changed(setTheirs)}
            help={many ? w("referral.refEach") : undefined}
            problem={problem("their_ref")}
            testId="answer-ref"
          />
        </div>
        <TextArea label={w("field.reply")} value={reply} onChange={changed(setReply)} rows={3} required={comesBack} problem={problem("reply")} testId="answer-reply" />
        {many && failure === undefined && <p className="small qq">{w("referral.answerEach")}</p>}
        {failure && many && (
          <p role="status" data-testid="answer-part">
            {w("referral.answerPart", { count: done.size, total: those.length })}
          </p>
        )}
        {failure && failure.kind !== "incomplete" && <Failed failure={failure} />}
      </div>
    </Dialog>
  );
}

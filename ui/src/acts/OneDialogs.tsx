/**
 * The acts on one complaint, or on its proposal, that ask for a text: a step, a note, sending a proposal back.
 */
import { useState } from "react";
import { Combobox } from "../kit/Combobox";
import { DateTimeField } from "../kit/DateTimeField";
import { TextArea } from "../kit/TextArea";
import { TextField } from "../kit/TextField";
import { useWords } from "../words/Words";
import { OneDialog, type OneProps } from "./OneDialog";
import { useReference } from "./reference";
import { useReason } from "./useReason";

/** Logging a step on the spot, now or at the hour given. */
export function StepDialog({ complaint, begin, ...props }: OneProps & { begin?: string | undefined }) {
  const { w } = useWords();
  const r = useReference();
  const [step, setStep] = useState<string | undefined>(begin);
  const [note, setNote] = useState("");
  const [at, setAt] = useState<number | undefined>();
  return (
    <OneDialog
      {...props}
      on={complaint}
      testId="step-dialog"
      title={w("acts.step.title")}
      verb={w("acts.step.do")}
      told={w("acts.step.done")}
      lacking={step === undefined ? w("field.step") : undefined}
      command={() =>
        step === undefined
          ? undefined
          : { act: "log_step", complaint, step, note: note.trim() === "" ? null : note.trim(), at: at ?? null }
      }
    >
      <Combobox label={w("field.step")} choices={r.choices("steps")} value={step} onChange={setStep} name="step" testId="step-code" autoFocus />
      <TextField label={w("field.note")} value={note} onChange={setNote} name="note" />
      <DateTimeField label={w("field.at")} value={at} onChange={setAt} help={w("acts.step.now")} name="at" />
    </OneDialog>
  );
}

/** Adding a note. */
export function NoteDialog({ complaint, ...props }: OneProps) {
  const { w } = useWords();
  const [text, setText] = useState("");
  return (
    <OneDialog
      {...props}
      on={complaint}
      testId="note-dialog"
      title={w("acts.note.title")}
      verb={w("acts.note.do")}
      told={w("acts.note.done")}
      lacking={text.trim() === "" ? w("field.text") : undefined}
      command={() => ({ act: "add_note", complaint, case: null, text: text.trim() })}
    >
      <TextArea label={w("field.text")} value={text} onChange={setText} rows={4} name="text" testId="note-text" autoFocus />
    </OneDialog>
  );
}

/** Sending a proposal back with the reason. */
export function ReturnDialog({ proposal, members, ...props }: Omit<OneProps, "complaint"> & { proposal: string; members: number }) {
  const { w } = useWords();
  const reason = useReason({ rows: 3 });
  return (
    <OneDialog
      {...props}
      on={proposal}
      testId="return-dialog"
      title={w("acts.return.title", { count: members })}
      verb={w("acts.return.do")}
      told={w("acts.return.done")}
      lacking={reason.lacking}
      command={() => ({ act: "return_proposal", proposal, reason: reason.given })}
    >
      {reason.field}
    </OneDialog>
  );
}

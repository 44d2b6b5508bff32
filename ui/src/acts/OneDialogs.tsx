/**
 * The acts on one complaint, or on its proposal, that ask for a text: a step, a note, sending a proposal back.
 */
import { useState } from "react";
import { Combobox } from "../kit/Combobox";
import { DateTimeField } from "../kit/DateTimeField";
import { TextArea } from "../kit/TextArea";
import { TextField } from "../kit/TextField";
import { useWords } from "../words/Words";
import { ActDialog, type ActProps } from "./ActDialog";
import { useReference } from "./reference";

type OneProps = Omit<ActProps, "complaints"> & { complaint: string };

/** Logging a step on the spot, now or at the hour given. */
export function StepDialog({ complaint, ...props }: OneProps) {
  const { w } = useWords();
  const r = useReference();
  const [step, setStep] = useState<string | undefined>();
  const [note, setNote] = useState("");
  const [at, setAt] = useState<number | undefined>();
  return (
    <ActDialog
      {...props}
      complaints={[complaint]}
      whole
      testId="step-dialog"
      title={w("acts.step.title")}
      act={() => w("acts.step.do")}
      done={() => w("acts.step.done")}
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
    </ActDialog>
  );
}

/** Adding a note. */
export function NoteDialog({ complaint, ...props }: OneProps) {
  const { w } = useWords();
  const [text, setText] = useState("");
  return (
    <ActDialog
      {...props}
      complaints={[complaint]}
      whole
      testId="note-dialog"
      title={w("acts.note.title")}
      act={() => w("acts.note.do")}
      done={() => w("acts.note.done")}
      lacking={text.trim() === "" ? w("field.text") : undefined}
      command={() => ({ act: "add_note", complaint, case: null, text: text.trim() })}
    >
      <TextArea label={w("field.text")} value={text} onChange={setText} rows={4} name="text" testId="note-text" autoFocus />
    </ActDialog>
  );
}

/** Sending a proposal back with the reason. */
export function ReturnDialog({ proposal, members, ...props }: Omit<ActProps, "complaints"> & { proposal: string; members: number }) {
  const { w } = useWords();
  const [reason, setReason] = useState("");
  return (
    <ActDialog
      {...props}
      complaints={[proposal]}
      whole
      testId="return-dialog"
      title={w("acts.return.title", { count: members })}
      act={() => w("acts.return.do")}
      done={() => w("acts.return.done")}
      lacking={reason.trim() === "" ? w("field.reason") : undefined}
      command={() => ({ act: "return_proposal", proposal, reason: reason.trim() })}
    >
      <TextArea label={w("field.reason")} value={reason} onChange={setReason} rows={3} name="reason" testId="act-reason" autoFocus />
    </ActDialog>
  );
}

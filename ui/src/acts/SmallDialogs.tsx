/**
 * The acts on complaints whose dialog asks for a text and little else: voiding, detaching, asking for information,
 * going on with it, assigning, reopening. Each is its own dialog and shares only the drawing: see ActDialog.tsx.
 */
import { useState } from "react";
import { Checkbox } from "../kit/Checkbox";
import { Combobox } from "../kit/Combobox";
import { DateTimeField } from "../kit/DateTimeField";
import { Select } from "../kit/Select";
import { TextArea } from "../kit/TextArea";
import { TextField } from "../kit/TextField";
import { useAsk } from "../ipc/useAsk";
import { dayOf } from "../words/time";
import { useWords } from "../words/Words";
import { ActDialog, type ActProps } from "./ActDialog";
import { useReference } from "./reference";
import { useReason } from "./useReason";

const orNull = (text: string): string | null => (text.trim() === "" ? null : text.trim());

/** Voiding test and keying errors. */
export function VoidDialog(props: ActProps) {
  const { w } = useWords();
  const reason = useReason();
  return (
    <ActDialog
      {...props}
      grave
      testId="void-dialog"
      title={w("acts.void.title", { count: props.complaints.length })}
      act={(count) => w("acts.void.do", { count })}
      done={(count) => w("acts.void.done", { count })}
      lacking={reason.lacking}
      command={(complaints, asked) => ({ act: "void", complaints, reason: asked ? "-" : reason.given })}
    >
      <span className="q">{w("acts.void.help")}</span>
      {reason.field}
    </ActDialog>
  );
}

/** Taking complaints out of their case again. */
export function DetachDialog({ from, ...props }: ActProps & { from?: string }) {
  const { w } = useWords();
  const reason = useReason();
  const [advice, setAdvice] = useState("");
  return (
    <ActDialog
      {...props}
      testId="detach-dialog"
      title={w("acts.detach.title", { count: props.complaints.length })}
      act={(count) => w("acts.detach.do", { count })}
      done={(count) => w("acts.detach.done", { count })}
      lacking={reason.lacking}
      command={(complaints, asked) => ({
        act: "detach",
        complaints,
        case: from ?? null,
        reason: asked ? "-" : reason.given,
        advice_ref: orNull(advice),
      })}
    >
      {reason.field}
      <TextField label={w("field.advice_ref")} value={advice} onChange={setAdvice} help={w("acts.detach.advice")} name="advice_ref" />
    </ActDialog>
  );
}

/** Asking complainants for information; their clocks stop. */
export function AskDialog(props: ActProps) {
  const { w } = useWords();
  const [asked, setAsked] = useState("");
  const [due, setDue] = useState<number | undefined>();
  return (
    <ActDialog
      {...props}
      testId="ask-dialog"
      title={w("acts.ask.title", { count: props.complaints.length })}
      act={(count) => w("acts.ask.do", { count })}
      done={(count) => w("acts.ask.done", { count })}
      lacking={orNull(asked) === null ? w("field.asked") : due === undefined ? w("field.due_on") : undefined}
      command={(complaints, trial) =>
        due === undefined
          ? undefined
          : { act: "ask_information", complaints, asked: trial ? "-" : asked.trim(), due_on: dayOf(due) }
      }
    >
      <TextArea label={w("field.asked")} value={asked} onChange={setAsked} rows={3} name="asked" testId="ask-text" autoFocus />
      <DateTimeField label={w("field.due_on")} value={due} onChange={setDue} dayOnly ahead name="due_on" testId="ask-due" />
    </ActDialog>
  );
}

/** The reply is in, or is waited for no longer. */
export function ResumeDialog(props: ActProps) {
  const { w } = useWords();
  const [reply, setReply] = useState("");
  return (
    <ActDialog
      {...props}
      testId="resume-dialog"
      title={w("acts.resume.title", { count: props.complaints.length })}
      act={(count) => w("acts.resume.do", { count })}
      done={(count) => w("acts.resume.done", { count })}
      command={(complaints, asked) => ({ act: "resume_assessment", complaints, reply: asked ? null : orNull(reply) })}
    >
      <TextArea label={w("field.reply")} value={reply} onChange={setReply} rows={3} help={w("acts.resume.help")} name="reply" autoFocus />
    </ActDialog>
  );
}

/** Giving complaints to an officer. */
export function AssignDialog(props: ActProps) {
  const { w } = useWords();
  const [officer, setOfficer] = useState<string | undefined>();
  const { data } = useAsk("officers", {});
  const choices = (data?.officers ?? [])
    .filter((one) => !one.disabled)
    .map((one) => ({ code: one.code, label: one.name === "" ? one.code : one.name }));
  return (
    <ActDialog
      {...props}
      testId="assign-dialog"
      title={w("acts.assign.title", { count: props.complaints.length })}
      act={(count) => w("acts.assign.do", { count })}
      done={(count) => w("acts.assign.done", { count })}
      lacking={officer === undefined ? w("field.officer") : undefined}
      command={(complaints) => (officer === undefined ? undefined : { act: "assign", complaints, officer })}
    >
      <Combobox label={w("field.officer")} choices={choices} value={officer} onChange={setOfficer} showCodes name="officer" testId="assign-officer" autoFocus />
    </ActDialog>
  );
}

/** Opening closed complaints again. */
export function ReopenDialog(props: ActProps) {
  const { w } = useWords();
  const r = useReference();
  const [ground, setGround] = useState<string | undefined>();
  const reason = useReason({ rows: 3, first: false });
  const [late, setLate] = useState(false);
  return (
    <ActDialog
      {...props}
      testId="reopen-dialog"
      title={w("acts.reopen.title", { count: props.complaints.length })}
      act={(count) => w("acts.reopen.do", { count })}
      done={(count) => w("acts.reopen.done", { count })}
      lacking={ground === undefined ? w("field.ground") : reason.lacking}
      command={(complaints, asked) =>
        ground === undefined
          ? undefined
          : { act: "reopen", complaints, ground, reason: asked ? "-" : reason.given, limitation_override: late }
      }
    >
      <Select label={w("field.ground")} choices={r.choices("reopen_grounds")} value={ground} onChange={setGround} name="ground" testId="reopen-ground" autoFocus />
      {reason.field}
      <Checkbox ticked={late} onChange={setLate}>
        {w("acts.reopen.late")}
      </Checkbox>
    </ActDialog>
  );
}

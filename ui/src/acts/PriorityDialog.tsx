/**
 * Setting a complaint's priority by hand, with its new due instant and the reason.
 */
import { useState } from "react";
import { DateTimeField } from "../kit/DateTimeField";
import { Seg } from "../kit/Seg";
import { TextArea } from "../kit/TextArea";
import { useWords } from "../words/Words";
import { ActDialog, type ActProps } from "./ActDialog";

/** The dialog. `due` is when the complaint is due as things stand. */
export function PriorityDialog({
  complaint,
  due: before,
  ...props
}: Omit<ActProps, "complaints"> & { complaint: string; due: number }) {
  const { w } = useWords();
  const [level, setLevel] = useState<"1" | "3">("1");
  const [due, setDue] = useState<number | undefined>(before);
  const [reason, setReason] = useState("");
  return (
    <ActDialog
      {...props}
      complaints={[complaint]}
      whole
      testId="priority-dialog"
      title={w("acts.priority.title")}
      act={() => w("acts.priority.do")}
      done={() => w("acts.priority.done")}
      lacking={due === undefined ? w("field.due_at") : reason.trim() === "" ? w("field.reason") : undefined}
      command={() =>
        due === undefined
          ? undefined
          : { act: "set_priority", complaint, level: Number(level), due_at: due, reason: reason.trim() }
      }
    >
      <Seg
        label={w("field.level")}
        value={level}
        onChange={setLevel}
        parts={[
          { value: "1", label: w("acts.priority.urgent") },
          { value: "3", label: w("acts.priority.standard") },
        ]}
      />
      <DateTimeField label={w("field.due_at")} value={due} onChange={setDue} ahead name="due_at" />
      <TextArea label={w("field.reason")} value={reason} onChange={setReason} rows={2} name="reason" testId="act-reason" />
    </ActDialog>
  );
}

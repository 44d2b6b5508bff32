/**
 * Setting a complaint's priority by hand, with its new due instant and the reason.
 */
import { useState } from "react";
import { DateTimeField } from "../kit/DateTimeField";
import { Seg } from "../kit/Seg";
import { useWords } from "../words/Words";
import { OneDialog, type OneProps } from "./OneDialog";
import { useReason } from "./useReason";

/** The dialog. `due` is when the complaint is due as things stand. */
export function PriorityDialog({
  complaint,
  due: before,
  ...props
}: OneProps & { due: number }) {
  const { w } = useWords();
  const [level, setLevel] = useState<"1" | "3">("1");
  const [due, setDue] = useState<number | undefined>(before);
  const reason = useReason({ first: false });
  return (
    <OneDialog
      {...props}
      on={complaint}
      testId="priority-dialog"
      title={w("acts.priority.title")}
      verb={w("acts.priority.do")}
      told={w("acts.priority.done")}
      lacking={due === undefined ? w("field.due_at") : reason.lacking}
      command={() =>
        due === undefined
          ? undefined
          : { act: "set_priority", complaint, level: Number(level), due_at: due, reason: reason.given }
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
      {reason.field}
    </OneDialog>
  );
}

/**
 * Assessing one complaint or many at once: what is the same for all is set, what is not known is said to be unknown,
 * and what is left alone stays as each complaint has it. How many still lack a field comes from the rules, by preview.
 */
import { useState } from "react";
import type { Intake } from "../ipc/wire";
import { Checkbox } from "../kit/Checkbox";
import { useWords } from "../words/Words";
import { ActDialog, type ActProps } from "./ActDialog";
import { AssessField } from "./AssessField";
import { ASSESSED, type Assessed, type AssessedField } from "./assessed";
import { intakeOf } from "./parts";

const setOf = (said: Partial<Record<AssessedField, Assessed>>): Intake => {
  const given: Record<string, unknown> = {};
  for (const field of ASSESSED) {
    const one = said[field];
    if (one?.how === "set" && one.value !== undefined)
      given[field] = field === "allegations" ? [one.value] : one.value;
  }
  return intakeOf(given as Partial<Intake>);
};

/** The dialog. `open` are the fields that are known to be open, which are then asked for first. */
export function AssessDialog({ open, ...props }: ActProps & { open?: readonly string[] }) {
  const { w } = useWords();
  const [said, setSaid] = useState<Partial<Record<AssessedField, Assessed>>>({});
  const [urgent, setUrgent] = useState(false);
  const total = props.complaints.length;
  const empty = ASSESSED.find((field) => said[field]?.how === "set" && said[field]?.value === undefined);
  const fields = open === undefined ? ASSESSED : [...ASSESSED].sort((a, b) => Number(open.includes(b)) - Number(open.includes(a)));
  return (
    <ActDialog
      {...props}
      wide
      testId="assess-dialog"
      title={w("acts.assess.title", { count: total })}
      act={(count) => w("acts.assess.do", { count })}
      done={(count) => w("acts.assess.done", { count })}
      lacking={empty === undefined ? undefined : w(`field.${empty}`)}
      command={(complaints) => ({
        act: "assess",
        complaints,
        set: setOf(said),
        unknown: ASSESSED.filter((field) => said[field]?.how === "unknown"),
        urgent,
      })}
    >
      {(previewed) => (
        <>
          <div className="col g2">
            {fields.map((field) => (
              <AssessField
                key={field}
                field={field}
                said={said[field]}
                onSay={(next) => setSaid((before) => ({ ...before, [field]: next }))}
                lack={previewed.problems.filter((problem) => problem.field === field && problem.code === "missing").length}
                total={total}
              />
            ))}
          </div>
          <Checkbox ticked={urgent} onChange={setUrgent} testId="assess-urgent">
            {w("acts.assess.urgent")}
          </Checkbox>
        </>
      )}
    </ActDialog>
  );
}

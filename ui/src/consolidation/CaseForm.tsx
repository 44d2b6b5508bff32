/**
 * Which case the chosen complaints join: a new one, with its trader, section and officer, or one that is open already.
 * The fields only; what the act would come to is the pane's (CasePane).
 */
import { useNames } from "../ipc/useNames";
import { useOfficerList } from "../ipc/useOfficerList";
import { useAsk } from "../ipc/useAsk";
import type { Failure } from "../ipc/wire";
import { Combobox } from "../kit/Combobox";
import { Seg } from "../kit/Seg";
import { Select } from "../kit/Select";
import { TextArea } from "../kit/TextArea";
import { TextField } from "../kit/TextField";
import { problemKey } from "../words/refusals";
import { useWords } from "../words/Words";

/** What the form holds. */
export interface Form {
  into: "new" | "existing";
  trader: string;
  premises: string;
  section: string | undefined;
  officer: string | undefined;
  existing: string | undefined;
  reason: string;
}

/** The question for the cases that take complaints. */
export const OPEN_CASES = { filter: { stage: ["open"], officer: null, text: null, section: null }, after: null, limit: 500 };

/** The fields. */
export function CaseForm({
  form,
  onChange,
  failure,
}: {
  form: Form;
  onChange: (change: Partial<Form>) => void;
  failure: Failure | undefined;
}) {
  const { w } = useWords();
  const { choices } = useNames();
  const officers = useOfficerList();
  const { data: cases } = useAsk("cases", OPEN_CASES, { off: form.into === "new" });
  const problem = (field: string) => {
    const found = failure?.kind === "incomplete" ? failure.problems.find((one) => one.field === field) : undefined;
    return found && (w as (key: string) => string)(problemKey(found.code));
  };
  return (
    <div className="col g3">
      <Seg
        fill
        label={w("field.case")}
        value={form.into}
        onChange={(into) => onChange({ into })}
        parts={[
          { value: "new", label: w("consolidation.newCase") },
          { value: "existing", label: w("consolidation.existingCase") },
        ]}
      />
      {form.into === "new" ? (
        <>
          <TextField
            label={w("field.trader")}
            value={form.trader}
            onChange={(trader) => onChange({ trader })}
            problem={problem("trader")}
            testId="case-trader"
          />
          <TextField
            label={w("consolidation.premises")}
            value={form.premises}
            onChange={(premises) => onChange({ premises })}
            problem={problem("premises")}
            testId="case-premises"
          />
          <Combobox
            label={w("consolidation.section")}
            choices={choices("offences")}
            value={form.section}
            onChange={(section) => onChange({ section })}
            showCodes
            problem={problem("section")}
            testId="case-section"
          />
          <Select
            label={w("consolidation.officer")}
            choices={officers.choices(["co"])}
            value={form.officer}
            onChange={(officer) => onChange({ officer })}
            problem={problem("officer")}
            testId="case-officer"
          />
        </>
      ) : (
        <Combobox
          label={w("consolidation.existingCase")}
          choices={(cases?.rows ?? []).map((one) => ({
            code: one.number,
            label: `${one.number} ${one.trader}`,
            also: [one.trader, one.premises ?? ""],
          }))}
          value={form.existing}
          onChange={(existing) => onChange({ existing })}
          problem={problem("case")}
          testId="case-existing"
        />
      )}
      <TextArea
        label={w("consolidation.reason")}
        value={form.reason}
        onChange={(reason) => onChange({ reason })}
        rows={2}
        problem={problem("reason")}
        testId="case-reason"
      />
    </div>
  );
}

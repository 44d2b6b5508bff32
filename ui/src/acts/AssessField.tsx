/**
 * One field of an assessment: left as it is, set for all, or said to be unknown; with how many complaints still lack it.
 */
import { Combobox } from "../kit/Combobox";
import { DateTimeField } from "../kit/DateTimeField";
import { MoneyField } from "../kit/MoneyField";
import { Seg } from "../kit/Seg";
import { useWords } from "../words/Words";
import { LIST_OF, type Assessed, type AssessedField } from "./assessed";
import { useReference } from "./reference";

/** The field. */
export function AssessField({
  field,
  said,
  onSay,
  lack,
  total,
}: {
  field: AssessedField;
  said: Assessed | undefined;
  onSay: (next: Assessed | undefined) => void;
  lack: number;
  total: number;
}) {
  const { w } = useWords();
  const r = useReference();
  const list = LIST_OF[field];
  const label = w(`field.${field}`);
  const value = said?.value;
  const set = (next: string | number | undefined) => onSay({ how: "set", value: next });
  return (
    <div
      style={{ display: "grid", gridTemplateColumns: "150px 232px minmax(0,1fr)", gap: 12, alignItems: "center", minHeight: 34 }}
      data-testid={`assess-${field}`}
    >
      <span className="col">
        <span>{label}</span>
        {lack > 0 && (
          <span className="small rust">{total === 1 ? w("acts.assess.lacks") : w("acts.assess.lack", { count: lack, total })}</span>
        )}
      </span>
      <Seg
        label={label}
        value={said?.how ?? "leave"}
        onChange={(how) => onSay(how === "leave" ? undefined : how === "set" ? { how, value } : { how })}
        parts={[
          { value: "leave", label: w("acts.assess.leave") },
          { value: "set", label: w("acts.assess.set") },
          { value: "unknown", label: w("acts.assess.unknown") },
        ]}
      />
      {said?.how === "set" ? (
        <div className="act-bare">
          {list !== undefined ? (
            <Combobox
              label={label}
              choices={r.choices(list)}
              value={typeof value === "string" ? value : undefined}
              onChange={set}
              showCodes
              name={field}
              testId={`assess-${field}-value`}
              autoFocus
            />
          ) : field === "amount_paid" ? (
            <MoneyField label={label} value={typeof value === "string" ? value : undefined} onChange={set} name={field} autoFocus />
          ) : (
            <DateTimeField
              label={label}
              value={typeof value === "number" ? value : undefined}
              onChange={set}
              ahead={field === "leaves_at"}
              name={field}
              autoFocus
            />
          )}
        </div>
      ) : (
        <span />
      )}
    </div>
  );
}

/**
 * One field of a correction, asked for as its kind wants it. What somebody else changed meanwhile is said below it.
 */
import type { ReactNode } from "react";
import { offenceName, useReference } from "../acts/reference";
import { Combobox } from "../kit/Combobox";
import { DateTimeField } from "../kit/DateTimeField";
import { MoneyField } from "../kit/MoneyField";
import { Opt, OptRow } from "../kit/Opt";
import { TextArea } from "../kit/TextArea";
import { TextField } from "../kit/TextField";
import { useWords } from "../words/Words";
import type { AmendField, Asking, Held } from "./amended";
import { LISTS } from "./values";

/** The field. */
export function AmendFieldInput(props: {
  field: AmendField;
  asking: Asking;
  value: Held;
  onChange: (value: Held) => void;
  /** What the file says masked. */
  masked?: string;
  changed?: ReactNode;
  problem?: string;
}) {
  const { w } = useWords();
  const r = useReference();
  const { field, asking, value, onChange, changed, problem } = props;
  const label = w(`field.${field}`);
  const common = { label, changed, problem, name: field, testId: `amend-${field}` };
  const text = typeof value === "string" ? value : "";
  switch (asking) {
    case "long":
      return (
        <div className="cf-whole">
          <TextArea {...common} value={text} onChange={onChange} rows={8} />
        </div>
      );
    case "code":
      return (
        <Combobox
          {...common}
          choices={r.choices(LISTS[field] ?? "")}
          value={typeof value === "string" ? value : undefined}
          onChange={onChange}
          showCodes
        />
      );
    case "sum":
      return <MoneyField {...common} value={typeof value === "string" ? value : undefined} onChange={onChange} />;
    case "time":
      return (
        <DateTimeField
          {...common}
          value={typeof value === "number" ? value : undefined}
          onChange={onChange}
          ahead={field === "leaves_at"}
        />
      );
    case "yes-no":
      return (
        <div className="f" data-testid={`amend-${field}`}>
          <span className="lab">{label}</span>
          <OptRow
            label={label}
            value={value === undefined ? undefined : value === true ? "yes" : "no"}
            onChange={(next) => onChange(next === undefined ? undefined : next === "yes")}
            parts={[
              { value: "yes", label: w("acts.yes") },
              { value: "no", label: w("acts.no") },
            ]}
          />
          {changed !== undefined && <span className="changed-by-other">{changed}</span>}
        </div>
      );
    case "allegations": {
      const chosen = Array.isArray(value) ? (value as readonly string[]) : [];
      return (
        <div className="f cf-whole">
          <span className="lab">{w("cfile.allegationsHelp")}</span>
          <div className="row w" style={{ gap: 6 }} role="group" aria-label={label}>
            {r.entries("offences").map(({ code }) => {
              const at = chosen.indexOf(code);
              return (
                <Opt
                  key={code}
                  small
                  chosen={at >= 0}
                  onPress={() => onChange(at >= 0 ? chosen.filter((one) => one !== code) : [...chosen, code])}
                >
                  {offenceName(r, code)}
                  {at === 0 && <span className="qq">{w("cfile.principal")}</span>}
                </Opt>
              );
            })}
          </div>
        </div>
      );
    }
    default:
      return (
        <TextField
          {...common}
          value={text}
          onChange={onChange}
          placeholder={asking === "masked" ? props.masked : undefined}
          help={asking === "masked" && props.masked !== undefined ? w("cfile.keptWhereEmpty") : undefined}
        />
      );
  }
}

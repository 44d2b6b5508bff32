/**
 * Whether anonymous, and what kind of visitor: the four that come most as pills, the rest behind one more pill as a list.
 */
import { useState } from "react";
import { Checkbox } from "../kit/Checkbox";
import { Combobox } from "../kit/Combobox";
import { Opt } from "../kit/Opt";
import { useWords } from "../words/Words";
import type { Fields } from "./fields";

const FIRST = ["ML-IVS", "ML-GROUP", "ML-FAMILY", "OVERSEAS"] as const;

/** The choice. */
export function VisitorType({ fields }: { fields: Fields }) {
  const { w } = useWords();
  const { value, onChange, ...rest } = fields.code("visitor_type");
  const [all, setAll] = useState(false);
  const other = value !== undefined && !FIRST.some((code) => code === value);
  return (
    <div className="f">
      <span className="row">
        <span className="lab">{rest.label}</span>
        <span className="sp" />
        <Checkbox
          ticked={fields.form.anonymous}
          onChange={(anonymous) => fields.set({ anonymous })}
          testId="filing-anonymous"
        >
          <span className="small q">{w("filing.anonymous")}</span>
        </Checkbox>
      </span>
      <div className="row w" style={{ gap: 6 }} role="group" aria-label={rest.label}>
        {FIRST.map((code) => (
          <Opt
            key={code}
            chosen={code === value}
            onPress={() => {
              setAll(false);
              onChange(code === value ? undefined : code);
            }}
          >
            {w(`filing.type.${code}`)}
          </Opt>
        ))}
        <Opt chosen={other} onPress={() => setAll(!all)}>
          {other ? fields.names.nameOf("visitor_types", value) : w("filing.type.more")}
        </Opt>
      </div>
      {all && <Combobox {...rest} value={value} onChange={onChange} showCodes />}
    </div>
  );
}

/**
 * A unit of price: the five that a price card in the city can mean, and a list for the others.
 */
import { useState } from "react";
import { Seg } from "../kit/Seg";
import { Select } from "../kit/Select";
import { useWords } from "../words/Words";
import type { Fields } from "./fields";

const FIRST = ["catty", "jin", "tael", "mace", "gram"] as const;

/** The choice. */
export function UnitChoice({
  fields,
  name,
  label,
}: {
  fields: Fields;
  name: "unit_believed" | "unit_charged";
  label: string;
}) {
  const { w } = useWords();
  const { value, onChange, ...rest } = fields.code(name);
  const first = value === undefined || FIRST.some((code) => code === value);
  const [all, setAll] = useState(false);
  return (
    <div className="unit-choice">
      <span className="lab">{label}</span>
      <Seg<string>
        fill
        label={label}
        value={first ? value : "other"}
        onChange={(next) => {
          setAll(next === "other");
          if (next !== "other") onChange(next);
        }}
        parts={[
          ...FIRST.map((code) => ({ value: code as string, label: w(`filing.unit.${code}`) })),
          { value: "other", label: w("filing.unit.other") },
        ]}
      />
      {(all || !first) && (
        <>
          <span />
          <Select {...rest} label={label} value={value} onChange={onChange} />
        </>
      )}
    </div>
  );
}

/**
 * The weight: a bare figure of the unit beside it, or said with its units (1斤2兩, 1 kg 5), which sets the unit too once
 * the field is left.
 */
import { useEffect, useState } from "react";
import { readSum } from "../kit/MoneyField";
import { TextField } from "../kit/TextField";
import { readWeight } from "../words/weight";
import { useWords } from "../words/Words";
import type { Fields } from "./fields";

/** The field. */
export function WeightField({ fields }: { fields: Fields }) {
  const { w } = useWords();
  const { value, onChange, ...rest } = fields.money("quantity");
  const [text, setText] = useState(value ?? "");
  const [left, setLeft] = useState(false);
  const { unit } = fields.form;
  useEffect(() => {
    if (value !== undefined && readSum(text) !== value) setText(value);
    // Only a value from outside may set the text.
  }, [value]);
  const said = readWeight(text, unit ?? undefined);
  const unread = text.trim() !== "" && readSum(text) === undefined && said === undefined;
  const settle = () => {
    setLeft(true);
    if (!said) return;
    setText(said.quantity);
    fields.set({ quantity: said.quantity, unit: said.unit });
  };
  return (
    <TextField
      {...rest}
      label={w("filing.weight")}
      value={text}
      placeholder={w("filing.weight.as")}
      problem={rest.problem ?? (unread && left ? w("filing.notAWeight") : undefined)}
      onChange={(next) => {
        setText(next);
        setLeft(false);
        onChange(readSum(next));
      }}
      onBlur={settle}
      onEnter={settle}
    />
  );
}

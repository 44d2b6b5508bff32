/**
 * A sum in Hong Kong dollars, kept as the decimal text that was entered: never a floating number.
 * Shown grouped once left. Another currency is written in full by its own label; an empty one is a bare number.
 */
import { useEffect, useState } from "react";
import { money } from "../words/format";
import { useWords } from "../words/Words";
import { TextField } from "./TextField";
import type { FieldProps } from "./Field";

/** Reads a typed sum: commas, full-width figures, a leading $ or HK$. Undefined where it is none. */
export function readSum(typed: string): string | undefined {
  const text = typed
    .normalize("NFKC")
    .replace(/[\s,]/g, "")
    .replace(/^(HK)?\$/i, "");
  return /^\d{1,13}(\.\d{1,4})?$/.test(text) ? text : undefined;
}

/** The field. `onChange` is given the exact decimal text, or undefined where what stands there is no sum. */
export function MoneyField(
  props: FieldProps & {
    value: string | undefined;
    onChange: (amount: string | undefined) => void;
    currency?: string;
    placeholder?: string;
  },
) {
  const { w } = useWords();
  const { value, onChange } = props;
  const grouped = (amount: string) => money(amount).replace("$", "");
  const [text, setText] = useState(value === undefined ? "" : grouped(value));
  const [left, setLeft] = useState(false);
  useEffect(() => {
    if (value !== undefined && readSum(text) !== value) setText(grouped(value));
    if (value === undefined && readSum(text) !== undefined) setText("");
    // Only a value from outside may set the text.
  }, [value]);
  const unread = text.trim() !== "" && readSum(text) === undefined;
  return (
    <TextField
      {...props}
      value={text}
      lead={props.currency === "" ? undefined : (props.currency ?? "HK$")}
      inputMode="decimal"
      problem={props.problem ?? (unread && left ? w("kit.notASum") : undefined)}
      onChange={(next) => {
        setText(next);
        setLeft(false);
        onChange(readSum(next));
      }}
      onBlur={() => {
        setLeft(true);
        const amount = readSum(text);
        if (amount !== undefined) setText(grouped(amount));
      }}
    />
  );
}

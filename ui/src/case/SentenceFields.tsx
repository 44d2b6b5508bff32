/**
 * A sentence by its parts: sums, terms and orders. A part that is empty was not imposed.
 */
import { Checkbox } from "../kit/Checkbox";
import { MoneyField } from "../kit/MoneyField";
import { TextField } from "../kit/TextField";
import { useWords } from "../words/Words";
import { SENTENCE_ORDERS, SENTENCE_SUMS, SENTENCE_TERMS, type Values } from "./values";

/** The fields. */
export function SentenceFields(props: {
  values: Values;
  onChange: (values: Values) => void;
  problemOf: (name: string) => string | undefined;
}) {
  const { w } = useWords();
  const { values, onChange, problemOf } = props;
  const set = (name: string, text: string) => onChange({ ...values, text: { ...values.text, [name]: text } });
  return (
    <fieldset className="col g2">
      <legend className="lab">{w("field.sentence")}</legend>
      <div className="two-fields">
        {SENTENCE_SUMS.map((name) => (
          <MoneyField
            key={name}
            label={w(`caseField.${name}`)}
            value={values.text[name] === "" ? undefined : values.text[name]}
            onChange={(sum) => set(name, sum ?? "")}
            problem={problemOf(name)}
            testId={`field-${name}`}
          />
        ))}
        {SENTENCE_TERMS.map((name) => (
          <TextField
            key={name}
            label={w(`caseField.${name}`)}
            value={values.text[name] ?? ""}
            onChange={(text) => set(name, text.replace(/\D/g, ""))}
            problem={problemOf(name)}
          />
        ))}
      </div>
      {SENTENCE_ORDERS.map((name) => (
        <Checkbox
          key={name}
          ticked={values.yes[name] === true}
          onChange={(on) => onChange({ ...values, yes: { ...values.yes, [name]: on } })}
        >
          {w(`caseField.${name}`)}
        </Checkbox>
      ))}
    </fieldset>
  );
}

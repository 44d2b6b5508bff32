/**
 * A condition chosen instead of typed: the field, its values, and it stands in the query as text. Every field of the
 * language can be chosen here, as the register names them. Not the quick choices of the bar: see ListFilter.tsx.
 */
import { useState } from "react";
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from "react-aria-components";
import { useAsk } from "../ipc/useAsk";
import type { query } from "../ipc/wire";
import { Button } from "../kit/Button";
import { Checkbox } from "../kit/Checkbox";
import { Combobox } from "../kit/Combobox";
import { Icon } from "../kit/Icon";
import { isWordKey, useWords } from "../words/Words";
import { nameOf } from "./partWords";
import { QueryValues } from "./QueryValues";
import { termOf } from "./queryText";

/** A field's name as it is written into the query: the officer's own word for it. */
export function writtenName(words: ReturnType<typeof useWords>, field: string): string {
  if (words.language === "en" || !isWordKey(`query.field.${field}`)) return field;
  return nameOf(words, "field", field);
}

/** The button, and the form it opens. */
export function QueryBuilder({ onTerm }: { onTerm: (term: string) => void }) {
  const { w } = useWords();
  return (
    <DialogTrigger>
      <AriaButton className="btn s" data-testid="query-add">
        <Icon name="plus" size="small" />
        {w("query.add")}
      </AriaButton>
      <Popover className="pop" placement="bottom start" offset={6}>
        <Dialog className="cf-build" aria-label={w("query.add")}>
          {({ close }) => (
            <Form
              onTerm={(term) => {
                onTerm(term);
                close();
              }}
            />
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function Form({ onTerm }: { onTerm: (term: string) => void }) {
  const words = useWords();
  const { w } = words;
  const { data } = useAsk("query", { text: "", count: false, fields: true });
  const fields: readonly query.Offered[] = (data?.fields ?? []).filter((field) => field.code !== "no");
  const [code, setCode] = useState<string | undefined>("district");
  const [values, setValues] = useState<readonly string[]>([]);
  const [leaveOut, setLeaveOut] = useState(false);
  const field = fields.find((one) => one.code === code);
  const add = () => {
    if (field && values.length > 0) onTerm(termOf(writtenName(words, field.code), values, leaveOut));
  };
  return (
    <>
      <Combobox
        label={w("query.add.which")}
        choices={fields.map((one) => ({ code: one.code, label: nameOf(words, "field", one.code), also: [one.code] }))}
        value={code}
        onChange={(next) => {
          setCode(next);
          setValues([]);
        }}
        testId="query-add-field"
      />
      {field && <QueryValues key={field.code} field={field} flags={data?.flags ?? []} onValues={setValues} onEnter={add} />}
      <Checkbox ticked={leaveOut} onChange={setLeaveOut}>
        {w("query.add.leaveOut")}
      </Checkbox>
      <div className="row" style={{ justifyContent: "flex-end" }}>
        <Button look="key" small refused={values.length === 0 ? true : undefined} onPress={add} testId="query-add-do">
          {w("query.add.do")}
        </Button>
      </div>
    </>
  );
}

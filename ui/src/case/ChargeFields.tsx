/**
 * Defendants and charges of a prosecution, as many as there are. The office's short keys (D1, C1) are given in order.
 */
import { useNames } from "../ipc/useNames";
import type { Charge, Defendant } from "../ipc/wire";
import { Button, IconButton } from "../kit/Button";
import { Combobox } from "../kit/Combobox";
import { DateTimeField } from "../kit/DateTimeField";
import { Select } from "../kit/Select";
import { TextArea } from "../kit/TextArea";
import { TextField } from "../kit/TextField";
import { dayOf, startOf } from "../words/time";
import { useWords } from "../words/Words";
import type { Values } from "./values";

interface Fields {
  values: Values;
  onChange: (values: Values) => void;
  problem: string | undefined;
}

const nextKey = (letter: string, keys: readonly string[]): string => {
  let n = keys.length + 1;
  while (keys.includes(`${letter}${n}`)) n += 1;
  return `${letter}${n}`;
};

/** Who is charged. */
export function DefendantsFields({ values, onChange, problem }: Fields) {
  const { w } = useWords();
  const all = values.defendants;
  const put = (defendants: readonly Defendant[]) => onChange({ ...values, defendants });
  const change = (k: number, part: Partial<Defendant>) =>
    put(all.map((one, at) => (at === k ? { ...one, ...part } : one)));
  return (
    <fieldset className="col g2">
      <legend className="lab">{w("field.defendants")}</legend>
      {all.map((one, k) => (
        <div key={one.key} className="row" style={{ alignItems: "flex-end" }} data-testid="defendant">
          <span className="ref" style={{ width: 28, paddingBottom: 6 }}>
            {one.key}
          </span>
          <div style={{ flex: 1 }}>
            <TextField
              label={w("field.name")}
              value={one.name}
              onChange={(name) => change(k, { name })}
              testId={`defendant-name-${k + 1}`}
            />
          </div>
          <div style={{ width: 120 }}>
            <Select
              label={w("caseField.kind")}
              value={one.kind}
              onChange={(kind) => change(k, { kind })}
              choices={[
                { code: "person", label: w("caseFile.person") },
                { code: "company", label: w("caseFile.company") },
              ]}
            />
          </div>
          <IconButton name={w("caseFile.takeOut")} icon="close" onPress={() => put(all.filter((_, at) => at !== k))} />
        </div>
      ))}
      {problem !== undefined && <span className="small red">{problem}</span>}
      <div>
        <Button
          small
          icon="plus"
          onPress={() =>
            put([
              ...all,
              {
                key: nextKey(
                  "D",
                  all.map((one) => one.key),
                ),
                name: "",
                kind: "person",
              },
            ])
          }
          testId="add-defendant"
        >
          {w("caseFile.addDefendant")}
        </Button>
      </div>
    </fieldset>
  );
}

/** With what. */
export function ChargesFields({ values, onChange, problem }: Fields) {
  const { w } = useWords();
  const { choices } = useNames();
  const all = values.charges;
  const put = (charges: readonly Charge[]) => onChange({ ...values, charges });
  const change = (k: number, part: Partial<Charge>) =>
    put(all.map((one, at) => (at === k ? { ...one, ...part } : one)));
  const defendants = values.defendants.map((one) => ({ code: one.key, label: `${one.key} ${one.name}` }));
  const last = all[all.length - 1];
  return (
    <fieldset className="col g2">
      <legend className="lab">{w("field.charges")}</legend>
      {all.map((one, k) => (
        <div key={one.key} className="subform" data-testid="charge">
          <div className="row">
            <span className="ref">{one.key}</span>
            <span className="sp" />
            <IconButton
              name={w("caseFile.takeOut")}
              icon="close"
              onPress={() => put(all.filter((_, at) => at !== k))}
            />
          </div>
          <div className="two-fields">
            <Select
              label={w("caseField.defendant")}
              choices={defendants}
              value={one.defendant}
              onChange={(defendant) => change(k, { defendant })}
            />
            <Combobox
              label={w("field.section")}
              choices={choices("offences")}
              showCodes
              value={one.section}
              onChange={(section) => change(k, { section: section ?? "" })}
            />
          </div>
          <DateTimeField
            label={w("caseField.committed_on")}
            dayOnly
            value={startOf(one.committed_on)}
            onChange={(at) => change(k, { committed_on: at === undefined ? "" : dayOf(at) })}
            testId={`charge-committed-${k + 1}`}
          />
          <TextArea
            label={w("caseField.particulars")}
            value={one.particulars}
            onChange={(particulars) => change(k, { particulars })}
            rows={2}
            testId={`charge-particulars-${k + 1}`}
          />
        </div>
      ))}
      {problem !== undefined && <span className="small red">{problem}</span>}
      <div>
        <Button
          small
          icon="plus"
          testId="add-charge"
          onPress={() =>
            put([
              ...all,
              {
                key: nextKey(
                  "C",
                  all.map((one) => one.key),
                ),
                defendant: values.defendants[0]?.key ?? "",
                section: last?.section ?? "",
                committed_on: last?.committed_on ?? "",
                particulars: "",
              },
            ])
          }
        >
          {w("caseFile.addCharge")}
        </Button>
      </div>
    </fieldset>
  );
}

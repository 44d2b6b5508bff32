/**
 * The fields of an act's form, each by its kind. Which fields an act has stands in acts.ts.
 */
import { useAsk } from "../ipc/useAsk";
import { useNames } from "../ipc/useNames";
import { useOfficerList } from "../ipc/useOfficerList";
import type { case_file } from "../ipc/wire";
import { Checkbox } from "../kit/Checkbox";
import { Combobox } from "../kit/Combobox";
import { DateTimeField } from "../kit/DateTimeField";
import { Select } from "../kit/Select";
import { TextArea } from "../kit/TextArea";
import { TextField } from "../kit/TextField";
import { VerifyMark } from "../kit/VerifyMark";
import { date } from "../words/format";
import { dayOf, startOf } from "../words/time";
import { isWordKey, useWords } from "../words/Words";
import type { ActField } from "./acts";
import { ChargesFields, DefendantsFields } from "./ChargeFields";
import { SentenceFields } from "./SentenceFields";
import type { Values } from "./values";

const CASES = { filter: { stage: ["open"], officer: null, text: null, section: null }, after: null, limit: 500 };

/** The label of a field. */
export function useFieldName(): (name: string) => string {
  const { w } = useWords();
  return (name) => {
    const own = `caseField.${name}`;
    const key = `field.${name}`;
    return isWordKey(own)
      ? (w as (k: string) => string)(own)
      : isWordKey(key)
        ? (w as (k: string) => string)(key)
        : name;
  };
}

/** What every field of the form is given. */
export interface ActFieldProps {
  field: ActField;
  file: case_file.File;
  values: Values;
  onChange: (values: Values) => void;
  /** The sentence of a problem of a field. */
  problemOf: (name: string) => string | undefined;
  first: boolean;
}

/** One field. */
export function ActFormField(props: ActFieldProps) {
  const { field, file, values, onChange, problemOf, first } = props;
  const { w, language } = useWords();
  const nameOf = useFieldName();
  const names = useNames();
  const officers = useOfficerList();
  const { data: cases } = useAsk("cases", CASES, { off: field.kind !== "case" });
  const value = values.text[field.name] ?? "";
  const set = (text: string | undefined) => onChange({ ...values, text: { ...values.text, [field.name]: text ?? "" } });
  const shared = {
    label: nameOf(field.name),
    problem: problemOf(field.name),
    autoFocus: first,
    name: field.name,
    testId: `field-${field.name.replaceAll("_", "-")}`,
  };
  const code = value === "" ? undefined : value;
  switch (field.kind) {
    case "line":
      return <TextField {...shared} value={value} onChange={set} />;
    case "area":
      return <TextArea {...shared} value={value} onChange={set} rows={2} />;
    case "day":
      return (
        <DateTimeField
          {...shared}
          dayOnly
          ahead={field.ahead}
          value={startOf(value)}
          onChange={(at) => set(at === undefined ? "" : dayOf(at))}
        />
      );
    case "yes":
      return (
        <div className="col">
          <Checkbox
            ticked={values.yes[field.name] === true}
            onChange={(on) => onChange({ ...values, yes: { ...values.yes, [field.name]: on } })}
            testId={shared.testId}
          >
            {shared.label}
          </Checkbox>
          {shared.problem !== undefined && <span className="small red">{shared.problem}</span>}
        </div>
      );
    case "code": {
      const choices = names.choices(field.list ?? "");
      return choices.length > 8 ? (
        <Combobox {...shared} choices={choices} value={code} onChange={set} showCodes />
      ) : (
        <Select {...shared} choices={choices} value={code} onChange={set} />
      );
    }
    case "officer":
      return <Select {...shared} choices={officers.choices(["co"])} value={code} onChange={set} />;
    case "case":
      return (
        <Combobox
          {...shared}
          choices={(cases?.rows ?? [])
            .filter((one) => one.id !== file.id)
            .map((one) => ({ code: one.number, label: `${one.number} ${one.trader}`, also: [one.trader] }))}
          value={code}
          onChange={set}
        />
      );
    case "charge":
      return (
        <Select
          {...shared}
          choices={file.charges.map((one) => ({
            code: one.key,
            label: `${one.key} · ${one.defendant} · ${one.section}`,
          }))}
          value={code}
          onChange={set}
        />
      );
    case "event":
      return (
        <Select
          {...shared}
          choices={file.court_events
            .filter((one) => one.verified_by === null)
            .map((one) => ({
              code: one.id,
              label: [
                one.charge,
                names.nameOf("court_events", one.event),
                one.on === null ? "" : date(one.on, language),
              ].join(" · "),
            }))}
          value={code}
          onChange={set}
        />
      );
    case "elements":
      return (
        <fieldset className="col g1">
          <legend className="lab">{shared.label}</legend>
          {file.elements.map((one) => (
            <Checkbox
              key={one.code}
              ticked={values.elements.includes(one.code)}
              onChange={(on) =>
                onChange({
                  ...values,
                  elements: on ? [...values.elements, one.code] : values.elements.filter((c) => c !== one.code),
                })
              }
            >
              <span>
                {one.names[language]} {one.verify && <VerifyMark />}{" "}
                <span className="small qq">{w("caseFile.supports", { count: one.complaints })}</span>
              </span>
            </Checkbox>
          ))}
        </fieldset>
      );
    case "defendants":
      return <DefendantsFields values={values} onChange={onChange} problem={shared.problem} />;
    case "charges":
      return <ChargesFields values={values} onChange={onChange} problem={shared.problem} />;
    case "sentence":
      return <SentenceFields values={values} onChange={onChange} problemOf={problemOf} />;
  }
}

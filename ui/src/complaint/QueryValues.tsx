/**
 * The values of one field in the form of a condition: pills for a few, a combobox for many, two ends for days and sums.
 * It hands over the values as they are written in a query. Not the form: see QueryBuilder.tsx.
 */
import { useEffect, useState } from "react";
import { STATES } from "../acts/parts";
import { useReference } from "../acts/reference";
import { useAsk } from "../ipc/useAsk";
import type { query } from "../ipc/wire";
import { Combobox } from "../kit/Combobox";
import { DateTimeField } from "../kit/DateTimeField";
import { Opt } from "../kit/Opt";
import { TextField } from "../kit/TextField";
import type { Choice } from "../kit/choice";
import { dayOf } from "../words/time";
import { useWords } from "../words/Words";
import { nameOf } from "./partWords";
import { written } from "./queryText";

interface Given {
  field: query.Offered;
  flags: readonly string[];
  onValues: (values: readonly string[]) => void;
  onEnter: () => void;
}

const FEW = 8;

/** The values. */
export function QueryValues({ field, flags, onValues, onEnter }: Given) {
  const { w } = useWords();
  const choices = useChoices(field, flags);
  const [text, setText] = useState("");
  if (choices) return <Many choices={choices} onValues={onValues} />;
  if (field.shape === "instant" || field.shape === "amount" || field.shape === "number")
    return <Ends days={field.shape === "instant"} onValues={onValues} />;
  return (
    <TextField
      label={w("query.add.text")}
      value={text}
      onChange={(next) => {
        setText(next);
        onValues(next.trim() === "" ? [] : [written(next)]);
      }}
      onEnter={onEnter}
      testId="query-add-text"
    />
  );
}

/** What can be chosen for a field; nothing where it is typed. A choice's code is what is written. */
function useChoices(field: query.Offered, flags: readonly string[]): readonly Choice[] | undefined {
  const words = useWords();
  const { w } = words;
  const r = useReference();
  const officers = useAsk("officers", {}).data?.officers ?? [];
  switch (field.shape) {
    case "state":
      return STATES.map((state) => ({ code: state, label: w(`complaint.${state}`) }));
    case "code":
      return [...r.choices(field.list ?? ""), { code: "none", label: w("query.none") }];
    case "officer":
      return [
        { code: "me", label: w("query.me") },
        { code: "none", label: w("query.nobody") },
        ...officers.map((officer) => ({ code: officer.code, label: officer.name || officer.code })),
      ];
    case "flag":
      return flags.map((flag) => ({ code: flag, label: nameOf(words, "flag", flag), also: [flag] }));
    default:
      return undefined;
  }
}

function Many({ choices, onValues }: { choices: readonly Choice[]; onValues: (values: readonly string[]) => void }) {
  const { w } = useWords();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const take = (code: string) =>
    setChosen((before) => (before.includes(code) ? before.filter((one) => one !== code) : [...before, code]));
  useEffect(() => onValues(chosen.map(written)), [chosen, onValues]);
  const shown = choices.length <= FEW ? choices : choices.filter((choice) => chosen.includes(choice.code));
  return (
    <>
      {choices.length > FEW && (
        <Combobox
          label={w("kit.choose")}
          choices={choices.filter((choice) => !chosen.includes(choice.code))}
          value={undefined}
          onChange={(code) => code !== undefined && take(code)}
          testId="query-add-value"
        />
      )}
      <div className="row w" style={{ gap: 4 }}>
        {shown.map((choice) => (
          <Opt key={choice.code} small chosen={chosen.includes(choice.code)} onPress={() => take(choice.code)}>
            {choice.label}
          </Opt>
        ))}
      </div>
    </>
  );
}

function Ends({ days, onValues }: { days: boolean; onValues: (values: readonly string[]) => void }) {
  const { w } = useWords();
  const [from, setFrom] = useState<string | undefined>();
  const [to, setTo] = useState<string | undefined>();
  useEffect(() => {
    const ends = from ? (to ? (from === to ? from : `${from}..${to}`) : `>=${from}`) : to ? `<=${to}` : undefined;
    onValues(ends === undefined ? [] : [ends]);
  }, [from, to, onValues]);
  const day = (set: (value: string | undefined) => void) => (value: number | undefined) =>
    set(value === undefined ? undefined : dayOf(value));
  const sum = (set: (value: string | undefined) => void) => (value: string) =>
    set(/^\d[\d,]*(\.\d+)?$/.test(value.trim()) ? value.trim().replaceAll(",", "") : undefined);
  if (days)
    return (
      <>
        <DateField label={w("query.add.from")} onChange={day(setFrom)} />
        <DateField label={w("query.add.to")} onChange={day(setTo)} />
      </>
    );
  return (
    <>
      <SumField label={w("query.add.from")} onChange={sum(setFrom)} />
      <SumField label={w("query.add.to")} onChange={sum(setTo)} />
    </>
  );
}

function DateField({ label, onChange }: { label: string; onChange: (value: number | undefined) => void }) {
  const [value, setValue] = useState<number | undefined>();
  const set = (next: number | undefined) => {
    setValue(next);
    onChange(next);
  };
  return <DateTimeField label={label} dayOnly value={value} onChange={set} />;
}

function SumField({ label, onChange }: { label: string; onChange: (value: string) => void }) {
  const [value, setValue] = useState("");
  const set = (next: string) => {
    setValue(next);
    onChange(next);
  };
  return <TextField label={label} inputMode="decimal" value={value} onChange={set} />;
}

/**
 * The filter of the complaints list: words, whose, states, sector, district and days of receipt. What is typed is
 * asked for after a pause; a number finds its complaint with or without zeros.
 */
import { useEffect, useState } from "react";
import { STATES, type State } from "../acts/parts";
import { useReference } from "../acts/reference";
import { Button } from "../kit/Button";
import { Combobox } from "../kit/Combobox";
import { DateTimeField } from "../kit/DateTimeField";
import { Icon } from "../kit/Icon";
import { Opt } from "../kit/Opt";
import { Seg } from "../kit/Seg";
import { TextField } from "../kit/TextField";
import { dayOf, startOf } from "../words/time";
import { useWords } from "../words/Words";
import type { List } from "./useList";
import "./complaint.css";

const PAUSE_MS = 300;

/** The bar. */
export function ListFilter({ list, inputRef }: { list: List; inputRef: React.Ref<HTMLInputElement> }) {
  const { w } = useWords();
  const r = useReference();
  const { asked, set } = list;
  const [text, setText] = useState(asked.text);
  useEffect(() => setText(asked.text), [asked.text]);
  useEffect(() => {
    if (text === asked.text) return undefined;
    const timer = setTimeout(() => set({ text }), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, asked.text, set]);
  const take = (state: State) =>
    set({
      state: asked.state.includes(state) ? asked.state.filter((one) => one !== state) : [...asked.state, state],
    });
  const day = (value: string | undefined) => (value === undefined ? undefined : startOf(value));
  return (
    <div className="cf-filter" role="search" aria-label={w("list.filter")}>
      <div className="row w" style={{ gap: 8 }}>
        <div className="cf-bare" style={{ width: 250 }}>
          <TextField
            label={w("list.search")}
            placeholder={w("list.search")}
            value={text}
            onChange={setText}
            onEnter={() => set({ text })}
            lead={<Icon name="search" size="small" />}
            inputRef={inputRef}
            testId="list-search"
          />
        </div>
        <Seg
          label={w("list.owner")}
          value={asked.owner}
          onChange={(owner) => set({ owner })}
          parts={[
            { value: "any", label: w("list.owner.any") },
            { value: "me", label: w("list.owner.me") },
            { value: "none", label: w("list.owner.none") },
          ]}
        />
        <span className="vr" />
        <div className="row w" style={{ gap: 4 }} role="group" aria-label={w("list.states")}>
          {STATES.map((state) => (
            <Opt key={state} small chosen={asked.state.includes(state)} onPress={() => take(state)}>
              {w(`complaint.${state}`)}
            </Opt>
          ))}
        </div>
      </div>
      <div className="row w" style={{ gap: 8 }}>
        <div className="cf-bare" style={{ width: 190 }}>
          <Combobox
            label={w("field.sector")}
            placeholder={w("list.anySector")}
            choices={r.choices("sectors")}
            value={asked.sector}
            onChange={(sector) => set({ sector })}
            testId="list-sector"
          />
        </div>
        <div className="cf-bare" style={{ width: 170 }}>
          <Combobox
            label={w("field.trader_district")}
            placeholder={w("list.anyDistrict")}
            choices={r.choices("districts")}
            value={asked.district}
            onChange={(district) => set({ district })}
            showCodes
            testId="list-district"
          />
        </div>
        <div className="cf-bare" style={{ width: 196 }}>
          <DateTimeField
            label={w("list.from")}
            placeholder={w("list.from")}
            dayOnly
            value={day(asked.from)}
            onChange={(value) => set({ from: value === undefined ? undefined : dayOf(value) })}
            testId="list-from"
          />
        </div>
        <div className="cf-bare" style={{ width: 196 }}>
          <DateTimeField
            label={w("list.to")}
            placeholder={w("list.to")}
            dayOnly
            value={day(asked.to)}
            onChange={(value) => set({ to: value === undefined ? undefined : dayOf(value) })}
            testId="list-to"
          />
        </div>
        {list.filtered && (
          <Button look="bare" small icon="close" onPress={list.clear} testId="list-clear">
            {w("list.clear")}
          </Button>
        )}
      </div>
    </div>
  );
}

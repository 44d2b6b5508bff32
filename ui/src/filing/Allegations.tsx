/**
 * What is alleged, the principal offence first, and the tick-list of its elements. Choosing an allegation ticks what other
 * fields of the form answer already, each with its source; the officer may take any tick back.
 */
import { useState } from "react";
import { Checkbox } from "../kit/Checkbox";
import { Opt } from "../kit/Opt";
import { Sect } from "../kit/Sect";
import { VerifyMark } from "../kit/VerifyMark";
import type { Entry } from "../ipc/useNames";
import { useWords } from "../words/Words";
import { answeredBy } from "./answered";
import type { Fields } from "./fields";

const FIRST = ["13E", "13F", "7"];

interface Element {
  code: string;
  names: Entry["names"];
  verify: boolean;
}

const elementsOf = (entry: Entry | undefined): readonly Element[] =>
  entry && "elements" in entry && Array.isArray(entry.elements) ? (entry.elements as Element[]) : [];

/** The section. */
export function Allegations({ fields }: { fields: Fields }) {
  const { w, language } = useWords();
  const { form, set, names } = fields;
  const [all, setAll] = useState(false);
  const offences = names.choices("offences");
  const order = [...FIRST, ...offences.map((one) => one.code).filter((code) => !FIRST.includes(code))];
  const shown = order.filter((code) => all || FIRST.includes(code) || form.allegations.includes(code));
  const elements = new Map<string, Element>();
  for (const code of form.allegations)
    for (const element of elementsOf(names.entry("offences", code))) elements.set(element.code, element);
  const ticked = [...elements.keys()].filter((code) => form.elements.includes(code)).length;
  const press = (code: string) => {
    const allegations = form.allegations.includes(code)
      ? form.allegations.filter((one) => one !== code)
      : [...form.allegations, code];
    const left = new Set(allegations.flatMap((one) => elementsOf(names.entry("offences", one)).map((e) => e.code)));
    const kept = form.elements.filter((element) => left.has(element));
    // Only what comes with this allegation is ticked: a tick that the officer took back stays away.
    const come = [...left].filter((element) => !elements.has(element) && answeredBy(element, form) !== undefined);
    set({ allegations, elements: [...kept, ...come.filter((element) => !kept.includes(element))] });
  };
  return (
    <Sect
      title={w("filing.allegation")}
      aside={elements.size > 0 ? w("filing.elements", { ticked, total: elements.size }) : undefined}
      last
    >
      <div className="row w" style={{ gap: 6, marginBottom: 8 }} role="group" aria-label={w("filing.allegation")}>
        {shown.map((code) => (
          <Opt
            key={code}
            chosen={form.allegations.includes(code)}
            onPress={() => press(code)}
            verify={names.entry("offences", code)?.verify ? <VerifyMark /> : undefined}
          >
            {code} {names.nameOf("offences", code)}
          </Opt>
        ))}
        {!all && order.length > shown.length && (
          <Opt chosen={false} onPress={() => setAll(true)}>
            {w("filing.moreOffences", { count: order.length - shown.length })}
          </Opt>
        )}
      </div>
      {form.allegations.length > 1 && (
        <p className="small qq" style={{ marginBottom: 6 }}>
          {w("filing.principal", { section: form.allegations[0] ?? "" })}
        </p>
      )}
      <ul data-testid="elements">
        {[...elements.values()].map((element) => {
          const on = form.elements.includes(element.code);
          const field = answeredBy(element.code, form);
          return (
            <li key={element.code} className="row" style={{ minHeight: 26, gap: 10 }}>
              <Checkbox
                ticked={on}
                onChange={(tick) =>
                  set({
                    elements: tick
                      ? [...form.elements, element.code]
                      : form.elements.filter((code) => code !== element.code),
                  })
                }
              >
                <span className={on ? "" : "q"}>{element.names[language]}</span>
              </Checkbox>
              {element.verify && <VerifyMark />}
              <span className="sp" />
              {field && <span className="small qq nw">{w(`field.${field}`)}</span>}
            </li>
          );
        })}
      </ul>
    </Sect>
  );
}

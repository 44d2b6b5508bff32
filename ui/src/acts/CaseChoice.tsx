/**
 * Into which case complaints go: one that there is, by its number, or one that this act opens. The parts of the
 * consolidation, for a dialog and for the workbench alike: `useCaseChoice()` holds it, `<CaseChoice>` asks for it.
 */
import { useState } from "react";
import { useAsk } from "../ipc/useAsk";
import type { NewCase } from "../ipc/wire";
import { Combobox } from "../kit/Combobox";
import { Seg } from "../kit/Seg";
import { TextField } from "../kit/TextField";
import { useWords } from "../words/Words";
import { offenceName, useReference } from "./reference";

/** What is chosen so far. */
export interface CaseChosen {
  into: "case" | "new";
  /** The case's number, as chosen or typed. */
  number: string;
  trader: string;
  premises: string;
  section: string | undefined;
  officer: string | undefined;
}

/** Holds the choice. `case` and `open` are what the command takes; `lacking` is the first thing still open. */
export function useCaseChoice(begin: Partial<CaseChosen> = {}) {
  const { w } = useWords();
  const [chosen, setChosen] = useState<CaseChosen>({
    into: "case",
    number: "",
    trader: "",
    premises: "",
    section: undefined,
    officer: undefined,
    ...begin,
  });
  const { into, number, trader, section, officer, premises } = chosen;
  const lacking =
    into === "case"
      ? number.trim() === ""
        ? w("field.case")
        : undefined
      : trader.trim() === ""
        ? w("field.trader")
        : section === undefined
          ? w("field.section")
          : officer === undefined
            ? w("field.officer")
            : undefined;
  const open: NewCase | null =
    into === "new" && section !== undefined && officer !== undefined && trader.trim() !== ""
      ? {
          trader: trader.trim(),
          premises: premises.trim() === "" ? null : premises.trim(),
          section,
          officer,
          origin: "complaints",
        }
      : null;
  return {
    chosen,
    set: (next: Partial<CaseChosen>) => setChosen((before) => ({ ...before, ...next })),
    case: into === "case" && number.trim() !== "" ? number.trim() : null,
    open,
    lacking,
  };
}

/** What `useCaseChoice` gives. */
export type CaseChoosing = ReturnType<typeof useCaseChoice>;

/** Stages in which a case takes complaints: what is offered first. The rules decide when the act is given. */
const OFFERED = ["opened", "investigating", "advice"];

/** The officers who may have a case, as choices. */
export function useCaseOfficers() {
  const { data } = useAsk("officers", {});
  return (data?.officers ?? [])
    .filter((officer) => !officer.disabled && officer.roles.includes("co"))
    .map((officer) => ({ code: officer.code, label: officer.name === "" ? officer.code : officer.name }));
}

/** The fields. `only` a case that there is: for a proposal. */
export function CaseChoice({ choosing, only = false }: { choosing: CaseChoosing; only?: boolean }) {
  const { w } = useWords();
  const { chosen, set } = choosing;
  const r = useReference();
  const officers = useCaseOfficers();
  const { data: cases } = useAsk("cases", {
    filter: { stage: OFFERED, officer: null, text: null, section: null },
    after: null,
    limit: 500,
  });
  return (
    <>
      {!only && (
        <Seg
          label={w("field.case")}
          value={chosen.into}
          onChange={(into) => set({ into })}
          parts={[
            { value: "case", label: w("acts.intoCase") },
            { value: "new", label: w("acts.intoNew") },
          ]}
        />
      )}
      {chosen.into === "case" ? (
        <Combobox
          label={w("field.case")}
          choices={(cases?.rows ?? []).map((line) => ({
            code: line.number,
            label: `${line.number} ${line.trader}`,
            also: [line.trader],
          }))}
          value={cases?.rows.some((line) => line.number === chosen.number) ? chosen.number : undefined}
          onChange={(code) => set({ number: code ?? "" })}
          free={{ text: chosen.number, onText: (number) => set({ number }) }}
          placeholder={w("acts.caseNumber")}
          name="case"
          testId="case-number"
          autoFocus
        />
      ) : (
        <div style={{ display: "grid", gridTemplateColumns: "1fr 1fr", gap: 12 }}>
          <TextField label={w("field.trader")} value={chosen.trader} onChange={(trader) => set({ trader })} name="trader" testId="case-trader" />
          <TextField label={w("field.premises")} value={chosen.premises} onChange={(premises) => set({ premises })} name="premises" />
          <Combobox
            label={w("field.section")}
            choices={r.choices("offences").map((one) => ({ ...one, label: offenceName(r, one.code) ?? one.label }))}
            value={chosen.section}
            onChange={(section) => set({ section })}
            showCodes
            name="section"
            testId="case-section"
          />
          <Combobox
            label={w("acts.caseOfficer")}
            choices={officers}
            value={chosen.officer}
            onChange={(officer) => set({ officer })}
            showCodes
            name="officer"
            testId="case-officer"
          />
        </div>
      )}
    </>
  );
}

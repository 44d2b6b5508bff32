/**
 * Ties fields of the kit to the form: value, change, label, and the register's problem under the field. A field that is
 * merely missing is marked only once saving was tried; what is wrong with what was typed is said at once.
 */
import { INTAKE_LISTS } from "../acts/values";
import type { Choice } from "../kit/choice";
import { useNames } from "../ipc/useNames";
import { problemKey } from "../words/refusals";
import { useWords } from "../words/Words";
import type { AnswerName, CodeName, TextName, TimeName } from "./form";
import { problemOf } from "./form";
import type { Filing } from "./useFiling";

const LISTS: Record<CodeName, string> = INTAKE_LISTS;

/** The hook: `fields.text("trader_name")` is spread into a TextField, and so on. */
export function useFields(filing: Filing) {
  const { w } = useWords();
  const names = useNames();
  const { form, set, problems, tried } = filing;
  // The sentences of problems take no parameters, which the compiler cannot see through a computed key.
  const plain = w as (key: string) => string;
  const problem = (name: string): string | undefined => {
    const found = problemOf(problems, name);
    if (!found || (found.code === "missing" && !tried)) return undefined;
    if (found.code !== "missing") return plain(problemKey(found.code));
    if (name === "complainant_phone") return w("filing.need.contact");
    if (name === "trader_name") return w("filing.need.trader");
    return name === "narrative" ? w("filing.need.matter") : plain(problemKey("missing"));
  };
  const about = (name: TextName | CodeName | TimeName | "price_shown" | "amount_paid" | "quantity") => ({
    label: w(`field.${name}`),
    name,
    problem: problem(name),
    testId: `filing-${name.replaceAll("_", "-")}`,
  });
  return {
    form,
    set,
    names,
    addPerson: filing.addPerson,
    problem,
    text: (name: TextName) => ({
      ...about(name),
      value: form[name] ?? "",
      onChange: (text: string) => set({ [name]: text === "" ? null : text }),
    }),
    code: (name: CodeName) => ({
      ...about(name),
      value: form[name] ?? undefined,
      onChange: (code: string | undefined) => set({ [name]: code ?? null }),
      choices: names.choices(LISTS[name]) as readonly Choice[],
    }),
    time: (name: TimeName) => ({
      ...about(name),
      value: form[name] ?? undefined,
      onChange: (at: number | undefined) => set({ [name]: at ?? null }),
    }),
    money: (name: "price_shown" | "amount_paid" | "quantity") => ({
      ...about(name),
      value: form[name] ?? undefined,
      onChange: (sum: string | undefined) => set({ [name]: sum ?? null }),
    }),
    answer: (name: AnswerName) => ({
      label: w(`field.${name}`),
      value: form[name] === null ? undefined : form[name] ? "yes" : "no",
      onChange: (said: string | undefined) => set({ [name]: said === undefined ? null : said === "yes" }),
    }),
  };
}

/** What `useFields` gives. */
export type Fields = ReturnType<typeof useFields>;

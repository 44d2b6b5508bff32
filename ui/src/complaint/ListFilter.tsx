/**
 * The bar above the complaints: the query as text, quick choices of whose and which states, a condition to add, and the
 * query's parts as chips. All of them change one text. Groups and columns stand at its end.
 */
import { STATES, type State } from "../acts/parts";
import { Button } from "../kit/Button";
import { Opt } from "../kit/Opt";
import { Seg } from "../kit/Seg";
import { useWords } from "../words/Words";
import { ColumnChoice } from "./ColumnChoice";
import { GroupChoice } from "./GroupChoice";
import { QueryBox } from "./QueryBox";
import { QueryBuilder, writtenName } from "./QueryBuilder";
import { QueryChips } from "./QueryChips";
import { codesOf, withCodes, withTerm } from "./queryText";
import type { List } from "./useList";
import { useQuery } from "./useQuery";
import "./complaint.css";

const WHOSE = ["any", "me", "none"] as const;

/** The bar. */
export function ListFilter({
  list,
  inputRef,
  views,
  onImport,
}: {
  list: List;
  inputRef: React.RefObject<HTMLInputElement | null>;
  /** The views, where they do not stand beside the list. */
  views?: React.ReactNode;
  /** Goes to where complaints are imported. */
  onImport?: (() => void) | undefined;
}) {
  const words = useWords();
  const { w, language } = words;
  const { looked, ask, look } = list;
  const told = useQuery(looked.query);
  const settled = told.text === looked.query;
  const onText = (query: string) => ask(query);
  const quick = (field: string, codes: readonly string[], nameOfCode: (code: string) => string) => {
    // A choice changes only the text that was read, never one that is still in the typing.
    if (settled && !told.problem)
      ask(withCodes(told.text, told.parts, { code: field, name: writtenName(words, field) }, codes, nameOfCode));
  };
  const states = codesOf(told.parts, "state");
  const open = states.includes("open") ? ["received", "assessing", "awaiting"] : [];
  const chosen = [...states.filter((state) => state !== "open"), ...open];
  const take = (state: State) =>
    quick(
      "state",
      chosen.includes(state) ? chosen.filter((one) => one !== state) : [...chosen, state],
      (code) => (language === "en" ? code : w(`complaint.${code as State}`)),
    );
  const owners = codesOf(told.parts, "owner");
  const mine = list.officer !== undefined && owners.length === 1 && owners[0] === list.officer;
  const owner = owners.length === 0 ? "any" : owners[0] === "none" && owners.length === 1 ? "none" : mine ? "me" : undefined;
  return (
    <div className="cf-filter" role="search" aria-label={w("list.filter")}>
      <div className="row cf-line">
        {views}
        <QueryBox text={looked.query} problem={settled ? told.problem : null} onText={onText} onLink={look} inputRef={inputRef} />
        <GroupChoice list={list} />
        <ColumnChoice list={list} />
        {onImport && (
          <Button act="import.open" onPress={onImport} testId="import-open">
            {w("import.title")}
          </Button>
        )}
      </div>
      <div className="row w" style={{ gap: 8 }}>
        <Seg
          label={w("list.owner")}
          value={owner}
          onChange={(next) => quick("owner", next === "any" ? [] : [next], (code) => code)}
          parts={WHOSE.map((value) => ({ value, label: w(`list.owner.${value}`) }))}
        />
        <div className="row w" style={{ gap: 4 }} role="group" aria-label={w("list.states")}>
          {STATES.map((state) => (
            <Opt key={state} small chosen={chosen.includes(state)} onPress={() => take(state)}>
              {w(`complaint.${state}`)}
            </Opt>
          ))}
        </div>
        <QueryBuilder onTerm={(term) => ask(withTerm(looked.query, term))} />
      </div>
      <QueryChips told={told} onText={onText} />
    </div>
  );
}

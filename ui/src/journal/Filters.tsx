/**
 * By what the journal is narrowed: a complaint or case, an officer, a kind of entry, days of Hong Kong. Every part given
 * must hold.
 */
import { useEffect, useState } from "react";
import { useAsk } from "../ipc/useAsk";
import { Button } from "../kit/Button";
import { Combobox } from "../kit/Combobox";
import { DateTimeField } from "../kit/DateTimeField";
import { TextField } from "../kit/TextField";
import { dayOf, startOf } from "../words/time";
import { useWords } from "../words/Words";
import { factKey, FACT_KINDS } from "./kinds";

/** What was asked for; empty texts ask nothing. */
export interface Narrowing {
  subject: string;
  officer: string;
  kind: string;
  from: string;
  to: string;
}

/** Nothing is asked but the whole. */
export const WHOLE: Narrowing = { subject: "", officer: "", kind: "", from: "", to: "" };
/** Whether a value that was kept is one. */
export const isNarrowing = (value: unknown): value is Narrowing =>
  typeof value === "object" && value !== null && Object.keys(WHOLE).every((key) => typeof (value as Record<string, unknown>)[key] === "string");

const PAUSE_MS = 350;

/** The bar. `total` is how many entries there are of what was asked. */
export function Filters(props: {
  asked: Narrowing;
  onAsk: (next: Narrowing) => void;
  total: number;
}) {
  const { w } = useWords();
  const { asked, onAsk } = props;
  const { data: officers } = useAsk("officers", {});
  const [subject, setSubject] = useState(asked.subject);
  const set = (part: Partial<Narrowing>) => onAsk({ ...asked, ...part });
  useEffect(() => setSubject(asked.subject), [asked.subject]);
  useEffect(() => {
    if (subject === asked.subject) return undefined;
    const timer = setTimeout(() => onAsk({ ...asked, subject }), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [subject, asked, onAsk]);
  const day = (text: string) => (text === "" ? undefined : startOf(text));
  const dayText = (value: number | undefined) => (value === undefined ? "" : dayOf(value));
  return (
    <div className="tools filters journal-filters">
      <div className="f1">
        <TextField
          label={w("journal.subject")}
          placeholder="TDC-2023-003688"
          value={subject}
          onChange={setSubject}
          onEnter={() => set({ subject })}
          testId="journal-subject"
        />
      </div>
      <div className="f1">
        <Combobox
          label={w("journal.officer")}
          placeholder={w("journal.anyOfficer")}
          choices={(officers?.officers ?? []).map((one) => ({ code: one.code, label: one.name, also: [one.code] }))}
          value={asked.officer === "" ? undefined : asked.officer}
          onChange={(officer) => set({ officer: officer ?? "" })}
          testId="journal-officer"
        />
      </div>
      <div className="f2">
        <Combobox
          label={w("journal.kind")}
          placeholder={w("journal.anyKind")}
          choices={FACT_KINDS.map((code) => {
            const key = factKey(code);
            return { code, label: key === undefined ? code : w(key), also: [code] };
          })}
          value={asked.kind === "" ? undefined : asked.kind}
          onChange={(kind) => set({ kind: kind ?? "" })}
          testId="journal-kind"
        />
      </div>
      <div className="f1">
        <DateTimeField
          label={w("journal.from")}
          dayOnly
          value={day(asked.from)}
          onChange={(value) => set({ from: dayText(value) })}
          testId="journal-from"
        />
      </div>
      <div className="f1">
        <DateTimeField
          label={w("journal.to")}
          dayOnly
          value={day(asked.to)}
          onChange={(value) => set({ to: dayText(value) })}
          testId="journal-to"
        />
      </div>
      <div className="col g1 journal-total">
        <span className="small qq nw" data-testid="journal-total">
          {w("journal.entries", { count: props.total })}
        </span>
        {JSON.stringify(asked) !== JSON.stringify(WHOLE) && (
          <Button look="bare" small onPress={() => onAsk(WHOLE)} testId="journal-all">
            {w("journal.all")}
          </Button>
        )}
      </div>
    </div>
  );
}

/**
 * A statement: its words in one of three languages, who read it over, who interpreted; recorded once it was read over and
 * signed. What is typed is kept as a draft until then. Not the paper, which is printed from what was signed.
 */
import { useEffect, useRef, useState } from "react";
import { dropDraft, drafts, keepDraft } from "../ipc/doors";
import { useAsk } from "../ipc/useAsk";
import { Checkbox } from "../kit/Checkbox";
import { OptRow } from "../kit/Opt";
import { Select } from "../kit/Select";
import { TextArea } from "../kit/TextArea";
import { TextField } from "../kit/TextField";
import { useWords } from "../words/Words";
import { OneDialog, type OneProps } from "./OneDialog";

const LANGUAGES = ["zh-Hant", "zh-Hans", "en"] as const;
type In = (typeof LANGUAGES)[number];
const KEPT_AFTER_MS = 800;

interface Typed {
  language: In;
  text: string;
  place: string;
  readBy: string | undefined;
  interpreter: string;
}

const orNull = (text: string): string | null => (text.trim() === "" ? null : text.trim());

/** What was typed before, kept beside the records and never sealed, counted or searched. */
function useKept(complaint: string, typed: Typed, set: (typed: Typed) => void): () => void {
  const id = `statement-${complaint}`;
  const begun = useRef(false);
  const filed = useRef(false);
  useEffect(() => {
    let gone = false;
    drafts().then(
      (all) => {
        const kept = all.find((draft) => draft.id === id);
        if (gone) return;
        begun.current = true;
        if (kept) set({ ...typed, ...(JSON.parse(kept.body) as Partial<Typed>) });
      },
      () => (begun.current = true),
    );
    return () => {
      gone = true;
    };
    // Read once, when the form opens.
  }, [id]);
  useEffect(() => {
    if (!begun.current || filed.current || typed.text.trim() === "") return undefined;
    const timer = setTimeout(() => void keepDraft(id, "statement", JSON.stringify(typed)).catch(() => undefined), KEPT_AFTER_MS);
    return () => clearTimeout(timer);
  }, [id, typed]);
  return () => {
    filed.current = true;
    void dropDraft(id).catch(() => undefined);
  };
}

/** The form. `language` is the complainant's, where it is known. */
export function StatementDialog({ complaint, language, ...props }: OneProps & { language: string | null }) {
  const { w } = useWords();
  const { data } = useAsk("officers", {});
  const { data: desk } = useAsk("desk", {});
  const officers = (data?.officers ?? []).filter((one) => !one.disabled);
  const [typed, setTyped] = useState<Typed>({
    language: LANGUAGES.find((one) => one === language) ?? "zh-Hant",
    text: "",
    place: "",
    readBy: undefined,
    interpreter: "",
  });
  const [readOver, setReadOver] = useState(false);
  const forget = useKept(complaint, typed, setTyped);
  const give = (part: Partial<Typed>) => {
    setTyped((before) => ({ ...before, ...part }));
    // Words that were changed have not been read over.
    if (part.text !== undefined || part.language !== undefined) setReadOver(false);
  };
  const readBy = typed.readBy ?? desk?.officer;
  return (
    <OneDialog
      {...props}
      onDone={forget}
      wide
      on={complaint}
      testId="statement-dialog"
      title={w("statement.title")}
      verb={w("statement.sign")}
      told={w("statement.done")}
      lacking={
        typed.text.trim() === "" ? w("statement.needsText") : !readOver ? w("statement.needsReadOver") : readBy === undefined ? w("statement.readBy") : undefined
      }
      command={() =>
        readBy === undefined
          ? undefined
          : {
              act: "sign_statement",
              complaint,
              language: typed.language,
              text: typed.text.trim(),
              read_over: readOver,
              read_over_by: readBy,
              interpreter: orNull(typed.interpreter),
              place: orNull(typed.place),
              at: null,
            }
      }
    >
      <OptRow
        label={w("statement.language")}
        parts={LANGUAGES.map((value) => ({ value, label: w(`statement.in.${value}`) }))}
        value={typed.language}
        onChange={(value) => give({ language: value as In })}
        small
      />
      <TextArea
        label={w("statement.text")}
        help={w("statement.textHelp")}
        value={typed.text}
        onChange={(text) => give({ text })}
        rows={9}
        lang={typed.language}
        name="text"
        testId="statement-text"
        autoFocus
        required
      />
      <div className="row" style={{ gap: 14, alignItems: "start" }}>
        <Select
          label={w("statement.readBy")}
          choices={officers.map((one) => ({ code: one.code, label: one.name || one.code }))}
          value={readBy}
          onChange={(code) => give({ readBy: code })}
          testId="statement-read-by"
        />
        <TextField label={w("statement.interpreter")} value={typed.interpreter} onChange={(interpreter) => give({ interpreter })} help={w("statement.interpreterHelp")} name="interpreter" />
        <TextField label={w("statement.place")} value={typed.place} onChange={(place) => give({ place })} name="place" />
      </div>
      <Checkbox ticked={readOver} onChange={setReadOver} name="read_over" testId="statement-read-over">
        {w("statement.readOver")}
      </Checkbox>
    </OneDialog>
  );
}

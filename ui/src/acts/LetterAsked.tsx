/**
 * What letters are asked for: the kind, what a request asks and by when, the language where none is recorded, and whether those
 * who had one get another. Who gets one is the shell's to say: see LetterDrafts.tsx.
 */
import { LETTER_ITEMS, LETTER_KINDS, type LetterItem, type LetterKind } from "../ipc/letterDoors";
import { Checkbox } from "../kit/Checkbox";
import { DateTimeField } from "../kit/DateTimeField";
import { Seg } from "../kit/Seg";
import { LANG_TAG, LANGUAGES, OWN_NAME } from "../words/language";
import type { Instant } from "../words/time";
import { useWords } from "../words/Words";

/** In which language: as recorded, or this one. */
export type Tongue = "recorded" | "en" | "zh-Hant" | "zh-Hans";

/** What is asked for. */
export interface Asked {
  kind: LetterKind;
  items: LetterItem[];
  due: Instant | undefined;
  tongue: Tongue;
  again: boolean;
}

/** Nothing but an acknowledgement. */
export const NOTHING: Asked = { kind: "acknowledgement", items: [], due: undefined, tongue: "recorded", again: false };

interface Fields {
  asked: Asked;
  onAsked: (asked: Asked) => void;
}

/** The kind, and what a request asks for. */
export function LetterAsked({ asked, onAsked }: Fields) {
  const { w } = useWords();
  const { items } = asked;
  return (
    <>
      <Seg
        label={w("letters.kind")}
        value={asked.kind}
        onChange={(kind: LetterKind) => onAsked({ ...asked, kind })}
        parts={LETTER_KINDS.map((value) => ({ value, label: w(`letters.kind.${value}`), testId: `letters-kind-${value}` }))}
      />
      {asked.kind === "request" && (
        <fieldset>
          <legend className="lab">{w("letters.items")}</legend>
          <div className="letters-items">
            {LETTER_ITEMS.map((item) => (
              <Checkbox
                key={item}
                ticked={items.includes(item)}
                onChange={(on) => onAsked({ ...asked, items: LETTER_ITEMS.filter((one) => (one === item ? on : items.includes(one))) })}
                testId={`letters-item-${item}`}
              >
                {w(`letters.item.${item}`)}
              </Checkbox>
            ))}
          </div>
        </fieldset>
      )}
    </>
  );
}

/** By when, in which language, and whether again. `many`: of a case, where a language is only for those of whom none is recorded. */
export function LetterWhom({ asked, onAsked, many }: Fields & { many: boolean }) {
  const { w } = useWords();
  const set = (part: Partial<Asked>) => onAsked({ ...asked, ...part });
  const language = w(many ? "letters.language" : "letters.languageOne");
  return (
    <div className="col g3">
      {asked.kind === "request" && (
        <DateTimeField label={w("letters.dueOn")} value={asked.due} onChange={(due) => set({ due })} dayOnly ahead required testId="letters-due" />
      )}
      <div className="col g1">
        <span className="lab">{language}</span>
        <Seg
          label={language}
          value={asked.tongue}
          onChange={(tongue: Tongue) => set({ tongue })}
          parts={[
            { value: "recorded", label: w(many ? "letters.noLanguage" : "letters.asRecorded") },
            ...LANGUAGES.map((value) => ({ value, label: OWN_NAME[value], lang: LANG_TAG[value], testId: `letters-in-${value}` })),
          ]}
        />
      </div>
      <Checkbox ticked={asked.again} onChange={(again) => set({ again })} testId="letters-again">
        {w(many ? "letters.again" : "letters.againOne")}
      </Checkbox>
    </div>
  );
}

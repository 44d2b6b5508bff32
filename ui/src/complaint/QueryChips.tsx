/**
 * The parts of the query as chips, each with its own cross: taking one out takes its text out of the box. Words, fields
 * and groups alike. Not how they were read (useQuery.ts), nor their words (partWords.ts).
 */
import { useReference } from "../acts/reference";
import { useOfficers } from "../ipc/useOfficers";
import { Icon } from "../kit/Icon";
import { Said } from "../words/Said";
import { useWords } from "../words/Words";
import { partWords } from "./partWords";
import { without } from "./queryText";
import type { Told } from "./useQuery";

/** The chips; nothing where nothing is asked for. */
export function QueryChips({ told, onText }: { told: Told; onText: (text: string) => void }) {
  const words = useWords();
  const { w } = words;
  const r = useReference();
  const officer = useOfficers();
  if (told.parts.length === 0) return null;
  return (
    <ul className="cf-chips" aria-label={w("query.parts")} data-testid="query-chips">
      {told.parts.map((part) => {
        const { field, said } = partWords(words, r, officer, part);
        const whole = `${field} ${said}`.trim();
        return (
          <li key={`${part.from} ${part.text}`} className={`chip line ${part.negated ? "cf-not" : ""}`}>
            {field !== "" && <span className="qq">{field}</span>}
            <span className="cut" title={part.text}>
              <Said>{said}</Said>
            </span>
            <button
              type="button"
              aria-label={w("query.remove", { words: whole })}
              title={w("query.remove", { words: whole })}
              data-testid="query-chip-remove"
              onClick={() => onText(without(told.text, part))}
            >
              <Icon name="close" size="small" />
            </button>
          </li>
        );
      })}
    </ul>
  );
}

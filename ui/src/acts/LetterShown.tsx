/** The text of one letter as it will be kept, in its own language. Back goes to the list. */
import type { LetterDraft } from "../ipc/letterDoors";
import { Button } from "../kit/Button";
import { LANG_TAG, LANGUAGES } from "../words/language";
import { useWords } from "../words/Words";
import { LetterTongue } from "./LetterDrafts";

/** The text. */
export function LetterShown({ draft, text, onBack }: { draft: LetterDraft; text: string; onBack: () => void }) {
  const { w } = useWords();
  const known = LANGUAGES.find((one) => one === draft.language);
  return (
    <section className="col g2" aria-label={w("letters.shown")}>
      <div className="row" style={{ gap: 10 }}>
        <Button small icon="left" onPress={onBack} testId="letter-back">
          {w("letters.back")}
        </Button>
        <span className="ref">{draft.number}</span>
        <LetterTongue language={draft.language} />
        <span className="sp" />
        <h3 className="small qq">{w("letters.shown")}</h3>
      </div>
      <pre className="letter-text" lang={known && LANG_TAG[known]} tabIndex={0} data-testid="letter-text">
        {text}
      </pre>
    </section>
  );
}

/**
 * Letters: where they are written, and the kinds that a case itself can record. Not written here: see acts/LettersDialog.tsx.
 */
import { useNames } from "../ipc/useNames";
import { Note } from "../kit/Note";
import { VerifyMark } from "../kit/VerifyMark";
import { useWords } from "../words/Words";

/** The section. */
export function Letters() {
  const { w } = useWords();
  const names = useNames();
  return (
    <>
      <div className="settings-head">
        <h2>{w("settings.letters")}</h2>
      </div>
      <div className="scroll">
        <div className="settings-page col g4" style={{ padding: 20 }}>
          <Note look="plain" icon="paper" testId="letters-later">
            {w("letters.says")}
          </Note>
          <ul data-testid="letter-kinds">
            {names.choices("letters").map((kind) => (
              <li key={kind.code} className="row" style={{ minHeight: 28, gap: 8 }}>
                {kind.label}
                {kind.verify === true && <VerifyMark />}
              </li>
            ))}
          </ul>
        </div>
      </div>
    </>
  );
}

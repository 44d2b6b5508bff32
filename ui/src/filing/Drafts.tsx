/**
 * Complaints that were begun and not filed, offered again: after leaving the screen, a lock or a crash.
 */
import { Button } from "../kit/Button";
import { Note } from "../kit/Note";
import { dateTime } from "../words/format";
import { now } from "../words/time";
import { Said } from "../words/Said";
import { useWords } from "../words/Words";
import type { Filing } from "./useFiling";

const SHOWN = 3;

/** The notes; nothing where no draft is kept. */
export function Drafts({ filing }: { filing: Filing }) {
  const { w, language } = useWords();
  if (filing.offered.length === 0) return null;
  return (
    <div className="col g2" style={{ padding: "12px 20px", borderBottom: "1px solid var(--line)" }}>
      {filing.offered.slice(0, SHOWN).map((one) => {
        const who = [one.form.complainant_name, one.form.trader_name].filter((text) => text !== null && text !== "");
        return (
          <Note
            key={one.draft.id}
            look="news"
            icon="pen"
            testId="draft"
            act={
              <span className="row" style={{ gap: 6 }}>
                <Button small onPress={() => filing.takeUp(one)} testId="draft-take-up">
                  {w("filing.draft.takeUp")}
                </Button>
                <Button small look="bare" onPress={() => filing.giveUp(one)} testId="draft-give-up">
                  {w("filing.draft.giveUp")}
                </Button>
              </span>
            }
          >
            <span className="m">{w("filing.draft", { at: dateTime(one.draft.kept_at, language, now()) })}</span>
            {who.length > 0 && (
              <>
                <br />
                <span className="q">
                  <Said>{who.join(" · ")}</Said>
                </span>
              </>
            )}
          </Note>
        );
      })}
      {filing.offered.length > SHOWN && (
        <span className="small qq">{w("filing.draft.more", { count: filing.offered.length - SHOWN })}</span>
      )}
    </div>
  );
}

/** The verdicts on a group's trader, each with who, when and why, and taking one back. */
import { Button } from "../kit/Button";
import { VerdictList } from "../acts/VerdictList";
import { Dialog } from "../kit/Dialog";
import { useWords } from "../words/Words";
import type { JudgedOf } from "./useJudged";

/** The dialog. */
export function VerdictsDialog({ judged, onClose }: { judged: JudgedOf; onClose: () => void }) {
  const { w } = useWords();
  return (
    <Dialog
      open
      onClose={onClose}
      wide
      title={w("verdict.title")}
      testId="verdicts-dialog"
      acts={
        <Button look="key" keys="Esc" onPress={onClose} testId="dialog-keep">
          {w("kit.close")}
        </Button>
      }
    >
      <div style={{ marginTop: 8 }}>
        {judged.lines.length === 0 ? <p className="q">{w("verdict.none")}</p> : <VerdictList lines={judged.lines} />}
        {judged.total > judged.lines.length && (
          <p className="small q">{w("kit.more", { count: judged.total - judged.lines.length })}</p>
        )}
      </div>
    </Dialog>
  );
}

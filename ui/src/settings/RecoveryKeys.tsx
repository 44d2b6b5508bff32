/**
 * New recovery keys, shown once to be written on paper. They are in this window until the dialog is closed and are kept
 * nowhere; that they were drawn is an entry of the journal.
 */
import { useState } from "react";
import { drawRecoveryKeys } from "../ipc/officeDoors";
import { useAsk } from "../ipc/useAsk";
import { useDoing } from "../ipc/useDoing";
import { Button } from "../kit/Button";
import { Dialog } from "../kit/Dialog";
import { Failed } from "../kit/Failed";
import { Sect } from "../kit/Sect";
import { dateTime } from "../words/format";
import { useWords } from "../words/Words";

const AT_ONCE = 2;

/** The section at the foot of the officers. */
export function RecoveryKeys() {
  const { w, language } = useWords();
  const { data } = useAsk("office", {});
  const { run, busy, failure } = useDoing();
  const [drawn, setDrawn] = useState<string[] | undefined>();
  const draw = async () => setDrawn(await run(() => drawRecoveryKeys(AT_ONCE)));
  const at = data?.recovery_drawn_at ?? undefined;
  return (
    <div style={{ borderTop: "1px solid var(--line)" }}>
      <Sect
        title={w("officers.recovery")}
        aside={at !== undefined && w("officers.recovery.drawn", { at: dateTime(at, language) })}
        last
      >
        <div className="row" style={{ gap: 16 }}>
          <p className="q" style={{ flex: 1, maxWidth: 620 }}>
            {w("officers.recovery.says")}
          </p>
          <Button busy={busy} onPress={() => void draw()} testId="recovery-draw">
            {w("officers.recovery.do")}
          </Button>
        </div>
        {failure && <Failed failure={failure} />}
      </Sect>
      {drawn && (
        <Dialog
          open
          onClose={() => setDrawn(undefined)}
          title={w("officers.recovery.title")}
          wide
          testId="recovery-keys"
          acts={
            <Button look="key" onPress={() => setDrawn(undefined)}>
              {w("officers.recovery.written")}
            </Button>
          }
        >
          <p className="q" style={{ marginTop: 8 }}>
            {w("officers.recovery.once")}
          </p>
          <ol>
            {drawn.map((key) => (
              <li key={key}>
                <code className="recovery-key" lang="en">
                  {key}
                </code>
              </li>
            ))}
          </ol>
        </Dialog>
      )}
    </div>
  );
}

/**
 * The officer's own passphrase. The present one shows that it is they who change it.
 */
import { useState } from "react";
import { changePassword } from "../ipc/officeDoors";
import { problemOf, useDoing } from "../ipc/useDoing";
import { Button } from "../kit/Button";
import { Failed } from "../kit/Failed";
import { TextField } from "../kit/TextField";
import { useToast } from "../kit/Toast";
import { useWords } from "../words/Words";
import { NewPassword, NOTHING, useIsSound } from "./NewPassword";

/** The section. */
export function Account() {
  const { w } = useWords();
  const tell = useToast();
  const { run, busy, failure, forget } = useDoing();
  const [old, setOld] = useState("");
  const [chosen, setChosen] = useState(NOTHING);
  const sound = useIsSound(chosen);
  const ready = old !== "" && sound;
  const wrong = problemOf(failure, "old") !== undefined;
  const change = async () => {
    if (!ready || busy) return;
    if (!(await run((actId) => changePassword(actId, old, chosen.once)))) return;
    setOld("");
    setChosen(NOTHING);
    tell({ words: w("account.done") });
  };
  return (
    <>
      <div className="settings-head">
        <h2>{w("account.title")}</h2>
      </div>
      <div className="scroll">
        <form className="col g4 settings-page" style={{ padding: 20 }} onSubmit={(event) => event.preventDefault()}>
          <p className="q">{w("account.journal")}</p>
          <TextField
            label={w("account.old")}
            value={old}
            onChange={(next) => {
              forget();
              setOld(next);
            }}
            type="password"
            autoComplete="current-password"
            problem={wrong ? w("account.wrong") : undefined}
            testId="password-old"
          />
          <NewPassword
            chosen={chosen}
            onChange={(next) => {
              forget();
              setChosen(next);
            }}
            problem={problemOf(failure, "password")}
            onEnter={() => void change()}
          />
          <div className="row">
            <Button look="key" busy={busy} refused={!ready} onPress={() => void change()} testId="password-change">
              {w("account.do")}
            </Button>
          </div>
          {failure && !wrong && <Failed failure={failure} />}
        </form>
      </div>
    </>
  );
}

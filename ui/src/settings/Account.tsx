/**
 * The officer's own passphrase. The present one shows that it is they who change it.
 */
import { useState } from "react";
import { changePassword } from "../ipc/officeDoors";
import { problemOf } from "../ipc/useDoing";
import { Button } from "../kit/Button";
import { Failed } from "../kit/Failed";
import { TextField } from "../kit/TextField";
import { useToast } from "../kit/Toast";
import { useWords } from "../words/Words";
import { NewPassword } from "./NewPassword";
import { usePassphrase } from "./passphrase";

/** The section. */
export function Account() {
  const { w } = useWords();
  const tell = useToast();
  const [old, setOld] = useState("");
  const passphrase = usePassphrase(old !== "");
  const { busy, failure } = passphrase;
  const wrong = problemOf(failure, "old") !== undefined;
  const change = async () => {
    if (!(await passphrase.give((actId, password) => changePassword(actId, old, password)))) return;
    setOld("");
    passphrase.clear();
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
              passphrase.forget();
              setOld(next);
            }}
            type="password"
            autoComplete="current-password"
            problem={wrong ? w("account.wrong") : undefined}
            testId="password-old"
          />
          <NewPassword of={passphrase} onEnter={() => void change()} />
          <div className="row">
            <Button look="key" busy={busy} refused={old === "" || !passphrase.sound} onPress={() => void change()} testId="password-change">
              {w("account.do")}
            </Button>
          </div>
          {failure && !wrong && <Failed failure={failure} />}
        </form>
      </div>
    </>
  );
}

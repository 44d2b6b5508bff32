/**
 * A passphrase chosen twice, so that one slip does not lock somebody out. What is typed stays in these fields and goes to
 * the door once. Not the rule of its length, which the register keeps and this shows.
 */
import { useState } from "react";
import { useAsk } from "../ipc/useAsk";
import { IconButton } from "../kit/Button";
import { TextField } from "../kit/TextField";
import { useWords } from "../words/Words";
import type { Passphrase } from "./passphrase";

/** The fields. */
export function NewPassword(props: {
  of: Passphrase;
  label?: string;
  onEnter?: () => void;
  autoFocus?: boolean;
}) {
  const { w } = useWords();
  const { data } = useAsk("office", {});
  const { chosen, choose, problem } = props.of;
  const [seen, setSeen] = useState(false);
  const type = seen ? "text" : "password";
  const differs = chosen.again !== "" && !chosen.once.startsWith(chosen.again);
  return (
    <div className="col g3">
      <TextField
        label={props.label ?? w("account.new")}
        value={chosen.once}
        onChange={(once) => choose({ ...chosen, once })}
        type={type}
        autoComplete="new-password"
        autoFocus={props.autoFocus}
        help={data && w("account.least", { count: data.least_password })}
        problem={problem === "too-short" ? w("problem.too-short") : undefined}
        testId="password-new"
        tail={
          <IconButton
            name={seen ? w("kit.hide") : w("kit.show")}
            icon={seen ? "seen" : "hidden"}
            onPress={() => setSeen(!seen)}
          />
        }
      />
      <TextField
        label={w("account.again")}
        value={chosen.again}
        onChange={(again) => choose({ ...chosen, again })}
        type={type}
        autoComplete="new-password"
        problem={differs ? w("account.differs") : undefined}
        onEnter={props.onEnter}
        testId="password-again"
      />
    </div>
  );
}

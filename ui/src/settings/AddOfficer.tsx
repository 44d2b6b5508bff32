/**
 * A new officer: number, name, roles and the passphrase of the first sign-in. The register writes the key slot first and
 * then the entry, so nobody is on the register who cannot sign in.
 */
import { useState } from "react";
import { addOfficer } from "../ipc/officeDoors";
import { problemOf } from "../ipc/useDoing";
import type { Role } from "../ipc/wire";
import { Button } from "../kit/Button";
import { Dialog } from "../kit/Dialog";
import { Failed } from "../kit/Failed";
import { TextField } from "../kit/TextField";
import { useToast } from "../kit/Toast";
import { useWords } from "../words/Words";
import { NewPassword } from "./NewPassword";
import { usePassphrase } from "./passphrase";
import { RoleBoxes } from "./RoleBoxes";

/** The dialog. */
export function AddOfficer({ taken, onClose }: { taken: readonly string[]; onClose: () => void }) {
  const { w } = useWords();
  const tell = useToast();
  const [officer, setOfficer] = useState("");
  const [name, setName] = useState("");
  const [roles, setRoles] = useState<Role[]>([]);
  const code = officer.trim();
  const there = taken.some((one) => one.toLowerCase() === code.toLowerCase());
  const known = code !== "" && !there && name.trim() !== "" && roles.length > 0;
  const passphrase = usePassphrase(known);
  const { busy, failure } = passphrase;
  const add = async () => {
    const done = await passphrase.give((actId, password) =>
      addOfficer(actId, { officer: code, name: name.trim(), roles }, password),
    );
    if (!done) return;
    tell({ words: w("officers.add.done", { name: name.trim() }) });
    onClose();
  };
  const changed =
    <T,>(set: (value: T) => void) =>
    (value: T) => {
      passphrase.forget();
      set(value);
    };
  return (
    <Dialog
      open
      onClose={onClose}
      title={w("officers.add.title")}
      wide
      testId="add-officer"
      acts={
        <>
          <Button keys="Esc" onPress={onClose}>
            {w("kit.keep")}
          </Button>
          <Button look="key" busy={busy} refused={!known || !passphrase.sound} onPress={() => void add()} testId="add-officer-do">
            {w("officers.add.do")}
          </Button>
        </>
      }
    >
      <div className="col g4 settings-form">
      <TextField
        label={w("officers.code")}
        value={officer}
        onChange={changed(setOfficer)}
        help={w("officers.add.code")}
        problem={
          there
            ? w("refusal.officer.there-already")
            : problemOf(failure, "officer") === undefined
              ? undefined
              : w("problem.unsound")
        }
        autoFocus
        required
        testId="new-code"
      />
      <TextField label={w("officers.name")} value={name} onChange={changed(setName)} required testId="new-name" />
      <RoleBoxes roles={roles} onChange={changed(setRoles)} />
      <NewPassword label={w("account.first")} of={passphrase} onEnter={() => void add()} />
      {failure && <Failed failure={failure} />}
      </div>
    </Dialog>
  );
}

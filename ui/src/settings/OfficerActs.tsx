/**
 * What an administrator does with an officer who is on the register: roles, another passphrase, disabling, enabling. Each
 * says what follows from it before it is done.
 */
import { useState, type ReactNode } from "react";
import { disableOfficer, enableOfficer, resetPassword } from "../ipc/officeDoors";
import { useDoing } from "../ipc/useDoing";
import { usePerform } from "../ipc/usePerform";
import type { Failure, Role } from "../ipc/wire";
import { Button } from "../kit/Button";
import { Dialog } from "../kit/Dialog";
import { Failed } from "../kit/Failed";
import { useToast } from "../kit/Toast";
import { useWords } from "../words/Words";
import { NewPassword } from "./NewPassword";
import type { Officer } from "./Officers";
import { usePassphrase } from "./passphrase";
import { RoleBoxes } from "./RoleBoxes";

interface ActOn {
  officer: Officer;
  onClose: () => void;
}

function Asked(props: {
  title: string;
  act: string;
  onClose: () => void;
  onAct: () => void;
  ready: boolean;
  busy: boolean;
  grave?: boolean;
  failure: Failure | undefined;
  testId: string;
  children: ReactNode;
}) {
  const { w } = useWords();
  return (
    <Dialog
      open
      onClose={props.onClose}
      title={props.title}
      testId={props.testId}
      acts={
        <>
          <Button keys="Esc" onPress={props.onClose}>
            {w("kit.keep")}
          </Button>
          <Button
            look={props.grave === true ? "grave" : "key"}
            busy={props.busy}
            refused={!props.ready}
            onPress={props.onAct}
            testId={`${props.testId}-do`}
          >
            {props.act}
          </Button>
        </>
      }
    >
      <div className="col g4 settings-form">
        {props.children}
        {props.failure && <Failed failure={props.failure} />}
      </div>
    </Dialog>
  );
}

const nameOf = (officer: Officer): string => officer.name || officer.code;

/** The roles held from now on. */
export function SetRoles({ officer, others, onClose }: ActOn & { others: boolean }) {
  const { w } = useWords();
  const tell = useToast();
  const { give, busy, failure, forget } = usePerform();
  const [roles, setRoles] = useState<Role[]>([...officer.roles]);
  const name = nameOf(officer);
  const same = roles.length === officer.roles.length && roles.every((role) => officer.roles.includes(role));
  const set = async () => {
    if (!(await give({ act: "set_roles", officer: officer.code, roles }))) return;
    tell({ words: w("officers.roles.done", { name }) });
    onClose();
  };
  return (
    <Asked
      title={w("officers.roles.title", { name })}
      act={w("officers.roles.do")}
      onClose={onClose}
      onAct={() => void set()}
      ready={roles.length > 0 && !same}
      busy={busy}
      failure={failure}
      testId="set-roles"
    >
      <RoleBoxes
        roles={roles}
        onChange={(next) => {
          forget();
          setRoles(next);
        }}
        kept={officer.roles.includes("adm") && !others ? "adm" : undefined}
      />
    </Asked>
  );
}

/** An officer who signs in no more. */
export function DisableOfficer({ officer, onClose }: ActOn) {
  const { w } = useWords();
  const tell = useToast();
  const { run, busy, failure } = useDoing();
  const name = nameOf(officer);
  const inHand = officer.complaints_live + officer.cases_open > 0;
  const disable = async () => {
    if (!(await run((actId) => disableOfficer(actId, officer.code)))) return;
    tell({ words: w("officers.disable.done", { name }) });
    onClose();
  };
  return (
    <Asked
      title={w("officers.disable.title", { name })}
      act={w("officers.disable.do", { name })}
      onClose={onClose}
      onAct={() => void disable()}
      ready
      grave
      busy={busy}
      failure={failure}
      testId="disable-officer"
    >
      <p className="q">{w("officers.disable.says", { name })}</p>
      {inHand && (
        <p className="q">
          {w("officers.disable.hand", {
            name,
            complaints: w("officers.complaints", { count: officer.complaints_live }),
            cases: w("officers.cases", { count: officer.cases_open }),
          })}
        </p>
      )}
    </Asked>
  );
}

/** What gives an officer a passphrase: the words and the door. */
interface Keying extends ActOn {
  title: string;
  act: string;
  done: string;
  says?: string;
  door: (actId: string, officer: string, password: string) => Promise<unknown>;
  testId: string;
}

function KeyOfficer({ officer, door, done, says, ...asked }: Keying) {
  const tell = useToast();
  const passphrase = usePassphrase();
  const give = async () => {
    if (!(await passphrase.give((actId, password) => door(actId, officer.code, password)))) return;
    tell({ words: done });
    asked.onClose();
  };
  return (
    <Asked
      {...asked}
      onAct={() => void give()}
      ready={passphrase.sound}
      busy={passphrase.busy}
      failure={passphrase.failure}
    >
      {says !== undefined && <p className="q">{says}</p>}
      <NewPassword of={passphrase} onEnter={() => void give()} autoFocus />
    </Asked>
  );
}

/** Another passphrase, when the officer's own is forgotten. */
export function ResetPassword(on: ActOn) {
  const { w } = useWords();
  const name = nameOf(on.officer);
  return (
    <KeyOfficer
      {...on}
      title={w("officers.reset.title", { name })}
      act={w("officers.reset.do")}
      done={w("officers.reset.done", { name })}
      says={w("officers.reset.says")}
      door={resetPassword}
      testId="reset-password"
    />
  );
}

/** An officer who signs in again, with the roles held before. */
export function EnableOfficer(on: ActOn) {
  const { w } = useWords();
  const name = nameOf(on.officer);
  return (
    <KeyOfficer
      {...on}
      title={w("officers.enable.title", { name })}
      act={w("officers.enable.do", { name })}
      done={w("officers.enable.done", { name })}
      door={enableOfficer}
      testId="enable-officer"
    />
  );
}

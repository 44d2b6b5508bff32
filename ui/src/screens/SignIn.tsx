/**
 * Sign-in and lock: who, the passphrase, and what stands in the way. Nothing personal is shown. It says which kind of
 * trouble a registry is in and never makes a new one. After a lock it asks the same officer for the passphrase alone. Not the frame: nothing of it is there before a session.
 */
import { useEffect, useRef, useState } from "react";
import { look, signIn, type Session, type Standing } from "../ipc/doors";
import { asOpenFault } from "../ipc/failure";
import type { OpenFault } from "../ipc/wire";
import { Button, IconButton } from "../kit/Button";
import { Mark } from "../kit/Mark";
import { Note } from "../kit/Note";
import { Seg } from "../kit/Seg";
import { TextField } from "../kit/TextField";
import { LANG_TAG, LANGUAGES, OWN_NAME } from "../words/language";
import { clock } from "../words/format";
import { Said } from "../words/Said";
import { deskLanguage, useWords } from "../words/Words";
import { LockBeam } from "./LockBeam";
import { LockedAside } from "./LockedAside";
import type { Locked } from "./locked";
import { useTextSize } from "./useTextSize";

/** The screen. */
export function SignIn({ onSession, locked }: { onSession: (session: Session) => void; locked?: Locked }) {
  const { w, language, setLanguage, speak } = useWords();
  useTextSize();
  const [another, setAnother] = useState(false);
  const last = another ? undefined : locked;
  const [standing, setStanding] = useState<Standing | undefined>();
  const [officer, setOfficer] = useState("");
  const [password, setPassword] = useState("");
  const [seen, setSeen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<OpenFault | undefined>();
  useEffect(() => {
    look().then(
      (found) => {
        setStanding(found);
        if (found.fault) setFault(asOpenFault(found.fault));
        else if (!found.there) setFault({ kind: "nothing-there" });
      },
      (thrown: unknown) => setFault(asOpenFault(thrown)),
    );
  }, []);
  // In a low window what went wrong would stand below its edge.
  const told = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (fault) told.current?.scrollIntoView({ block: "nearest" });
  }, [fault]);
  const enter = () => {
    if (busy) return;
    setBusy(true);
    setFault(undefined);
    signIn(last ? last.session.officer : officer.trim(), password)
      .then(onSession, (thrown: unknown) => setFault(asOpenFault(thrown)))
      .finally(() => {
        setBusy(false);
        setPassword("");
      });
  };
  return (
    <main className="lock" data-testid="sign-in">
      <LockBeam />
      <div className="row lock-brand">
        <Mark size={26} />
        <b lang="en-HK">Steelyard</b>
        <span className="q" lang="zh-Hant-HK">
          司馬秤
        </span>
      </div>
      <div className="row lock-side">
        <Seg
          label={w("frame.language")}
          value={language}
          onChange={setLanguage}
          parts={LANGUAGES.map((value) => ({ value, label: OWN_NAME[value], lang: LANG_TAG[value] }))}
        />
        <span className="marking">{w("app.marking")}</span>
      </div>
      <form className="col g4 lock-form" onSubmit={(event) => event.preventDefault()}>
        {last ? (
          <div className="col">
            <h1 className="head">{w("signIn.lockedAt", { time: clock(last.at) })}</h1>
            <span className="q">
              <Said>{last.session.name}</Said>
              {last.session.roles[0] !== undefined &&
                `${language === "en" ? ", " : "，"}${w(`role.${last.session.roles[0]}`)}`}
            </span>
          </div>
        ) : (
          <h1 className="head">{w("signIn.title")}</h1>
        )}
        {standing?.demonstration && <span className="demonstration">{w("app.demonstration")}</span>}
        {!last && (
          <TextField
            label={w("signIn.officer")}
            value={officer}
            onChange={setOfficer}
            autoComplete="username"
            autoFocus
            testId="officer"
            onEnter={enter}
          />
        )}
        <TextField
          label={w("signIn.password")}
          value={password}
          onChange={setPassword}
          type={seen ? "text" : "password"}
          autoComplete="current-password"
          autoFocus={last !== undefined}
          testId="password"
          onEnter={enter}
          tail={
            <IconButton
              name={seen ? w("kit.hide") : w("kit.show")}
              icon={seen ? "seen" : "hidden"}
              onPress={() => setSeen(!seen)}
            />
          }
        />
        <div className="row">
          <Button look="key" keys="Enter" busy={busy} onPress={enter} testId="enter">
            {last ? w("signIn.unlock") : w("signIn.act")}
          </Button>
          {last && (
            <Button
              look="bare"
              onPress={() => {
                // Whoever comes next is a stranger: the desk speaks its own language again.
                setAnother(true);
                speak(deskLanguage());
              }}
              testId="another-officer"
            >
              {w("signIn.another")}
            </Button>
          )}
        </div>
        {last?.draft && <span className="small qq">{w("signIn.draftKept")}</span>}
        {fault && (
          <div ref={told}>
            <Note
              look={fault.kind === "wrong-password" ? "refused" : "care"}
              code={fault.kind === "fault" ? fault.cause : undefined}
              testId="open-fault"
            >
              {faultWords(fault)}
            </Note>
          </div>
        )}
      </form>
      {last && <LockedAside locked={last} />}
      <p className="small qq lock-notice">{w("signIn.notice")}</p>
    </main>
  );

  function faultWords(of: OpenFault): string {
    if (of.kind === "behind-anchor") return w("open.behind-anchor", { from: of.from, to: of.to });
    if (of.kind === "wait") return w("open.wait", { seconds: of.seconds });
    return w(`open.${of.kind}`);
  }
}

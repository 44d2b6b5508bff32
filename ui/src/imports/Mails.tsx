/**
 * The messages of an e-mail file: each becomes a draft with its text, its sender and its files, the original among them. Filing
 * the draft is the officer's, in the filing screen.
 */
import { useState } from "react";
import { keepDraft, mintActId } from "../ipc/doors";
import { asFailure } from "../ipc/failure";
import { takeMail, type Mail } from "../ipc/importDoors";
import type { Failure } from "../ipc/wire";
import { Button } from "../kit/Button";
import { Failed } from "../kit/Failed";
import { Note } from "../kit/Note";
import { Said } from "../words/Said";
import { useWords } from "../words/Words";
import { Trouble } from "./Import";
import type { Importing } from "./useImport";

/** The pane. */
export function Mails({ importing, onDraft }: { importing: Importing; onDraft: () => void }) {
  const { w } = useWords();
  const mails = importing.look?.mails ?? [];
  return (
    <div className="scroll">
      <div className="im-pad">
        <div className="row" style={{ gap: 10 }}>
          <h2 className="title cut">
            <Said>{importing.look?.name ?? ""}</Said>
          </h2>
          <span className="q nw">{w("import.messages", { count: mails.length })}</span>
          <span className="sp" />
          <Button small look="bare" onPress={importing.letGo} testId="import-let-go">
            {w("import.another")}
          </Button>
        </div>
        <p className="q">{w("import.mailHow")}</p>
        <Trouble importing={importing} />
      </div>
      {mails.map((mail, at) => (
        <One key={at} mail={mail} at={at} onDraft={onDraft} />
      ))}
    </div>
  );
}

function One({ mail, at, onDraft }: { mail: Mail; at: number; onDraft: () => void }) {
  const { w } = useWords();
  const [state, setState] = useState<"new" | "busy" | "kept">("new");
  const [failure, setFailure] = useState<Failure | undefined>();
  const [left, setLeft] = useState<{ name: string; failure: Failure }[]>([]);
  const make = async () => {
    setState("busy");
    setFailure(undefined);
    try {
      const { taken, left: not } = await takeMail(at);
      setLeft(not);
      // When it came is asked of the officer: what a message claims of its own date is no receipt.
      const intake = {
        channel: "email",
        complainant_email: mail.from.address,
        complainant_name: mail.from.name_claims_another ? null : mail.from.name,
        narrative: [mail.subject, mail.text].filter((text) => text !== "").join("\n\n"),
      };
      await keepDraft(mintActId(), "complaint", JSON.stringify({ intake, evidence: taken, people: [] }));
      setState("kept");
    } catch (thrown) {
      setFailure(asFailure(thrown));
      setState("new");
    }
  };
  return (
    <article className="im-mail" data-testid="import-mail">
      <div className="row" style={{ gap: 10 }}>
        <span className="m mono">{mail.from.address || w("kit.notGiven")}</span>
        {mail.from.name && (
          <span className="q cut">
            <Said>{mail.from.name}</Said>
          </span>
        )}
        <span className="sp" />
        {state === "kept" ? (
          <Button look="key" small onPress={onDraft} testId="import-open-draft">
            {w("import.openDraft")}
          </Button>
        ) : (
          <Button look="key" small busy={state === "busy"} onPress={() => void make()} testId="import-make-draft">
            {w("import.makeDraft")}
          </Button>
        )}
      </div>
      {mail.from.name_claims_another && <Note look="care">{w("import.claimsAnother")}</Note>}
      <span className="lead">
        <Said>{mail.subject}</Said>
      </span>
      <span className="small q">{mail.claimed === null ? w("import.noDate") : w("import.claims", { at: mail.claimed.replace("T", " ") })}</span>
      <pre tabIndex={0}>
        <Said>{mail.text}</Said>
      </pre>
      {mail.cut && <Note look="care">{w("import.cut")}</Note>}
      {mail.broken > 0 && <Note look="care">{w("import.broken", { count: mail.broken })}</Note>}
      {mail.attachments.length > 0 && (
        <span className="small">
          {w("import.attachments", { count: mail.attachments.length })}: <Said>{mail.attachments.map((one) => one.name).join(" · ")}</Said>
        </span>
      )}
      {left.map((one) => (
        <div key={one.name}>
          <Said>{one.name}</Said> <Failed failure={one.failure} />
        </div>
      ))}
      <Failed failure={failure} />
    </article>
  );
}

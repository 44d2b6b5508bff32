/**
 * Naming a person of a complaint besides the complainant, and striking one who was named by mistake.
 */
import { useState } from "react";
import { Select } from "../kit/Select";
import { TextField } from "../kit/TextField";
import { langOf } from "../words/Said";
import { useWords } from "../words/Words";
import { OneDialog, type OneProps } from "./OneDialog";
import { useReference } from "./reference";
import { useReason } from "./useReason";

const CONTACTS = ["phone", "email", "wechat"] as const;

/** Naming one. */
export function PersonDialog({ complaint, ...props }: OneProps) {
  const { w } = useWords();
  const r = useReference();
  const [role, setRole] = useState("witness");
  const [said, setSaid] = useState({ name: "", phone: "", email: "", wechat: "" });
  const given = (text: string) => (text.trim() === "" ? null : text.trim());
  const labels = { phone: w("filing.phone"), email: w("people.email"), wechat: w("people.wechat") };
  const nothing = Object.values(said).every((text) => text.trim() === "");
  return (
    <OneDialog
      {...props}
      on={complaint}
      testId="person-dialog"
      title={w("people.addOne")}
      verb={w("people.addOne")}
      told={w("people.named")}
      lacking={nothing ? w("people.name") : undefined}
      command={() => ({
        act: "name_people",
        complaint,
        people: [
          { role, name: given(said.name), phone: given(said.phone), email: given(said.email), wechat: given(said.wechat) },
        ],
      })}
    >
      <Select label={w("people.role")} choices={r.choices("person_roles")} value={role} onChange={(code) => setRole(code ?? "witness")} />
      <TextField
        label={w("people.name")}
        value={said.name}
        lang={langOf(said.name)}
        onChange={(name) => setSaid({ ...said, name })}
        testId="person-name"
        autoFocus
      />
      {CONTACTS.map((one) => (
        <TextField key={one} label={labels[one]} value={said[one]} onChange={(text) => setSaid({ ...said, [one]: text })} />
      ))}
    </OneDialog>
  );
}

/** Striking one, with the reason. */
export function StrikeDialog({ complaint, person, ...props }: OneProps & { person: string }) {
  const { w } = useWords();
  const reason = useReason();
  return (
    <OneDialog
      {...props}
      on={complaint}
      testId="strike-dialog"
      title={w("people.strikeTitle")}
      verb={w("people.strike")}
      told={w("people.struck")}
      lacking={reason.lacking}
      command={() => ({ act: "strike_person", complaint, person, reason: reason.given })}
    >
      {reason.field}
    </OneDialog>
  );
}

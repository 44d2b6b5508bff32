/**
 * Proposing that complaints be referred to another body: agency, purpose, consent or legal basis, which particulars
 * go, and the officer's word that what is to be removed was looked at. A supervisor decides; nothing leaves by it.
 */
import { useEffect, useRef, useState } from "react";
import { useAsk } from "../ipc/useAsk";
import { Button } from "../kit/Button";
import { Checkbox } from "../kit/Checkbox";
import { Combobox } from "../kit/Combobox";
import { Select } from "../kit/Select";
import { TextField } from "../kit/TextField";
import { useWords } from "../words/Words";
import { ActDialog, type ActProps } from "./ActDialog";
import { useReference } from "./reference";
import { SentRow } from "./SentRow";
import { SENT, SENT_GROUPS, USUALLY, type SentField } from "./sent";

const BY_CONSENT = "consent";

/** The dialog. `basis` chooses the legal basis beforehand. */
export function ReferDialog(props: ActProps & { basis?: string }) {
  const { w, language } = useWords();
  const r = useReference();
  const [agency, setAgency] = useState<string | undefined>();
  const [purpose, setPurpose] = useState<string | undefined>();
  const [basis, setBasis] = useState<string>(props.basis ?? BY_CONSENT);
  const [fields, setFields] = useState<readonly SentField[]>(USUALLY);
  const [checked, setChecked] = useState(false);
  const [note, setNote] = useState("");
  const [open, setOpen] = useState(false);
  // What was let out to an agency last is proposed for the next, until the officer chooses otherwise.
  const { data: before } = useAsk(
    "referrals",
    { agency: agency ?? null, state: [], after: null, limit: 1, lists_after: null, lists_limit: 1 },
    { off: agency === undefined },
  );
  const last = before?.agencies.find((one) => one.agency === agency);
  const chose = useRef(false);
  useEffect(() => {
    if (last === undefined || chose.current) return;
    setFields(SENT_GROUPS.flatMap((group) => SENT[group].filter((field) => last.last_fields.includes(field))));
    setPurpose((given) => given ?? last.last_purpose);
  }, [last]);
  const take = (taken: readonly SentField[]) => {
    chose.current = true;
    setFields(taken);
  };
  const handles = r.entry("agencies", agency)?.["handles"] as Record<string, string> | undefined;
  const lacking =
    agency === undefined
      ? w("field.agency")
      : purpose === undefined
        ? w("field.purpose")
        : fields.length === 0
          ? w("field.fields")
          : !checked
            ? w("field.redaction_checked")
            : undefined;
  return (
    <ActDialog
      {...props}
      wide
      testId="refer-dialog"
      title={w("acts.refer.title", { count: props.complaints.length })}
      act={(count) => w("acts.refer.do", { count })}
      done={(count) => w("acts.refer.done", { count })}
      lacking={lacking}
      command={(complaints, asked) =>
        agency === undefined || purpose === undefined || fields.length === 0
          ? undefined
          : {
              act: "propose_referral",
              complaints,
              agency,
              purpose,
              basis: basis === BY_CONSENT ? null : basis,
              // In the groups' order, whatever order they were pressed in.
              fields: SENT_GROUPS.flatMap((group) => SENT[group].filter((field) => fields.includes(field))),
              redaction_checked: asked || checked,
              note: note.trim() === "" || asked ? null : note.trim(),
            }
      }
    >
      <div style={{ display: "grid", gridTemplateColumns: "1.3fr 1fr", gap: 12 }}>
        <Combobox
          label={w("field.agency")}
          choices={r.choices("agencies")}
          value={agency}
          onChange={setAgency}
          help={handles?.[language]}
          showCodes
          name="agency"
          testId="refer-agency"
          autoFocus
        />
        <Select
          label={w("field.purpose")}
          choices={r.choices("referral_purposes")}
          value={purpose}
          onChange={setPurpose}
          name="purpose"
          testId="refer-purpose"
        />
        <Select
          label={w("field.basis")}
          choices={r.choices("legal_bases")}
          value={basis}
          onChange={setBasis}
          help={basis === BY_CONSENT ? w("acts.refer.byConsent") : undefined}
          name="basis"
          testId="refer-basis"
        />
        <TextField label={w("field.note")} value={note} onChange={setNote} name="note" />
      </div>
      <div className="col g2">
        <span className="row">
          <span className="lab b">{w("field.fields")}</span>
          <span className="sp" />
          <Button look="bare" small onPress={() => setOpen(!open)} testId="refer-fields">
            {w(open ? "acts.refer.fewer" : "acts.refer.eachField")}
          </Button>
        </span>
        {SENT_GROUPS.map((group) => (
          <SentRow key={group} group={group} open={open} taken={fields} onTake={take} />
        ))}
        {last !== undefined && <span className="small q" role="status">{w("acts.refer.asLast")}</span>}
        <span className="small qq">{w("acts.refer.removed")}</span>
      </div>
      <Checkbox ticked={checked} onChange={setChecked} testId="refer-checked">
        {w("acts.refer.checked")}
      </Checkbox>
    </ActDialog>
  );
}

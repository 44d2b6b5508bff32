/**
 * A new address of an agency, from now on: begun with the one in force, its problems at its fields. What was sent before keeps
 * the address that it bore. Not the versions: see AgencyPane.tsx.
 */
import { useState } from "react";
import { useAsk } from "../ipc/useAsk";
import { useProblem } from "../ipc/useProblem";
import { useTelling } from "../ipc/useTelling";
import type { AgencyAddress } from "../ipc/wire";
import { Button } from "../kit/Button";
import { Dialog } from "../kit/Dialog";
import { Failed } from "../kit/Failed";
import { GiveButton } from "../kit/GiveButton";
import { Loading } from "../kit/Loading";
import { TextArea } from "../kit/TextArea";
import { TextField } from "../kit/TextField";
import { useWords } from "../words/Words";
import { FIELDS, type AddressField, type Agency } from "./agency";

const NONE: AgencyAddress = { address_en: "", address_zh: "", email: "", fax: "", attention: "" };

/** The dialog; it waits for the address in force. */
export function AddressDialog({ agency, onClose }: { agency: Agency; onClose: () => void }) {
  const { w, language } = useWords();
  const { data, error } = useAsk("agency_addresses", { agency: agency.code });
  if (data) {
    const [now] = data.versions;
    const begun = { ...NONE };
    for (const field of FIELDS) begun[field] = now?.[field] ?? "";
    return <Form agency={agency} begun={begun} first={now === undefined} onClose={onClose} />;
  }
  return (
    <Dialog open onClose={onClose} title={w("agencies.setTitle", { agency: agency.names[language] })} acts={<Button keys="Esc" onPress={onClose}>{w("kit.keep")}</Button>}>
      {error ? <Failed failure={error} /> : <Loading rows={4} />}
    </Dialog>
  );
}

function Form({ agency, begun, first, onClose }: { agency: Agency; begun: AgencyAddress; first: boolean; onClose: () => void }) {
  const { w, language } = useWords();
  const { give, busy, failure, forget } = useTelling();
  // As it was when the dialog was opened; another's change meanwhile is another version and does not touch what is typed.
  const [before] = useState(begun);
  const [address, setAddress] = useState(begun);
  const name = agency.names[language];
  const same = FIELDS.every((field) => address[field].trim() === before[field].trim());
  const empty = [address.address_en, address.address_zh, address.email].every((text) => text.trim() === "");
  const lacking = empty ? w("agencies.needOne") : same ? w("agencies.same") : undefined;
  const problem = useProblem(failure);
  const change = (field: AddressField) => (text: string) => {
    forget();
    setAddress((all) => ({ ...all, [field]: text }));
  };
  const set = async () => {
    if (lacking !== undefined || busy) return;
    const trimmed = { ...NONE };
    for (const field of FIELDS) trimmed[field] = address[field].trim();
    const receipt = await give({ act: "set_agency_address", agency: agency.code, address: trimmed }, () => w("agencies.setTold", { agency: name }));
    if (receipt) onClose();
  };
  const atFields = failure?.kind === "incomplete" && failure.problems.every(({ field }) => FIELDS.some((one) => one === field));
  const of = (field: AddressField) => ({
    label: w(`agencies.field.${field}`),
    value: address[field],
    onChange: change(field),
    problem: problem(field),
    name: field,
    testId: `address-${field}`,
  });
  return (
    <Dialog
      open
      onClose={onClose}
      wide
      title={w("agencies.setTitle", { agency: name })}
      testId="address-dialog"
      acts={
        <>
          <Button onPress={onClose} keys="Esc">
            {w("kit.keep")}
          </Button>
          <GiveButton busy={busy} refused={lacking} onPress={() => void set()} testId="address-save">
            {w("agencies.setDo")}
          </GiveButton>
        </>
      }
    >
      <div className="col g3" style={{ marginTop: 12 }}>
        {!first && <p className="q">{w("agencies.setSays")}</p>}
        <div className="address-form">
          <TextArea {...of("address_en")} rows={4} lang="en-HK" />
          <TextArea {...of("address_zh")} rows={4} lang="zh-Hant-HK" />
          <TextField {...of("email")} />
          <TextField {...of("fax")} inputMode="tel" />
        </div>
        <TextField {...of("attention")} help={w("agencies.attentionHelp")} />
        {failure && !atFields && <Failed failure={failure} />}
      </div>
    </Dialog>
  );
}

/**
 * An extract of the journal: of a complaint, a case or days, with the chain and a checker. The shell asks where to, journals
 * the taking, then writes. What it proves is said by its checker.
 */
import { useRef, useState } from "react";
import { mintActId } from "../ipc/doors";
import { asFailure } from "../ipc/failure";
import { takePaper } from "../ipc/letterDoors";
import type { Failure } from "../ipc/wire";
import { Button } from "../kit/Button";
import { Checkbox } from "../kit/Checkbox";
import { DateTimeField } from "../kit/DateTimeField";
import { Dialog } from "../kit/Dialog";
import { Failed } from "../kit/Failed";
import { Seg } from "../kit/Seg";
import { TextField } from "../kit/TextField";
import { useToast } from "../kit/Toast";
import { dayOf } from "../words/time";
import { useWords } from "../words/Words";

/** Of what an extract may be. */
export type ExtractOf = "complaint" | "case" | "period";

/** The dialog. */
export function ExtractDialog({ begin, onClose }: { begin: { of: ExtractOf; number?: string }; onClose: () => void }) {
  const { w, language } = useWords();
  const tell = useToast();
  const [of, setOf] = useState<ExtractOf>(begin.of);
  const [number, setNumber] = useState(begin.number ?? "");
  const [from, setFrom] = useState<number | undefined>();
  const [to, setTo] = useState<number | undefined>();
  const [linked, setLinked] = useState(true);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | undefined>();
  const kept = useRef<{ of: string; id: string } | undefined>(undefined);
  const open = of === "period" ? from === undefined || to === undefined : number.trim() === "";
  const take = async () => {
    if (busy || open) return;
    const days = from === undefined || to === undefined ? {} : { from: dayOf(from), to: dayOf(to) };
    const asked = { what: "extract" as const, of, ...(of === "period" ? days : { name: number.trim() }), linked, language };
    const same = JSON.stringify(asked);
    if (kept.current?.of !== same) kept.current = { of: same, id: mintActId() };
    setBusy(true);
    setFailure(undefined);
    try {
      const taken = await takePaper({ ...asked, actId: kept.current.id, title: w("letters.saveTitle") });
      if (!taken) return;
      tell({ words: w("extract.told", { count: taken.entries, digest: taken.sha256.slice(0, 8) }) });
      onClose();
    } catch (thrown) {
      setFailure(asFailure(thrown));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={w("extract.title")}
      testId="extract-dialog"
      acts={
        <>
          <Button onPress={onClose}>{w("acts.keep")}</Button>
          <Button look="key" icon="download" busy={busy} refused={open || undefined} onPress={() => void take()} testId="extract-go">
            {w("extract.take")}
          </Button>
        </>
      }
    >
      <div className="col g4 act-fields" style={{ marginTop: 12 }}>
        <p className="small q">{w("extract.says")}</p>
        <Seg
          label={w("extract.of")}
          value={of}
          onChange={setOf}
          parts={[
            { value: "complaint", label: w("extract.complaint") },
            { value: "case", label: w("extract.case") },
            { value: "period", label: w("extract.period") },
          ]}
        />
        {of === "period" ? (
          <>
            <DateTimeField label={w("extract.from")} value={from} onChange={setFrom} dayOnly required testId="extract-from" />
            <DateTimeField label={w("extract.to")} value={to} onChange={setTo} dayOnly required testId="extract-to" />
          </>
        ) : (
          <TextField label={w("extract.number")} value={number} onChange={setNumber} required testId="extract-number" />
        )}
        <Checkbox ticked={linked} onChange={setLinked}>
          {w("extract.linked")}
        </Checkbox>
        {linked && <p className="small qq">{w("extract.linkedSays")}</p>}
        <Failed failure={failure} />
      </div>
    </Dialog>
  );
}

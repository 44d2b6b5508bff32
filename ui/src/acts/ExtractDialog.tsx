/**
 * An extract of the journal: of a complaint, a case or days, with the chain and a checker. The shell asks where to, journals
 * the taking, then writes. What it proves is said by its checker.
 */
import { useState } from "react";
import { takePaper } from "../ipc/letterDoors";
import { Button } from "../kit/Button";
import { Checkbox } from "../kit/Checkbox";
import { DateTimeField } from "../kit/DateTimeField";
import { Dialog } from "../kit/Dialog";
import { Failed } from "../kit/Failed";
import { GiveButton } from "../kit/GiveButton";
import { Seg } from "../kit/Seg";
import { TextField } from "../kit/TextField";
import { dayOf } from "../words/time";
import { useWords } from "../words/Words";
import { shortDigest, useTakeOut } from "./useTakeOut";

/** Of what an extract may be. */
export type ExtractOf = "complaint" | "case" | "period";

/** The dialog. */
export function ExtractDialog({ begin, onClose }: { begin: { of: ExtractOf; number?: string }; onClose: () => void }) {
  const { w, language } = useWords();
  const [of, setOf] = useState<ExtractOf>(begin.of);
  const [number, setNumber] = useState(begin.number ?? "");
  const [from, setFrom] = useState<number | undefined>();
  const [to, setTo] = useState<number | undefined>();
  const [linked, setLinked] = useState(true);
  const out = useTakeOut();
  const open = of === "period" ? from === undefined || to === undefined : number.trim() === "";
  const take = async () => {
    if (open) return;
    const days = from === undefined || to === undefined ? {} : { from: dayOf(from), to: dayOf(to) };
    const asked = { what: "extract" as const, of, ...(of === "period" ? days : { name: number.trim() }), linked, language };
    const taken = await out.take({
      which: "extract",
      of: asked,
      door: (actId) => takePaper({ ...asked, actId, title: w("letters.saveTitle") }),
      told: ({ entries, sha256 }) => w("extract.told", { count: entries, digest: shortDigest(sha256) }),
    });
    if (taken) onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={w("extract.title")}
      testId="extract-dialog"
      acts={
        <>
          <Button onPress={onClose} keys="Esc">
            {w("acts.keep")}
          </Button>
          <GiveButton icon="download" busy={out.taking !== undefined} refused={open || undefined} onPress={() => void take()} testId="extract-go">
            {w("extract.take")}
          </GiveButton>
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
        <Failed failure={out.failure} leaving />
      </div>
    </Dialog>
  );
}

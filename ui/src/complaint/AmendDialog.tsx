/**
 * Correcting a group of a complaint's fields. The correction names the act last seen: where somebody changed the file
 * meanwhile it is refused and says by whom, what was typed stays, what the other wrote stands below it until it is taken
 * or written over, and the officer goes on with what the file says now.
 */
import { useState } from "react";
import { ActDialog, type ActProps } from "../acts/ActDialog";
import { intakeOf } from "../acts/parts";
import { useAsk } from "../ipc/useAsk";
import { useOfficers } from "../ipc/useOfficers";
import { Button } from "../kit/Button";
import { Note } from "../kit/Note";
import { TextField } from "../kit/TextField";
import { clock } from "../words/format";
import { useWords } from "../words/Words";
import { AmendFieldInput } from "./AmendFieldInput";
import { changed, fieldsOf, heldOf, type AmendField, type AmendGroup, type Held } from "./amended";
import { valueOf, type File, type Reading } from "./values";

/** The dialog. `file` is the file as it stands now; the dialog remembers how it stood when it opened. */
export function AmendDialog({
  file,
  group,
  reading,
  ...props
}: Omit<ActProps, "complaints"> & { file: File; group: AmendGroup; reading: Reading }) {
  const { w } = useWords();
  const [opened] = useState(file);
  const [seen, setSeen] = useState(file);
  const [typed, setTyped] = useState<Partial<Record<AmendField, Held>>>({});
  const [reason, setReason] = useState("");
  const [complaints] = useState([file.id]);
  const fields = fieldsOf(group);
  const { changes, clear } = changed(seen, fields, typed);
  const count = Object.keys(changes).length + clear.length;
  const moved = file.last_act !== seen.last_act;
  return (
    <ActDialog
      {...props}
      complaints={complaints}
      whole
      wide
      testId="amend-dialog"
      title={w(`cfile.amend.${group}`, { number: file.number })}
      act={() => w("cfile.amend.do", { count })}
      done={() => w("cfile.amend.done")}
      lacking={count === 0 ? w("cfile.amend.change") : undefined}
      command={() => ({
        act: "amend_complaint",
        complaint: file.id,
        changes: intakeOf(changes),
        clear,
        reason: reason.trim() === "" ? null : reason.trim(),
        seen: seen.last_act,
      })}
    >
      {moved && (
        <Note
          look="care"
          testId="amend-stale"
          act={
            <Button small onPress={() => setSeen(file)} testId="amend-see">
              {w("cfile.amend.goOn")}
            </Button>
          }
        >
          <ChangedBy file={file} />
        </Note>
      )}
      <div className="cf-amend">
        {fields.map(([field, asking]) => {
          const now = heldOf(file, field, asking);
          const value = field in typed ? typed[field] : heldOf(seen, field, asking);
          const theirs = differ(now, heldOf(opened, field, asking)) && differ(now, value);
          const hold = (next: Held) => setTyped((before) => ({ ...before, [field]: next }));
          return (
            <AmendFieldInput
              key={field}
              field={field}
              asking={asking}
              value={value}
              onChange={hold}
              masked={asking === "masked" ? ((file[field as keyof File] as string | null) ?? undefined) : undefined}
              changed={
                theirs ? (
                  <>
                    <span data-testid={`amend-theirs-${field}`}>
                      {w("cfile.amend.nowSays", { value: valueOf(field, now, reading) ?? w("kit.notGiven") })}
                    </span>{" "}
                    <button type="button" className="link" onClick={() => hold(now)} data-testid={`amend-take-${field}`}>
                      {w("cfile.amend.take")}
                    </button>
                  </>
                ) : undefined
              }
            />
          );
        })}
        <div className="cf-whole">
          <TextField label={w("cfile.amend.reason")} value={reason} onChange={setReason} name="reason" testId="amend-reason" />
        </div>
      </div>
    </ActDialog>
  );
}

// Who changed the file last, and when.
function ChangedBy({ file }: { file: File }) {
  const { w } = useWords();
  const nameOf = useOfficers();
  const { data } = useAsk("history", { subject: null, name: file.number, limit: 1, after: null });
  const last = data?.entries[0];
  if (last?.act !== file.last_act) return w("kit.changedMeanwhile");
  return w("cfile.amend.changedBy", { name: nameOf(last.officer), time: clock(last.at) });
}

const differ = (a: Held, b: Held): boolean => JSON.stringify(a) !== JSON.stringify(b);

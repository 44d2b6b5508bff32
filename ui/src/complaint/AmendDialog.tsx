/**
 * Correcting a group of a complaint's fields. The correction names the act last seen: where somebody changed the file
 * meanwhile it is refused, what was typed stays, and the officer goes on with what the file says now.
 */
import { useState } from "react";
import { ActDialog, type ActProps } from "../acts/ActDialog";
import { intakeOf } from "../acts/parts";
import { Button } from "../kit/Button";
import { Note } from "../kit/Note";
import { TextField } from "../kit/TextField";
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
          {w("kit.changedMeanwhile")}
        </Note>
      )}
      <div className="cf-amend">
        {fields.map(([field, asking]) => {
          const now = heldOf(file, field, asking);
          const other = JSON.stringify(now) !== JSON.stringify(heldOf(seen, field, asking));
          return (
            <AmendFieldInput
              key={field}
              field={field}
              asking={asking}
              value={field in typed ? typed[field] : heldOf(seen, field, asking)}
              onChange={(value) => setTyped((before) => ({ ...before, [field]: value }))}
              masked={asking === "masked" ? ((file[field as keyof File] as string | null) ?? undefined) : undefined}
              changed={
                other
                  ? w("cfile.amend.nowSays", { value: valueOf(field, now, reading) ?? w("kit.notGiven") })
                  : undefined
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

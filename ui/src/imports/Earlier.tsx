/**
 * The imports of the office, newest first, each taken back by who may: what nobody touched since becomes void, the rest stays.
 * Not a new import: see Import.tsx.
 */
import { useState } from "react";
import { useTellDone } from "../acts/ActDialog";
import { preview } from "../ipc/doors";
import { asFailure } from "../ipc/failure";
import { useAsk } from "../ipc/useAsk";
import { usePerform } from "../ipc/usePerform";
import type { Command, Failure, Receipt, imports } from "../ipc/wire";
import { Button } from "../kit/Button";
import { Dialog } from "../kit/Dialog";
import { Empty } from "../kit/Empty";
import { Failed } from "../kit/Failed";
import { Loading } from "../kit/Loading";
import { Preview } from "../kit/Preview";
import { TextField } from "../kit/TextField";
import { dateTime } from "../words/format";
import { now } from "../words/time";
import { useWords } from "../words/Words";

/** The pane. */
export function Earlier({ onComplaints }: { onComplaints: () => void }) {
  const { w, language } = useWords();
  const { data, error, isPending } = useAsk("imports", { file: null });
  const [undoing, setUndoing] = useState<imports.Import | undefined>();
  if (isPending) return <Loading rows={6} />;
  return (
    <div className="scroll">
      <div className="im-pad">
        <div className="row">
          <h2 className="title">{w("import.earlier")}</h2>
          <span className="sp" />
          <Button small look="bare" onPress={onComplaints} testId="import-to-list">
            {w("nav.complaints")}
          </Button>
        </div>
        {error && <Failed failure={error} />}
        {data?.imports.length === 0 && <Empty icon="news" title={w("import.none")} />}
        {data?.imports.map((one) => (
          <div key={one.act} className="row" style={{ gap: 12, alignItems: "flex-start" }} data-testid="import-earlier">
            <div className="col" style={{ minWidth: 0 }}>
              <span className="m">{dateTime(one.at, language, now())}</span>
              <span className="small q">
                {one.officer} · {w("import.counts", { filed: one.filed, already: one.already, refused: one.refused })}
              </span>
              {one.void > 0 && <span className="small qq">{w("import.void", { count: one.void })}</span>}
            </div>
            <span className="sp" />
            {one.undoable && (
              <Button small onPress={() => setUndoing(one)} testId="import-undo">
                {w("act.undo_import")}
              </Button>
            )}
          </div>
        ))}
      </div>
      {undoing && <Undoing one={undoing} onClose={() => setUndoing(undefined)} />}
    </div>
  );
}

function Undoing({ one, onClose }: { one: imports.Import; onClose: () => void }) {
  const { w, language } = useWords();
  const tell = useTellDone();
  const { give, busy, failure } = usePerform();
  const [reason, setReason] = useState("");
  const [comes, setComes] = useState<Receipt | undefined>();
  const [cannot, setCannot] = useState<Failure | undefined>();
  const command: Command = { act: "undo_import", import: one.act, reason };
  const look = () => {
    setCannot(undefined);
    preview(command).then(setComes, (thrown: unknown) => setCannot(asFailure(thrown)));
  };
  const undo = async () => {
    const receipt = await give(command);
    if (!receipt) return;
    tell(w("import.undone", { count: receipt.members, left: receipt.left.length }), receipt);
    onClose();
  };
  const empty = reason.trim() === "";
  return (
    <Dialog
      open
      onClose={onClose}
      title={w("import.undoTitle", { at: dateTime(one.at, language, now()) })}
      testId="import-undo-dialog"
      acts={
        <>
          <Button keys="Esc" onPress={onClose}>{w("acts.keep")}</Button>
          {comes ? (
            <Button look="grave" busy={busy} onPress={() => void undo()} testId="import-undo-give">
              {w("import.undoGive", { count: comes.members })}
            </Button>
          ) : (
            <Button look="key" refused={empty || undefined} onPress={look} testId="import-undo-look">
              {w("import.undoLook")}
            </Button>
          )}
        </>
      }
    >
      <div className="col g3" style={{ marginTop: 12 }}>
        <p className="q">{w("import.undoHow")}</p>
        <TextField label={w("field.reason")} required value={reason} onChange={(text) => { setReason(text); setComes(undefined); }} autoFocus testId="import-undo-reason" />
        {comes && (
          <Preview
            lines={[
              { count: comes.members, words: w("import.undoVoid") },
              { count: comes.left.length, words: w("import.undoLeft"), care: comes.left.length > 0 },
            ]}
            total={one.filed}
            totalWords={w("import.filed")}
          />
        )}
        <Failed failure={cannot ?? failure} />
      </div>
    </Dialog>
  );
}

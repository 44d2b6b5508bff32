/**
 * The acts by which complaints joined the case. Each can be undone as a whole for as long as something of it is still
 * here; what has changed since is left and named.
 */
import { useEffect, useState } from "react";
import { preview } from "../ipc/doors";
import { asFailure } from "../ipc/failure";
import { useOfficers } from "../ipc/useOfficers";
import { usePerform } from "../ipc/usePerform";
import type { case_file, Failure, Receipt } from "../ipc/wire";
import { Button } from "../kit/Button";
import { Dialog } from "../kit/Dialog";
import { Failed } from "../kit/Failed";
import { Preview } from "../kit/Preview";
import { Sect } from "../kit/Sect";
import { clauses, dateTime } from "../words/format";
import { useWords } from "../words/Words";

/** The section; nothing where no complaint ever joined. */
export function Batches({ file, onDone }: { file: case_file.File; onDone: (receipt: Receipt) => void }) {
  const { w, language } = useWords();
  const officer = useOfficers();
  const [undoing, setUndoing] = useState<case_file.Batch | undefined>();
  if (file.batches.length === 0) return null;
  return (
    <Sect title={w("caseFile.batches")}>
      <ul data-testid="batches">
        {file.batches.map((one) => (
          <li key={one.act} className="act-line">
            <span className="col" style={{ flex: 1 }}>
              <span>
                {w("caseFile.batch", { count: one.count })}
                {one.still_in !== one.count && (
                  <span className="rust">{clauses(["", w("caseFile.stillIn", { count: one.still_in })], language)}</span>
                )}
              </span>
              <span className="small qq cut">
                {dateTime(one.at, language)} {officer(one.officer)}
              </span>
            </span>
            {one.still_in > 0 && (
              <Button small icon="undo" onPress={() => setUndoing(one)} testId="undo-batch">
                {w("caseFile.undoBatch")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {undoing && (
        <UndoDialog
          batch={undoing}
          onClose={() => setUndoing(undefined)}
          onDone={(receipt) => {
            setUndoing(undefined);
            onDone(receipt);
          }}
        />
      )}
    </Sect>
  );
}

function UndoDialog(props: { batch: case_file.Batch; onClose: () => void; onDone: (receipt: Receipt) => void }) {
  const { w } = useWords();
  const { batch, onClose, onDone } = props;
  const { give, busy, failure } = usePerform();
  const [trial, setTrial] = useState<{ receipt?: Receipt; failure?: Failure }>({});
  useEffect(() => {
    let gone = false;
    preview({ act: "undo_batch", batch: batch.act })
      .then((receipt) => !gone && setTrial({ receipt }))
      .catch((thrown: unknown) => !gone && setTrial({ failure: asFailure(thrown) }));
    return () => {
      gone = true;
    };
  }, [batch.act]);
  const undo = () =>
    void give({ act: "undo_batch", batch: batch.act }).then((receipt) => {
      if (receipt) onDone(receipt);
    });
  const title = w("caseFile.undoTitle", { count: batch.still_in });
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      testId="undo-dialog"
      acts={
        <>
          <Button keys="Esc" onPress={onClose}>{w("kit.keep")}</Button>
          <Button
            look="key"
            busy={busy || (!trial.receipt && !trial.failure)}
            refused={trial.failure ? true : undefined}
            onPress={undo}
            testId="undo-give"
          >
            {w("caseFile.undoGive", { count: trial.receipt?.members ?? 0 })}
          </Button>
        </>
      }
    >
      <div style={{ marginTop: 10 }}>
        {trial.receipt && (
          <Preview
            total={batch.count}
            totalWords={w("caseFile.inBatch")}
            lines={[
              { count: trial.receipt.members, words: w("caseFile.willLeave") },
              {
                count: batch.count - trial.receipt.members,
                words: w("caseFile.leftAlone"),
                care: trial.receipt.left.length > 0,
              },
            ]}
          />
        )}
        <Failed failure={trial.failure ?? failure} />
      </div>
    </Dialog>
  );
}

/**
 * "Undo" beside an entry of a history that can still be undone. What concerns one complaint is undone at once; of more it
 * is first said what undoing would come to. Whether it can be undone is the register's to say: see the question `history`.
 */
import { useEffect, useState } from "react";
import { preview } from "../ipc/doors";
import { asFailure } from "../ipc/failure";
import { usePerform } from "../ipc/usePerform";
import type { Command, Failure, Receipt } from "../ipc/wire";
import { Button } from "../kit/Button";
import { Dialog } from "../kit/Dialog";
import { Failed } from "../kit/Failed";
import { Preview } from "../kit/Preview";
import { useWords } from "../words/Words";
import { useTellDone } from "./ActDialog";

/** The button. `what` is the entry in words, `members` how many complaints it moved. */
export function UndoEntry({ undo, what, members }: { undo: Command; what: string; members: number }) {
  const { w } = useWords();
  const { give, busy, failure } = usePerform();
  const tell = useTellDone();
  const [asking, setAsking] = useState(false);
  const perform = async () => {
    const receipt = await give(undo);
    if (!receipt) return;
    setAsking(false);
    tell(w("acts.undone", { count: receipt.members }), receipt);
  };
  return (
    <>
      <span>
        <Button
          small
          look="bare"
          icon="undo"
          busy={busy && !asking}
          label={w("history.undoTitle", { what })}
          onPress={() => (members > 1 ? setAsking(true) : void perform())}
          testId="history-undo"
        >
          {members > 1 ? w("history.undoMany", { count: members }) : w("history.undo")}
        </Button>
      </span>
      {!asking && <Failed failure={failure} />}
      {asking && (
        <Asked
          undo={undo}
          title={w("history.undoTitle", { what })}
          members={members}
          busy={busy}
          failure={failure}
          onDo={() => void perform()}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}

function Asked(props: {
  undo: Command;
  title: string;
  members: number;
  busy: boolean;
  failure: Failure | undefined;
  onDo: () => void;
  onClose: () => void;
}) {
  const { w } = useWords();
  const { undo, members } = props;
  const [trial, setTrial] = useState<{ receipt?: Receipt; failure?: Failure }>({});
  const command = JSON.stringify(undo);
  useEffect(() => {
    let gone = false;
    preview(JSON.parse(command) as Command)
      .then((receipt) => !gone && setTrial({ receipt }))
      .catch((thrown: unknown) => !gone && setTrial({ failure: asFailure(thrown) }));
    return () => {
      gone = true;
    };
  }, [command]);
  const moved = trial.receipt?.members ?? 0;
  return (
    <Dialog
      open
      onClose={props.onClose}
      title={props.title}
      testId="history-undo-dialog"
      acts={
        <>
          <Button keys="Esc" onPress={props.onClose}>{w("kit.keep")}</Button>
          <Button
            look="key"
            busy={props.busy || (!trial.receipt && !trial.failure)}
            refused={trial.failure ? true : undefined}
            onPress={props.onDo}
            testId="history-undo-do"
          >
            {w("history.undoMany", { count: moved })}
          </Button>
        </>
      }
    >
      <div className="col g2" style={{ marginTop: 10 }}>
        {trial.receipt && (
          <Preview
            total={members}
            totalWords={w("history.inAct")}
            lines={[
              { count: moved, words: w("history.willUndo") },
              { count: members - moved, words: w("caseFile.leftAlone"), care: moved < members },
            ]}
          />
        )}
        <Failed failure={trial.failure ?? props.failure} />
      </div>
    </Dialog>
  );
}

/**
 * "Not this trader": some of a trader's complaints are judged not to be of it, with a reason. Against which complaint, and
 * by what both were known to agree, the register tells. What is judged can be taken back. Not the workbench's dialog.
 */
import { ReasonChoice } from "../acts/ReasonChoice";
import { useJudging } from "../acts/useJudging";
import { useAsk } from "../ipc/useAsk";
import type { traders } from "../ipc/wire";
import { Button } from "../kit/Button";
import { Dialog } from "../kit/Dialog";
import { Failed } from "../kit/Failed";
import { Note } from "../kit/Note";
import { useWords } from "../words/Words";

/** The dialog. `complaints` are ids. */
export function PartDialog(props: {
  keys: readonly traders.TraderKey[];
  complaints: readonly string[];
  onClose: () => void;
  onDone: () => void;
}) {
  const { w } = useWords();
  const { complaints, onClose, onDone } = props;
  const { data, error } = useAsk("trader_parting", { trader: [...props.keys], complaints: [...complaints] });
  const judging = useJudging("not_same");
  const against = data?.against ?? undefined;
  const give = () => {
    if (!data || !against) return;
    void judging
      .judge({ complaints, against: against.id, known: data.known }, (receipt) => w("verdict.doneApart", { count: receipt.members }))
      .then((receipt) => receipt && onDone());
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={w("verdict.notSameTitle", { count: complaints.length })}
      testId="trader-part-dialog"
      acts={
        <>
          <Button onPress={onClose} keys="Esc">
            {w("kit.keep")}
          </Button>
          <Button
            look="key"
            keys="Ctrl+Enter"
            busy={judging.busy}
            refused={against === undefined || undefined}
            onPress={give}
            testId="trader-part-give"
          >
            {w("verdict.give", { count: complaints.length })}
          </Button>
        </>
      }
    >
      <div className="col g3" style={{ marginTop: 12 }}>
        {data && !against && <Note look="care">{w("trader.partAll")}</Note>}
        {against && <p className="q">{w("trader.partAgainst", { number: against.number })}</p>}
        <ReasonChoice label={w("verdict.reason")} {...judging.choice} onGive={give} />
        <Failed failure={judging.failure ?? error ?? undefined} />
      </div>
    </Dialog>
  );
}

/**
 * "Not this trader": some of a trader's complaints are judged not to be of it, with a reason. Against which complaint, and
 * by what both were known to agree, the register tells. What is judged can be taken back. Not the workbench's dialog.
 */
import { useJudging } from "../acts/useJudging";
import { VerdictDialog } from "../acts/VerdictDialog";
import { useAsk } from "../ipc/useAsk";
import type { traders } from "../ipc/wire";
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
    <VerdictDialog
      of="trader-part"
      title={w("verdict.notSameTitle", { count: complaints.length })}
      verb={w("verdict.give", { count: complaints.length })}
      judging={judging}
      refused={against === undefined}
      failure={error}
      onGive={give}
      onClose={onClose}
    >
      {data && !against && <Note look="care">{w("trader.partAll")}</Note>}
      {against && <p className="q">{w("trader.partAgainst", { number: against.number })}</p>}
    </VerdictDialog>
  );
}

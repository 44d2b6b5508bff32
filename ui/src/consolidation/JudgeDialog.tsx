/**
 * "Not the same trader": which complaints, why, and a note. It is judged against the complaint that stands for the group's
 * trader and is remembered until somebody takes it back; where many are chosen it takes the group apart.
 */
import { useState } from "react";
import { useJudging } from "../acts/useJudging";
import { VerdictDialog } from "../acts/VerdictDialog";
import { Note } from "../kit/Note";
import { Seg } from "../kit/Seg";
import { useWords } from "../words/Words";
import { partingOf } from "./parting";
import type { Batch } from "./rows";

/** The dialog. `here` is the complaint at the cursor, `chosen` are those selected. */
export function JudgeDialog(props: { batch: Batch; here: string; chosen: readonly string[]; onClose: () => void }) {
  const { w } = useWords();
  const { batch, here, chosen, onClose } = props;
  // Whoever chose most of a group chose it to be joined: then the one at the cursor is meant.
  const part = chosen.length > 0 && chosen.length * 2 <= batch.total && !(chosen.length === 1 && chosen[0] === here);
  const [which, setWhich] = useState<"here" | "chosen">(part ? "chosen" : "here");
  const ids = which === "here" ? [here] : chosen;
  const pairs = partingOf(batch, ids);
  const judging = useJudging("not_same");
  const give = () => {
    if (!pairs) return;
    void judging
      .judge(pairs, (receipt) => w("verdict.doneApart", { count: receipt.members }))
      .then((receipt) => receipt && onClose());
  };
  return (
    <VerdictDialog
      of="judge"
      title={w("verdict.notSameTitle", { count: ids.length })}
      verb={w("verdict.give", { count: ids.length })}
      judging={judging}
      refused={pairs === undefined}
      onGive={give}
      onClose={onClose}
    >
      {chosen.length > 0 && !(chosen.length === 1 && chosen[0] === here) && (
        <Seg
          label={w("verdict.which")}
          value={which}
          onChange={setWhich}
          parts={[
            { value: "here", label: w("verdict.thisOne", { number: batch.numberOf(here) }) },
            { value: "chosen", label: w("verdict.chosen", { count: chosen.length }) },
          ]}
        />
      )}
      {pairs === undefined ? (
        <Note look="care">{w("verdict.allChosen")}</Note>
      ) : (
        <p className="q">{w("verdict.against", { number: batch.numberOf(pairs.against) })}</p>
      )}
    </VerdictDialog>
  );
}

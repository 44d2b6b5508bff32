/**
 * One batch on the bench: its complaints and the case they may join. It begins anew with every batch, so that nothing
 * chosen in one group is carried into another.
 */
import { useEffect, useState } from "react";
import type { Receipt } from "../ipc/wire";
import { Complaints } from "./Complaints";
import { CasePane } from "./CasePane";
import type { Batch } from "./rows";
import { useChosen } from "./useChosen";

/** What the two panes show. `wholeChosen` begins with everything chosen: a selection that an officer made already. */
export function useBench(props: {
  batch: Batch;
  onDone: (receipt: Receipt, into: string | undefined, proposed: boolean) => void;
  onOpen: (number: string) => void;
  onCase: () => void;
}) {
  const { batch } = props;
  const chosen = useChosen(batch);
  const [cursor, setCursor] = useState(0);
  const { takeAll } = chosen.selection;
  useEffect(() => {
    if (batch.group === undefined) takeAll();
    // Only when it comes onto the bench: what the officer takes out afterwards stays out.
  }, [batch.key]);
  return {
    complaints: (
      <Complaints
        batch={batch}
        chosen={chosen}
        cursor={Math.min(cursor, Math.max(0, chosen.rows.length - 1))}
        onCursor={setCursor}
        onOpen={props.onOpen}
        onCase={props.onCase}
      />
    ),
    casePane: <CasePane batch={batch} chosen={chosen} onDone={props.onDone} />,
  };
}

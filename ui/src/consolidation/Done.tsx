/**
 * What the last consolidation came to, kept in the page after its toast has gone: how many joined which case, and after
 * an undo, whom it left where they are and why.
 */
import type { Receipt } from "../ipc/wire";
import { Button } from "../kit/Button";
import { Note } from "../kit/Note";
import { isWordKey, useWords } from "../words/Words";

/** The last act of the workbench. */
export interface LastAct {
  receipt: Receipt;
  /** Number of the case. */
  into: string | undefined;
  proposed: boolean;
  undone?: Receipt;
  /** The number of a complaint by its id. */
  numberOf: (id: string) => string;
}

/** The note. */
export function Done({
  last,
  onCase,
  onUndo,
}: {
  last: LastAct;
  onCase: (number: string) => void;
  onUndo?: () => void;
}) {
  const { w } = useWords();
  const plain = w as (key: string) => string;
  const into = last.into ?? "";
  const why = (code: string) => {
    const key = `consolidation.left.${code}`;
    const state = `complaint.${code}`;
    return isWordKey(key) ? plain(key) : isWordKey(state) ? plain(state) : code;
  };
  const { undone } = last;
  if (undone)
    return (
      <Note look={undone.left.length > 0 ? "care" : "news"} testId="undone">
        {w("consolidation.undone", { count: undone.members, into })}
        {undone.left.length > 0 && (
          <>
            {" "}
            {w("consolidation.leftSome", { count: undone.left.length })}
            <ul className="left-alone" data-testid="left-alone">
              {undone.left.map((one) => (
                <li key={one.id}>
                  <span className="ref">{last.numberOf(one.id)}</span>{" "}
                  <span className="q">{why(one.why)}</span>
                </li>
              ))}
            </ul>
          </>
        )}
      </Note>
    );
  return (
    <Note
      look="news"
      testId="consolidated"
      act={
        <span className="row">
          {onUndo && (
            <Button small icon="undo" onPress={onUndo} testId="undo-consolidation">
              {w("kit.undo")}
            </Button>
          )}
          {into !== "" && (
            <Button small onPress={() => onCase(into)} testId="open-case">
              {w("consolidation.openCase")}
            </Button>
          )}
        </span>
      }
    >
      {w(last.proposed ? "consolidation.proposedDone" : "consolidation.done", { count: last.receipt.members, into })}
    </Note>
  );
}

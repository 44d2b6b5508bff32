/**
 * The foot of the complaints list: how many there are, and what can be done with those that are selected. An act that
 * the rules refuse is refused in its dialog, with the reason; none is hidden.
 */
import { Button } from "../kit/Button";
import type { Selection } from "../kit/selection";
import { useWords } from "../words/Words";
import type { BulkAct } from "./BulkActs";

/** The foot. */
export function BulkBar({
  selection,
  total,
  maySupervise,
  onAct,
}: {
  selection: Selection;
  total: number;
  /** Whether the officer joins complaints, or asks a supervisor to. */
  maySupervise: boolean;
  onAct: (act: BulkAct) => void;
}) {
  const { w } = useWords();
  const taken = selection.count(total);
  if (taken === 0)
    return (
      <div className="pane-foot">
        <span className="m nw" data-testid="list-total">
          {w("list.total", { count: total })}
        </span>
        <span className="small qq">{w("list.howToSelect")}</span>
      </div>
    );
  return (
    <div className="pane-foot cf-bulk" data-testid="bulk-bar">
      <span className="m nw" data-testid="list-selected" aria-live="polite">
        {taken === total ? w("list.allSelected", { total }) : w("kit.selected", { count: taken, total })}
      </span>
      <Button look="bare" small onPress={selection.clear} testId="bulk-clear">
        {w("list.clearSelection")}
      </Button>
      <span className="sp" />
      <Button small keys="T" onPress={() => onAct("take-up")} testId="take-up-button">
        {w("act.take_up")}
      </Button>
      <Button small keys="S" onPress={() => onAct("assess")} testId="assess-button">
        {w("act.assess")}
      </Button>
      <Button small onPress={() => onAct("assign")} testId="assign-button">
        {w("act.assign")}
      </Button>
      <Button small icon="refer" keys="R" onPress={() => onAct("refer")} testId="refer-button">
        {w("act.propose_referral")}
      </Button>
      <Button small icon="tick" keys="X" onPress={() => onAct("close")} testId="close-button">
        {w("act.propose_closure")}
      </Button>
      <Button small look="grave" onPress={() => onAct("void")} testId="void-button">
        {w("act.void")}
      </Button>
      <Button small look="key" icon="layers" keys="C" onPress={() => onAct("consolidate")} testId="consolidate-button">
        {w(maySupervise ? "act.consolidate" : "act.propose_consolidation")}
      </Button>
    </div>
  );
}

/**
 * The foot of the complaints list: how many there are, and what can be done with those that are selected, with their
 * number in every button. An act that the rules refuse is refused in its dialog, with the reason; none is hidden.
 */
import type { ReactNode } from "react";
import { Button, type ButtonProps } from "../kit/Button";
import { OpenBeside } from "../kit/OpenBeside";
import type { Selection } from "../kit/selection";
import { useWords } from "../words/Words";
import type { BulkAct } from "./BulkActs";

/** The foot. */
export function BulkBar({
  selection,
  total,
  maySupervise,
  onAct,
  onBeside,
  take,
}: {
  selection: Selection;
  total: number;
  /** Whether the officer joins complaints, or asks a supervisor to. */
  maySupervise: boolean;
  onAct: (act: BulkAct) => void;
  /** Opens the complaint under the cursor beside the list, where it is not open there. */
  onBeside?: () => void;
  /** The button by which the list is taken out; where acts on the selected stand, only its key. */
  take: (shown: boolean) => ReactNode;
}) {
  const { w } = useWords();
  const taken = selection.count(total);
  if (taken === 0)
    return (
      <div className="pane-foot">
        <span className="m nw" data-testid="list-total">
          {w("list.total", { count: total })}
        </span>
        <span className="small qq cut">{w("list.howToSelect")}</span>
        <span className="sp" />
        {take(true)}
        {onBeside && <OpenBeside act="complaints.beside" onPress={onBeside} />}
      </div>
    );
  const acts: readonly (Pick<ButtonProps, "act" | "icon" | "look"> & { bulk: BulkAct; words: string })[] = [
    { bulk: "take-up", act: "complaints.take_up", words: w("act.take_up") },
    { bulk: "assess", act: "complaints.assess", words: w("act.assess") },
    { bulk: "assign", act: "complaints.assign", words: w("act.assign") },
    { bulk: "refer", act: "complaints.refer", words: w("act.propose_referral"), icon: "refer" },
    { bulk: "close", act: "complaints.close", words: w("act.propose_closure"), icon: "tick" },
    { bulk: "void", act: "complaints.void", words: w("act.void"), look: "grave" },
    {
      bulk: "consolidate",
      act: "complaints.consolidate",
      words: w(maySupervise ? "act.consolidate" : "act.propose_consolidation"),
      icon: "layers",
      look: "key",
    },
  ];
  return (
    <div className="pane-foot cf-bulk" data-testid="bulk-bar">
      <span className="m nw" data-testid="list-selected" aria-live="polite">
        {selection.all && taken === total
          ? w("list.allInView", { total })
          : w("kit.selected", { count: taken, total })}
      </span>
      <Button look="bare" small onPress={selection.clear} testId="bulk-clear">
        {w("list.clearSelection")}
      </Button>
      {!selection.all && taken < total && (
        <Button look="bare" small act="all" onPress={selection.takeAll} testId="bulk-all">
          {w("list.takeAll", { total })}
        </Button>
      )}
      <span className="sp" />
      {take(false)}
      {acts.map(({ bulk, act, words, icon, look }) => (
        <Button key={bulk} small act={act} icon={icon} look={look} onPress={() => onAct(bulk)} testId={`${bulk}-button`}>
          {w("list.do", { act: words, count: taken })}
        </Button>
      ))}
    </div>
  );
}

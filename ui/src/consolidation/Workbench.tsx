/**
 * One batch on the bench: its complaints, the case they may join, and what is judged of them. It begins anew with every
 * batch, so that nothing chosen in one group is carried into another.
 */
import { useEffect, useState } from "react";
import type { alarms, groups, Receipt } from "../ipc/wire";
import { useActs } from "../kit/useActs";
import { BatchHead } from "./BatchHead";
import { CompareDialog } from "./CompareDialog";
import { FULL } from "./compareQueue";
import { Complaints } from "./Complaints";
import { CasePane } from "./CasePane";
import { JoinDialog } from "./JoinDialog";
import { JudgeDialog } from "./JudgeDialog";
import { PairDialog } from "./PairDialog";
import type { Batch } from "./rows";
import { SetRuleDialog } from "./SetRuleDialog";
import { useChosen } from "./useChosen";
import { useJudged } from "./useJudged";
import { VerdictsDialog } from "./VerdictsDialog";

/** What lies open over the bench. */
type Open =
  | { what: "judge"; here: string }
  | { what: "queue"; begin: string | undefined }
  | { what: "pair"; one: string; other: string; twice: boolean }
  | { what: "join" | "verdicts" | "rule" };

/** What is needed to put a batch on the bench. */
export interface BenchProps {
  batch: Batch;
  /** The groups that are suggested beside this one. */
  among: readonly groups.Suggested[];
  /** The alarm about this group's trader. */
  alarm: alarms.Alarm | undefined;
  onDone: (receipt: Receipt, into: string | undefined, proposed: boolean) => void;
  onOpen: (number: string) => void;
  onCase: () => void;
}

/** What the two panes show. A selection that an officer made elsewhere begins with everything chosen. */
export function useBench(props: BenchProps) {
  const { batch } = props;
  const { group } = batch;
  const judged = useJudged(group);
  const chosen = useChosen(batch, judged.apart);
  const [cursor, setCursor] = useState(0);
  const [open, setOpen] = useState<Open | undefined>();
  const [existing, setExisting] = useState<string | undefined>();
  const { takeAll } = chosen.selection;
  useEffect(() => {
    if (group === undefined) takeAll();
    // Only when it comes onto the bench: what the officer takes out afterwards stays out.
  }, [batch.key]);
  const at = Math.min(cursor, Math.max(0, chosen.count - 1));
  const here = chosen.rowAt(at);
  const off = (wanting: boolean) => (wanting ? { refused: true as const } : {});
  const show = (what: "join" | "verdicts" | "rule") => () => setOpen({ what });
  useActs([
    { id: "bench.join", run: show("join"), ...off(group === undefined || props.among.length < 2) },
    { id: "bench.verdicts", run: show("verdicts"), ...off(judged.lines.length === 0) },
    { id: "bench.setRule", run: show("rule"), ...off(group === undefined) },
  ]);
  const compare = () => {
    const [one, other, ...rest] = chosen.ids;
    if (one !== undefined && other !== undefined && rest.length === 0)
      return setOpen({ what: "pair", one: other, other: one, twice: false });
    const fits = here !== undefined && here.marks < FULL && here.id !== group?.anchor && !judged.apart.has(here.id);
    return setOpen({ what: "queue", begin: fits ? here.id : undefined });
  };
  const close = () => setOpen(undefined);
  const dialog = () => {
    switch (open?.what) {
      case "judge":
        return <JudgeDialog batch={batch} here={open.here} chosen={chosen.ids} onClose={close} />;
      case "queue":
        return <CompareDialog batch={batch} lines={judged.lines} begin={open.begin} onClose={close} />;
      case "pair":
        return (
          <PairDialog
            one={open.one}
            other={open.other}
            number={batch.numberOf(open.other)}
            known={[open.one, open.other].flatMap((id) => batch.columns.agrees[batch.placeOf(id) ?? -1] ?? [])}
            {...(open.twice
              ? { onLeaveOut: () => (chosen.excluded.has(open.other) ? undefined : chosen.exclude(open.other)) }
              : {})}
            onClose={close}
          />
        );
      case "join":
        return group && <JoinDialog group={group} among={props.among} onClose={close} />;
      case "verdicts":
        return <VerdictsDialog judged={judged} onClose={close} />;
      case "rule":
        return group && <SetRuleDialog anchor={group.anchor} trader={group.name} into={existing} onClose={close} />;
      default:
        return null;
    }
  };
  return {
    complaints: (
      <>
        <Complaints
          batch={batch}
          chosen={chosen}
          head={
            <BatchHead batch={batch} alarm={props.alarm} judged={judged.lines.length} onVerdicts={show("verdicts")} />
          }
          cursor={at}
          onCursor={setCursor}
          onOpen={props.onOpen}
          onCase={props.onCase}
          onJudge={() => here && setOpen({ what: "judge", here: here.id })}
          onCompare={compare}
          onTwice={() => here?.twice && setOpen({ what: "pair", one: here.twice, other: here.id, twice: true })}
        />
        {dialog()}
      </>
    ),
    casePane: (
      <CasePane batch={batch} chosen={chosen} onDone={props.onDone} onExisting={setExisting} onRule={show("rule")} />
    ),
  };
}

/**
 * The comparison of a group, decided by key: same, not the same, skip, undo. Either verdict asks for its reason, which
 * stays chosen for the next. Which one is next: compareQueue.ts.
 */
import { useState } from "react";
import type { Judged, verdicts } from "../ipc/wire";
import { Button } from "../kit/Button";
import { Dialog } from "../kit/Dialog";
import { Empty } from "../kit/Empty";
import { Failed } from "../kit/Failed";
import { Likeness } from "../kit/Likeness";
import { useActs } from "../kit/useActs";
import { Said } from "../words/Said";
import { useWords } from "../words/Words";
import { ReasonStep } from "./ReasonStep";
import type { Batch } from "./rows";
import { Sides } from "./Sides";
import { useCompare } from "./useCompare";

/** The dialog. `begin` is the complaint with which it opens. */
export function CompareDialog(props: {
  batch: Batch;
  lines: readonly verdicts.Line[];
  begin: string | undefined;
  onClose: () => void;
}) {
  const { w } = useWords();
  const { batch, onClose } = props;
  const anchor = batch.group?.anchor ?? "";
  const going = useCompare(batch, props.lines, props.begin);
  const { queue } = going;
  const [asking, setAsking] = useState<Judged | undefined>();
  const at = queue.next === undefined ? undefined : batch.placeOf(queue.next);
  const row = at === undefined ? undefined : batch.rowAt(at);
  const back = () => (asking === undefined ? onClose() : setAsking(undefined));
  const begin = (verdict: Judged) => () => (row ? setAsking(verdict) : undefined);
  const left = row === undefined ? 0 : queue.total - queue.done;
  return (
    <Dialog
      open
      onClose={back}
      wide
      title={
        <span className="row" style={{ gap: 12, alignItems: "baseline" }}>
          <span className="cut">
            {w("compare.title")}{" "}
            {batch.name !== undefined && batch.name !== "" && (
              <span className="q">
                <Said>{batch.name}</Said>
              </span>
            )}
          </span>
          <span className="sp" />
          <span className="q small nw" aria-live="polite" data-testid="compare-count">
            {queue.skipped > 0
              ? w("compare.decidedSkipped", { done: queue.done, total: queue.total, count: queue.skipped })
              : w("compare.decided", { done: queue.done, total: queue.total })}
          </span>
        </span>
      }
      testId="compare-dialog"
      acts={
        asking === undefined ? (
          <Deeds
            onSame={begin("same")}
            onApart={begin("not_same")}
            onSkip={() => row && going.skip(row.id)}
            onUndo={() => void going.undo()}
            onAgain={row === undefined && queue.skipped > 0 ? going.again : undefined}
            onClose={onClose}
            open={row !== undefined}
            canUndo={going.canUndo && !going.busy}
          />
        ) : (
          row && (
            <ReasonStep
              key={asking}
              verdict={asking}
              pairs={{ complaints: [row.id], against: anchor, known: [...row.agrees] }}
              onBack={() => setAsking(undefined)}
              onJudged={(receipt) => {
                setAsking(undefined);
                going.judged(row.id, receipt);
              }}
            />
          )
        )
      }
    >
      <div className="col g3 compare" style={{ marginTop: 10 }}>
        {row === undefined ? (
          <Empty
            icon="layers"
            title={w(queue.skipped > 0 ? "compare.onlySkipped" : queue.total === 0 ? "compare.nothing" : "compare.allDone")}
          />
        ) : (
          <>
            <div className="row small q" style={{ gap: 8 }}>
              <Likeness marks={row.marks} />
              {w("consolidation.marksOf", { marks: row.marks })}
              <span className="sp" />
              {left > 1 && <span className="qq">{w("compare.moreAfter", { count: left - 1 })}</span>}
            </div>
            <Sides
              one={anchor}
              other={row.id}
              stands
              weighed={{ agrees: row.agrees, differs: row.differsIn }}
            />
          </>
        )}
        <Failed failure={going.failure} />
      </div>
    </Dialog>
  );
}

function Deeds(props: {
  onSame: () => void;
  onApart: () => void;
  onSkip: () => void;
  onUndo: () => void;
  onAgain: (() => void) | undefined;
  onClose: () => void;
  open: boolean;
  canUndo: boolean;
}) {
  const { w } = useWords();
  const { open, canUndo, onAgain } = props;
  const off = (wanting: boolean) => (wanting ? { refused: true as const } : {});
  useActs([
    { id: "compare.same", run: props.onSame, ...off(!open) },
    { id: "compare.apart", run: props.onApart, ...off(!open) },
    { id: "compare.skip", run: props.onSkip, ...off(!open) },
    { id: "compare.undo", run: props.onUndo, ...off(!canUndo) },
    { id: "compare.again", run: () => onAgain?.(), ...off(onAgain === undefined) },
  ]);
  return (
    <>
      <Button onPress={props.onClose} keys="Esc" testId="dialog-keep">
        {w("kit.close")}
      </Button>
      <span className="sp" />
      <Button act="compare.undo" refused={!canUndo || undefined} onPress={props.onUndo} testId="compare-undo">
        {w("compare.undo")}
      </Button>
      {onAgain ? (
        <Button look="key" act="compare.again" onPress={onAgain} testId="compare-again">
          {w("compare.again")}
        </Button>
      ) : (
        <>
          <Button act="compare.skip" refused={!open || undefined} onPress={props.onSkip} testId="compare-skip">
            {w("compare.skip")}
          </Button>
          <Button act="compare.apart" icon="apart" refused={!open || undefined} onPress={props.onApart} testId="compare-apart">
            {w("compare.notSame")}
          </Button>
          <Button look="key" act="compare.same" refused={!open || undefined} onPress={props.onSame} testId="compare-same">
            {w("compare.same")}
          </Button>
        </>
      )}
    </>
  );
}

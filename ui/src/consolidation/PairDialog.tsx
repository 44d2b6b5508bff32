/**
 * Two complaints compared by themselves: two that were chosen, on which a verdict may be given, or one with the other that
 * may be the same complaint given twice, which may then be left out of the choice.
 */
import { useState } from "react";
import type { Judged } from "../ipc/wire";
import { Button } from "../kit/Button";
import { Dialog } from "../kit/Dialog";
import { Note } from "../kit/Note";
import { useActs } from "../kit/useActs";
import { useWords } from "../words/Words";
import { ReasonStep } from "./ReasonStep";
import { Sides } from "./Sides";

/** The dialog. With `onLeaveOut` it asks whether they are one complaint, otherwise whether they name one trader. */
export function PairDialog(props: {
  one: string;
  other: string;
  /** The other's number. */
  number: string;
  /** By what the two are known to agree, as the register says of each. */
  known: readonly string[];
  onLeaveOut?: () => void;
  onClose: () => void;
}) {
  const { w } = useWords();
  const { one, other, onLeaveOut, onClose } = props;
  const [asking, setAsking] = useState<Judged | undefined>();
  const twice = onLeaveOut !== undefined;
  const leaveOut = () => {
    onLeaveOut?.();
    onClose();
  };
  const off = twice ? { refused: true as const } : {};
  return (
    <Dialog
      open
      onClose={() => (asking === undefined ? onClose() : setAsking(undefined))}
      wide
      title={w(twice ? "compare.twiceTitle" : "compare.title")}
      testId="pair-dialog"
      acts={
        asking === undefined ? (
          <>
            <Button onPress={onClose} keys="Esc" testId="dialog-keep">
              {w("kit.close")}
            </Button>
            <span className="sp" />
            {twice ? (
              <Button look="key" act="compare.leaveOut" onPress={leaveOut} testId="compare-leave-out">
                {w("compare.leaveOutOne", { number: props.number })}
              </Button>
            ) : (
              <>
                <Button act="compare.apart" icon="apart" onPress={() => setAsking("not_same")} testId="compare-apart">
                  {w("compare.notSame")}
                </Button>
                <Button look="key" act="compare.same" onPress={() => setAsking("same")} testId="compare-same">
                  {w("compare.same")}
                </Button>
              </>
            )}
          </>
        ) : (
          <ReasonStep
            key={asking}
            verdict={asking}
            pairs={{ complaints: [other], against: one, known: [...props.known] }}
            told={
              asking === "same"
                ? w("verdict.doneSameOne", { number: props.number })
                : w("verdict.doneApart", { count: 1 })
            }
            onBack={() => setAsking(undefined)}
            onJudged={onClose}
          />
        )
      }
    >
      <Heard
        acts={[
          { id: "compare.leaveOut", run: leaveOut, ...(twice ? {} : { refused: true as const }) },
          { id: "compare.apart", run: () => setAsking("not_same"), ...off },
          { id: "compare.same", run: () => setAsking("same"), ...off },
        ]}
        off={asking !== undefined}
      />
      <div className="col g3 compare" style={{ marginTop: 10 }}>
        <Sides one={one} other={other} />
        {twice && (
          <Note look="plain" stands>
            {w("compare.twiceWhy")}
          </Note>
        )}
      </div>
    </Dialog>
  );
}

// Mounted inside the dialog, so that its keys are heard there.
function Heard(props: { acts: Parameters<typeof useActs>[0]; off: boolean }) {
  useActs(props.acts, { off: props.off });
  return null;
}

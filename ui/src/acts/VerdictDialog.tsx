/**
 * The dialog in which a verdict on traders is given: what is judged stands above the reasons, and what the register says
 * against it below. Whom it is about, and what follows: those who open it (the workbench, a trader's file).
 */
import type { ReactNode } from "react";
import type { Failure } from "../ipc/wire";
import { Button } from "../kit/Button";
import { Dialog } from "../kit/Dialog";
import { Failed } from "../kit/Failed";
import { useWords } from "../words/Words";
import { ReasonChoice } from "./ReasonChoice";
import type { useJudging } from "./useJudging";

/** The dialog. `of` begins the test ids. */
export function VerdictDialog(props: {
  of: string;
  title: string;
  verb: string;
  wide?: boolean;
  judging: ReturnType<typeof useJudging>;
  /** Whether nobody is left to be judged, as the dialog says. */
  refused?: boolean;
  /** What kept the dialog from knowing whom it is about. */
  failure?: Failure | null;
  onGive: () => void;
  onClose: () => void;
  children: ReactNode;
}) {
  const { w } = useWords();
  const { of, judging, onGive, onClose } = props;
  return (
    <Dialog
      open
      onClose={onClose}
      wide={props.wide}
      title={props.title}
      testId={`${of}-dialog`}
      acts={
        <>
          <Button onPress={onClose} keys="Esc" testId="dialog-keep">
            {w("kit.keep")}
          </Button>
          <Button
            look="key"
            keys="Ctrl+Enter"
            busy={judging.busy}
            refused={props.refused === true ? true : undefined}
            onPress={onGive}
            testId={`${of}-give`}
          >
            {props.verb}
          </Button>
        </>
      }
    >
      <div className="col g3" style={{ marginTop: 12 }}>
        {props.children}
        <ReasonChoice label={w("verdict.reason")} {...judging.choice} onGive={onGive} />
        <Failed failure={judging.failure ?? props.failure ?? undefined} />
      </div>
    </Dialog>
  );
}

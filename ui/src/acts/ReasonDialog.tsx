/**
 * A dialog that asks for nothing but the reason: keep, or do it. What the register says against it stands in the form,
 * and what was typed stays. Not the acts on complaints, which count whom they reach: see ActDialog.tsx.
 */
import type { ReactNode } from "react";
import type { Failure } from "../ipc/wire";
import { Button } from "../kit/Button";
import { Dialog } from "../kit/Dialog";
import { Failed } from "../kit/Failed";
import { TextArea } from "../kit/TextArea";
import { useWords } from "../words/Words";

/** The dialog. `of` begins the test ids; `refused` is why its button does nothing yet. */
export function ReasonDialog(props: {
  of: string;
  open: boolean;
  onClose: () => void;
  title: string;
  verb: string;
  onGive: () => void;
  reason: string;
  onReason: (reason: string) => void;
  rows?: number;
  busy: boolean;
  refused?: string | true;
  failure: Failure | undefined;
  /** What stands before the field. */
  children?: ReactNode;
  /** What stands between the field and the failure. */
  below?: ReactNode;
}) {
  const { w } = useWords();
  const { of, failure } = props;
  const missing = failure?.kind === "incomplete" && failure.problems.some((problem) => problem.field === "reason");
  return (
    <Dialog
      open={props.open}
      onClose={props.onClose}
      title={props.title}
      testId={`${of}-dialog`}
      acts={
        <>
          <Button onPress={props.onClose} keys="Esc">
            {w("kit.keep")}
          </Button>
          <Button look="key" busy={props.busy} refused={props.refused} onPress={props.onGive} testId={`${of}-save`}>
            {props.verb}
          </Button>
        </>
      }
    >
      <div className="col g3" style={{ marginTop: 12 }}>
        {props.children}
        <TextArea
          label={w("field.reason")}
          required
          autoFocus
          value={props.reason}
          onChange={props.onReason}
          rows={props.rows ?? 3}
          problem={missing ? w("problem.missing") : undefined}
          testId={`${of}-reason`}
        />
        {props.below}
        {!missing && <Failed failure={failure} />}
      </div>
    </Dialog>
  );
}

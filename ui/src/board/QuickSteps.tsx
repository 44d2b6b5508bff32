/**
 * Buttons that log a step at once, each with its key. One that was logged says so and can be logged again: a shop may be
 * called twice.
 */
import type { ReactNode } from "react";
import type { complaint_file } from "../ipc/wire";
import { clock } from "../words/format";
import type { Names } from "../ipc/useNames";
import { Button } from "../kit/Button";
import type { Instant } from "../words/time";
import { useWords } from "../words/Words";
import { QUICK_ACTS, quickOf } from "./quick";
import type { Visitor } from "./rows";
import type { useSteps } from "./useSteps";

/** The buttons. */
export function QuickSteps(props: {
  visitor: Visitor;
  /** The visitor's file once it is there: when each was last done. */
  file: complaint_file.File | undefined;
  now: Instant;
  names: Names;
  steps: ReturnType<typeof useSteps>;
  /** What ends the row. */
  children?: ReactNode;
}) {
  const { w } = useWords();
  const { visitor, now, names, steps } = props;
  return (
    <div className="row w" role="group" aria-label={w("board.quick")} style={{ gap: 5, marginTop: 6 }}>
      {quickOf(visitor, now).map((step, k) => {
        const times = visitor.steps.filter((one) => one === step).length;
        const act = QUICK_ACTS[k];
        // The newest stands first in the file.
        const last = props.file?.steps.find((one) => one.step === step);
        return (
          <Button
            key={step}
            small
            look="secondary"
            icon={times > 0 && last === undefined ? "tick" : undefined}
            busy={steps.busy}
            act={act}
            onPress={() => void steps.log(visitor, step)}
            testId={`quick-${step}`}
          >
            {names.nameOf("steps", step)}
            {last !== undefined && <span className="small qq">{clock(last.at)}</span>}
            {times > 1 && <span className="small qq">×{times}</span>}
          </Button>
        );
      })}
      {props.children}
    </div>
  );
}

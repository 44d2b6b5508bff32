/**
 * Buttons that log a step at once, each with its key. One that was logged says so and can be logged again: a shop may be
 * called twice.
 */
import type { ReactNode } from "react";
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
  now: Instant;
  names: Names;
  steps: ReturnType<typeof useSteps>;
  /** What ends the row. */
  children?: ReactNode;
}) {
  const { w } = useWords();
  const { visitor, now, names, steps } = props;
  return (
    <div className="row w" role="group" aria-label={w("board.quick")} style={{ gap: 6, marginTop: 6 }}>
      {quickOf(visitor, now).map((step, k) => {
        const times = visitor.steps.filter((one) => one === step).length;
        const act = QUICK_ACTS[k];
        return (
          <Button
            key={step}
            small
            look="secondary"
            icon={times > 0 ? "tick" : undefined}
            busy={steps.busy}
            act={act}
            onPress={() => void steps.log(visitor, step)}
            testId={`quick-${step}`}
          >
            {names.nameOf("steps", step)}
            {times > 1 && <span className="qq">×{times}</span>}
          </Button>
        );
      })}
      {props.children}
    </div>
  );
}

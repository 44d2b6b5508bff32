/**
 * The four steps with their keys, who logged them and when, and a list for every other step.
 */
import { useState } from "react";
import { Button } from "../kit/Button";
import { Box, Checkbox } from "../kit/Checkbox";
import type { ActId } from "../kit/actList";
import { Kbd } from "../kit/Kbd";
import { useKeyNames } from "../kit/keymap";
import { Combobox } from "../kit/Combobox";
import type { Names } from "../ipc/useNames";
import type { complaint_file } from "../ipc/wire";
import { dateTime } from "../words/format";
import type { Instant } from "../words/time";
import { useWords } from "../words/Words";
import type { Visitor } from "./rows";
import { QuickSteps } from "./QuickSteps";
import { quickOf } from "./quick";
import { BEGUN, isLogged, SET_OUT, stepsOf, type useSteps } from "./useSteps";

/** The list. */
export function StepList(props: {
  visitor: Visitor;
  file: complaint_file.File | undefined;
  now: Instant;
  names: Names;
  steps: ReturnType<typeof useSteps>;
}) {
  const { w, language } = useWords();
  const keyName = useKeyNames();
  const { visitor, file, now, names, steps } = props;
  const [open, setOpen] = useState(false);
  const four = stepsOf(visitor, now);
  // What is begun stands with its own line until it is done; setting out stands with the time that is left.
  const begun = file?.steps.find((one) => one.step === BEGUN);
  const others = visitor.steps.filter(
    (step, k) =>
      !four.includes(step) && !quickOf(visitor, now).includes(step) && step !== BEGUN && step !== SET_OUT && visitor.steps.indexOf(step) === k,
  );
  const line = (step: string, key: number | undefined) => {
    const on = isLogged(visitor, step);
    const taken = (code: string) => code.startsWith("statement-") && code !== BEGUN;
    const logged = file?.steps.find((one) => (taken(step) ? taken(one.step) : one.step === step));
    const name = names.nameOf("steps", on && logged ? logged.step : step);
    return (
      <li key={step} className="row" style={{ minHeight: 28, gap: 10 }}>
        {on ? (
          <span className="check" role="img" aria-label={`${w("board.alreadyLogged")}: ${name}`}>
            <Box ticked />
            <span className="qq">{name}</span>
          </span>
        ) : (
          <Checkbox
            ticked={false}
            disabled={steps.busy}
            onChange={() => void steps.log(visitor, step)}
            testId={`step-${step}`}
          >
            {name}
          </Checkbox>
        )}
        <span className="sp" />
        {on && logged ? (
          <span className="small qq nw">{`${dateTime(logged.at, language, now)} ${logged.officer}`}</span>
        ) : visitor.statement === "in-hand" && step === "statement-taken" && begun ? (
          <span className="small brass nw" data-testid="statement-in-hand">
            {w("board.inHand")} {dateTime(begun.at, language, now)} {begun.officer}
          </span>
        ) : (
          !on && key !== undefined && <Kbd keys={keyName(`board.step${key}` as ActId)} />
        )}
      </li>
    );
  };
  return (
    <div className="sect" style={{ padding: "10px 20px" }}>
      <ul aria-label={w("board.steps")}>
        {four.map((step, k) => line(step, k + 1))}
        {others.map((step) => line(step, undefined))}
      </ul>
      <QuickSteps visitor={visitor} file={file} now={now} names={names} steps={steps}>
        {!open && (
          <Button look="bare" small icon="plus" onPress={() => setOpen(true)} testId="board-more-steps">
            {w("board.moreSteps")}
          </Button>
        )}
      </QuickSteps>
      {open && (
        <Combobox
          autoFocus
          key={visitor.id}
          label={w("board.otherStep")}
          choices={names
            .choices("steps")
            .filter((choice) => !four.includes(choice.code) && !quickOf(visitor, now).includes(choice.code) && !choice.code.startsWith("statement-") && choice.code !== SET_OUT)}
          value={undefined}
          onChange={(step) => {
            setOpen(false);
            if (step !== undefined) void steps.log(visitor, step);
          }}
          testId="board-other-step"
        />
      )}
    </div>
  );
}

/**
 * The choice of a reason for a verdict, each by its digit, and the note that one of them needs. Digits are not heard while
 * the note is typed.
 */
import { Kbd } from "../kit/Kbd";
import { useKeys } from "../kit/keys";
import { TextArea } from "../kit/TextArea";
import { useWords } from "../words/Words";
import type { Reason } from "./useReasons";

/** The choice. `onGive` is Enter's and Ctrl Enter's. */
export function ReasonChoice(props: {
  label: string;
  reasons: readonly Reason[];
  value: string;
  onChange: (code: string) => void;
  note: string;
  onNote: (note: string) => void;
  /** What is wrong with the reason or the note. */
  problem?: { reason?: string | undefined; note?: string | undefined };
  onGive: () => void;
}) {
  const { w } = useWords();
  const { reasons, value, onChange, onGive } = props;
  const digits = Object.fromEntries(
    reasons.slice(0, 10).map((reason, k) => [String((k + 1) % 10), () => onChange(reason.code)]),
  );
  useKeys({ ...digits, Enter: onGive, "Ctrl+Enter": onGive });
  const chosen = reasons.find((one) => one.code === value);
  return (
    <div className="col g2">
      <div role="group" aria-label={props.label}>
        <span className="lab">{props.label}</span>
        <div className="reason-choice" data-testid="verdict-reasons">
          {reasons.map((reason, k) => (
            <button
              key={reason.code}
              type="button"
              className="opt"
              aria-pressed={reason.code === value}
              onClick={() => onChange(reason.code)}
              data-testid={`reason-${reason.code}`}
            >
              {k < 10 && <Kbd keys={String((k + 1) % 10)} />}
              <span>{reason.words}</span>
            </button>
          ))}
        </div>
        {props.problem?.reason !== undefined && <p className="small red">{props.problem.reason}</p>}
      </div>
      <TextArea
        label={chosen?.needsNote ? w("verdict.note") : w("verdict.noteOptional")}
        required={chosen?.needsNote}
        value={props.note}
        onChange={props.onNote}
        rows={2}
        problem={props.problem?.note}
        testId="verdict-note"
      />
    </div>
  );
}

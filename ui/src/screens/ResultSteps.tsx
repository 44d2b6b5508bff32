/**
 * In the head of a record: its place in the result it was opened from, and the steps to the one before and the next.
 * Nothing where it was opened by itself.
 */
import { Icon } from "../kit/Icon";
import { useKeyNames } from "../kit/keymap";
import { useActs } from "../kit/useActs";
import { useWords } from "../words/Words";
import { stepFrom, useResult } from "./resultSet";

/** The steps. */
export function ResultSteps({ number }: { number: string }) {
  const { w } = useWords();
  const key = useKeyNames();
  const among = useResult(number);
  const first = among === undefined || among.at <= 0;
  const last = among === undefined || among.at >= among.total - 1;
  useActs(
    [
      { id: "next", run: () => stepFrom(number, 1), words: w("resultSet.next"), ...(last ? { refused: true as const } : {}) },
      {
        id: "previous",
        run: () => stepFrom(number, -1),
        words: w("resultSet.previous"),
        ...(first ? { refused: true as const } : {}),
      },
    ],
    { off: among === undefined, first: true },
  );
  if (among === undefined) return null;
  const step = (by: 1 | -1, name: string, none: boolean, keyName: string) => (
    <button
      type="button"
      className="ib"
      aria-label={name}
      title={`${name} (${keyName})`}
      aria-disabled={none || undefined}
      aria-keyshortcuts={keyName}
      onClick={() => (none ? undefined : void stepFrom(number, by))}
      data-testid={by === 1 ? "result-next" : "result-previous"}
    >
      <Icon name={by === 1 ? "down" : "up"} />
    </button>
  );
  return (
    <span className="row result-steps" role="group" aria-label={w("resultSet.label")}>
      {step(-1, w("resultSet.previous"), first, key("previous"))}
      <span className="small q nw" role="status" data-testid="result-place">
        {w("resultSet.at", { at: among.at + 1, total: among.total })}
      </span>
      {step(1, w("resultSet.next"), last, key("next"))}
    </span>
  );
}

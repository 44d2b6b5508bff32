/**
 * A figure that shows the complaints it counts when it is pressed. Nought counts none and is only text.
 */
import { count } from "../words/format";
import { useWords } from "../words/Words";

/** The figure. `what` says what is counted. */
export function Figure(props: { value: number; what: string; onPress: () => void; testId?: string }) {
  const { w } = useWords();
  if (props.value === 0) return <span className="qq">0</span>;
  return (
    <button
      type="button"
      className="figure-button nw"
      onClick={props.onPress}
      aria-label={w("trader.showThese", { what: props.what, count: props.value })}
      data-testid={props.testId}
    >
      {count(props.value)}
    </button>
  );
}

/**
 * A checkbox: 16 px seen, 32 px touched, real and reachable. `some` is the state between of a whole;
 * `out` is a thing struck from a group. Not a switch of settings.
 */
import { useEffect, useRef, type ReactNode } from "react";
import { Icon } from "./Icon";

/** What a box says. */
export type Ticked = boolean | "some" | "out";

/** The box as drawn, for a place where another element is pressed. */
export function Box({ ticked }: { ticked: Ticked }) {
  const look = ticked === true ? "y" : ticked === "some" ? "p" : ticked === "out" ? "n" : "";
  return (
    <span className={`ck ${look}`} aria-hidden="true">
      {ticked === true && <Icon name="tick" />}
      {ticked === "some" && <Icon name="dash" />}
    </span>
  );
}

/** The checkbox with its words. Without words it needs `name`. */
export function Checkbox(props: {
  ticked: Ticked;
  onChange?: (ticked: boolean) => void;
  children?: ReactNode;
  name?: string;
  disabled?: boolean;
  tabIndex?: number;
  testId?: string;
}) {
  const { ticked, onChange, children, name, disabled } = props;
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (input.current) input.current.indeterminate = ticked === "some";
  }, [ticked]);
  return (
    <label className="check">
      <input
        ref={input}
        type="checkbox"
        checked={ticked === true}
        disabled={disabled}
        tabIndex={props.tabIndex}
        aria-label={name}
        data-testid={props.testId}
        onChange={(event) => onChange?.(event.target.checked)}
      />
      <Box ticked={ticked} />
      {children}
    </label>
  );
}

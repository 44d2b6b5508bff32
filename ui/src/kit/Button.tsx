/**
 * A button: its label says what will have happened, its key is shown inside. A refused button stays in
 * place, can be reached by keyboard, and has its reason beside it. Not a choice among several: see Seg and Opt.
 */
import { useEffect, useId, useState, type ReactNode, type Ref } from "react";
import { Icon } from "./Icon";
import type { ActId } from "./actList";
import { Kbd } from "./Kbd";
import { useKeyNames } from "./keymap";
import type { IconName } from "./drawings";

/** The looks of a button. `key` is the one primary button of a pane. */
export type ButtonLook = "key" | "secondary" | "bare" | "grave";

/** What a button takes. */
export interface ButtonProps {
  children: ReactNode;
  onPress?: () => void;
  look?: ButtonLook;
  small?: boolean;
  icon?: IconName;
  /** An icon after the label, such as the arrow of a menu. */
  tail?: IconName;
  /** The shortcut shown inside; heard by the screen through useKeys, not by the button. */
  keys?: string;
  /** The act that it gives: its key in force is shown inside. */
  act?: ActId;
  /** An act is under way: the label stays, a ring replaces the icon after 300 ms, presses do nothing. */
  busy?: boolean;
  /** Why it cannot be done. The button is then refused; `true` where the reason stands elsewhere beside it. */
  refused?: ReactNode | true;
  /** It is the one of its list that is open. */
  current?: boolean;
  /** As wide as what it stands in. */
  wide?: boolean;
  className?: string;
  describedBy?: string;
  label?: string;
  testId?: string;
  ref?: Ref<HTMLButtonElement>;
}

const RING_AFTER_MS = 300;

function useLate(on: boolean): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!on) {
      setLate(false);
      return undefined;
    }
    const timer = setTimeout(() => setLate(true), RING_AFTER_MS);
    return () => clearTimeout(timer);
  }, [on]);
  return late;
}

/** The button, with its reason beside it where it is refused. */
export function Button(props: ButtonProps) {
  const {
    children,
    onPress,
    look = "secondary",
    small,
    icon,
    tail,
    act,
    busy = false,
    refused,
    wide,
    className = "",
    testId,
    ref,
  } = props;
  const keyName = useKeyNames();
  const keys = props.keys ?? (act === undefined ? undefined : keyName(act));
  const why = useId();
  const ring = useLate(busy);
  const isRefused = refused !== undefined && refused !== false && refused !== null;
  const reason = isRefused && refused !== true ? refused : undefined;
  const button = (
    <button
      ref={ref}
      type="button"
      className={`btn ${look === "secondary" ? "" : look} ${small ? "s" : ""} ${wide ? "fill" : ""} ${className}`}
      aria-disabled={isRefused || busy || undefined}
      aria-busy={busy || undefined}
      aria-describedby={reason ? why : props.describedBy}
      aria-label={props.label}
      aria-current={props.current || undefined}
      data-testid={testId}
      onClick={() => {
        if (!isRefused && !busy) onPress?.();
      }}
    >
      {ring ? <span className="ring" /> : icon && <Icon name={icon} size={small ? "small" : "body"} />}
      {children}
      {tail && <Icon name={tail} size="small" />}
      {keys && <Kbd keys={keys} />}
    </button>
  );
  if (!reason) return button;
  return (
    <span className="btn-with-why">
      {button}
      <span className="why" id={why}>
        {reason}
      </span>
    </span>
  );
}

/** A button that is only a drawing: search, more, lock, close. Its name is spoken and shown as its title. */
export function IconButton({
  name,
  icon,
  onPress,
  className = "",
  testId,
}: {
  name: string;
  icon: IconName;
  onPress: () => void;
  className?: string;
  testId?: string;
}) {
  return (
    <button
      type="button"
      className={`ib ${className}`}
      aria-label={name}
      title={name}
      onClick={onPress}
      data-testid={testId}
    >
      <Icon name={icon} />
    </button>
  );
}

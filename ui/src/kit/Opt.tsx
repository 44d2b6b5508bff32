/**
 * An option pill: one of several, or several of several, up to seven. Beyond that a combobox.
 * Not a chip: a chip states, a pill is pressed.
 */
import type { ReactNode } from "react";

/** One pill. */
export function Opt({
  chosen,
  onPress,
  children,
  small,
  verify,
  testId,
}: {
  chosen: boolean;
  onPress: () => void;
  children: ReactNode;
  small?: boolean;
  verify?: ReactNode;
  testId?: string;
}) {
  return (
    <button
      type="button"
      className="opt"
      data-testid={testId}
      aria-pressed={chosen}
      onClick={onPress}
      style={small ? { height: 26 } : undefined}
    >
      {children}
      {verify}
    </button>
  );
}

/** A row of pills of which one is chosen; pressing the chosen one again takes it back. */
export function OptRow<T extends string>(props: {
  label: string;
  parts: readonly { value: T; label: ReactNode; testId?: string }[];
  value: T | undefined;
  onChange: (value: T | undefined) => void;
  small?: boolean;
}) {
  return (
    <div className="row w" style={{ gap: 6 }} role="group" aria-label={props.label}>
      {props.parts.map((part) => (
        <Opt
          key={part.value}
          small={props.small}
          testId={part.testId}
          chosen={part.value === props.value}
          onPress={() => props.onChange(part.value === props.value ? undefined : part.value)}
        >
          {part.label}
        </Opt>
      ))}
    </div>
  );
}

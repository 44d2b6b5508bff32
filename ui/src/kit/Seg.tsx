/**
 * A segmented choice: one of a few, the chosen part with a brass foot. `tabs` changes what is shown below,
 * otherwise it is a value. Not for more than five: see Opt and Combobox.
 */
import type { KeyboardEvent, ReactNode } from "react";
import { count } from "../words/format";

/** One part. */
export interface SegPart<T extends string> {
  value: T;
  label: ReactNode;
  /** A count beside the label. */
  count?: number;
  lang?: string;
  testId?: string;
}

/** The choice. Arrows move it, as among radio buttons. */
export function Seg<T extends string>(props: {
  label: string;
  parts: readonly SegPart<T>[];
  value: T | undefined;
  onChange: (value: T) => void;
  tabs?: boolean;
  fill?: boolean;
}) {
  const { parts, value, onChange, tabs, fill } = props;
  const at = parts.findIndex((part) => part.value === value);
  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const next = (Math.max(0, at) + by + parts.length) % parts.length;
    const part = parts[next];
    if (part) onChange(part.value);
    const button = event.currentTarget.children[next];
    if (button instanceof HTMLElement) button.focus();
  };
  return (
    <div
      className={`seg ${fill ? "fill" : ""}`}
      role={tabs ? "tablist" : "radiogroup"}
      aria-label={props.label}
      onKeyDown={move}
    >
      {parts.map((part, k) => {
        const chosen = part.value === value;
        return (
          <button
            key={part.value}
            type="button"
            role={tabs ? "tab" : "radio"}
            aria-selected={tabs ? chosen : undefined}
            aria-checked={tabs ? undefined : chosen}
            tabIndex={chosen || (at < 0 && k === 0) ? 0 : -1}
            lang={part.lang}
            data-testid={part.testId}
            onClick={() => onChange(part.value)}
          >
            {part.label}
            {part.count !== undefined && <span className="qq">{count(part.count)}</span>}
          </button>
        );
      })}
    </div>
  );
}

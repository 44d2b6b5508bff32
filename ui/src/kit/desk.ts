/**
 * What a desk remembers of how an officer likes to work: language, theme, widths of panes, columns.
 * Never a record and nothing personal: it lies in the browser's own store in the clear.
 */

const PREFIX = "steelyard.";

/** What was remembered under a name; undefined where nothing was, or the store cannot be read. */
export function remembered(name: string): string | undefined {
  try {
    return globalThis.localStorage?.getItem(PREFIX + name) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Remembers a value. A store that takes nothing is no fault: the desk then begins afresh. */
export function remember(name: string, value: string): void {
  try {
    globalThis.localStorage?.setItem(PREFIX + name, value);
  } catch {
    return;
  }
}

/**
 * What a desk remembers of how an officer likes to work: language, theme, widths of panes, keys.
 * Never a record and nothing personal: it lies in the clear. The shell keeps it in a file of the desk, because its window
 * keeps no web data; without the shell, in a test or the gallery, the browser's own store serves.
 */

const PREFIX = "steelyard.";
/** Dragging a divider remembers its place many times a second; the file is written when it rests. */
const REST_MS = 300;

let store: Map<string, string> | undefined;
let keeper: (name: string, value: string) => void = () => undefined;
const waiting = new Map<string, string>();
let timer: ReturnType<typeof setTimeout> | undefined;

/** Takes what the desk's file holds, and how it is written; once, before the window is drawn. */
export function furnishDesk(kept: Record<string, string>, keep: (name: string, value: string) => void): void {
  store = new Map(Object.entries(kept));
  keeper = keep;
}

function write(): void {
  for (const [name, value] of waiting) keeper(name, value);
  waiting.clear();
}

/** What was remembered under a name; undefined where nothing was, or the store cannot be read. */
export function remembered(name: string): string | undefined {
  if (store) return store.get(name);
  try {
    return globalThis.localStorage?.getItem(PREFIX + name) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Remembers a value. A store that takes nothing is no fault: the desk then begins afresh. */
export function remember(name: string, value: string): void {
  if (store) {
    if (store.get(name) === value) return;
    store.set(name, value);
    waiting.set(name, value);
    clearTimeout(timer);
    timer = setTimeout(write, REST_MS);
    return;
  }
  try {
    globalThis.localStorage?.setItem(PREFIX + name, value);
  } catch {
    return;
  }
}

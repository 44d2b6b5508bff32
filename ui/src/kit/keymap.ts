/**
 * The keys in force: the usual ones of actList.ts, and what the officer changed. Changes are kept with the officer's other
 * likings: see screens/useOfficersDesk.ts. How a key is heard: keys.ts. Where it is changed:
 * KeySettings.tsx.
 */
import { useSyncExternalStore } from "react";
import { ACT_IDS, ALONE, isActId, planOf, type ActId, type ActPlace } from "./actList";

type Changed = Partial<Record<ActId, string>>;

let changed: Changed = {};
let write: ((text: string) => void) | undefined;
const heard = new Set<() => void>();

/** Takes the keys of the officer who signed in, as they were written, and how a change is written. */
export function beginKeys(text: string | undefined, to: (text: string) => void): void {
  changed = {};
  write = to;
  try {
    const kept: unknown = JSON.parse(text ?? "{}");
    for (const [id, keys] of Object.entries(kept ?? {}))
      if (isActId(id) && !planOf(id).fixed && typeof keys === "string" && keys !== "") changed[id] = keys;
  } catch {
    changed = {};
  }
}

/** The session is over: the usual keys. */
export function endKeys(): void {
  changed = {};
  write = undefined;
}

function keep(next: Changed): void {
  changed = next;
  write?.(JSON.stringify(changed));
  for (const hear of heard) hear();
}

/** The combination that gives an act now, as keys.ts names it. */
export const keysOf = (id: ActId): string => changed[id] ?? planOf(id).keys;

/** Gives an act another key; its usual one takes the change back. */
export function changeKeys(id: ActId, keys: string): void {
  if (planOf(id).fixed) return;
  const { [id]: _, ...rest } = changed;
  keep(keys === planOf(id).keys ? rest : { ...rest, [id]: keys });
}

/** Gives every act its usual key again. */
export function usualKeys(): void {
  keep({});
}

/** Whether an act has another key than its usual one. */
export const isChanged = (id: ActId): boolean => changed[id] !== undefined;

/** Acts of these two places can be heard at the same time. */
const meet = (a: ActPlace, b: ActPlace): boolean =>
  a === b || ([a, b].some((one) => one === "everywhere" || one === "lists") && ![a, b].some((one) => ALONE.includes(one)));

/** Two combinations that cannot both be heard: the same, or one begins the other. */
const collide = (a: string, b: string): boolean => a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `);

/** The acts that a key would be taken from, were it given to this one. */
export function clashes(id: ActId, keys: string): ActId[] {
  const { place } = planOf(id);
  return ACT_IDS.filter((other) => other !== id && meet(place, planOf(other).place) && collide(keysOf(other), keys));
}

/** Keys of the window's engine, of the system and of typing itself: they are never an act's. */
const RESERVED = new Set([
  ...["Ctrl+c", "Ctrl+v", "Ctrl+x", "Ctrl+y", "Ctrl+z", "Ctrl+Shift+Z", "Ctrl+a"],
  ...["Ctrl+w", "Ctrl+t", "Ctrl+q", "Ctrl+r", "Ctrl+n", "Ctrl+Shift+I", "Ctrl+Shift+R", "Ctrl+Tab", "Ctrl+Space"],
  ...["F1", "F5", "F6", "Shift+F6", "F10", "Shift+F10", "F11", "F12", "Alt+F4", "Alt+Tab", "Alt+Space", "Alt+ArrowLeft", "Alt+ArrowRight"],
  ...["Tab", "Shift+Tab", "Escape", "Enter", "Space", "Backspace", "Delete", "Shift+Space", "Shift+Enter"],
  ...["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "Home", "End", "PageUp", "PageDown"],
]);

/** Whether a key belongs to the window or the system. */
export const isReserved = (keys: string): boolean => keys.split(" ").some((part) => RESERVED.has(part));

const NAMES: Readonly<Record<string, string>> = {
  Escape: "Esc",
  ArrowUp: "↑",
  ArrowDown: "↓",
  ArrowLeft: "←",
  ArrowRight: "→",
  "-": "−",
};

/** A combination as it is printed: "Ctrl+k" as "Ctrl+K", "g d" as "G D". */
export function printed(keys: string): string {
  return keys
    .split(" ")
    .map((part) =>
      part
        .split("+")
        .map((key) => NAMES[key] ?? (/^[a-z]$/.test(key) ? key.toUpperCase() : key))
        .join("+"),
    )
    .join(" ");
}

/** Words of an act as a hint writes them: small, but for what is written in capitals. */
export const asHint = (words: string): string =>
  /^[A-Z][A-Z]/.test(words) ? words : words.slice(0, 1).toLowerCase() + words.slice(1);

/** Words of an act as a line of a list begins: hints write them small. */
export const asLine = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);

/** How the key of an act is printed, following every change: `const key = useKeyNames(); key("find")`. */
export function useKeyNames(): (id: ActId) => string {
  useSyncExternalStore(
    (hear) => {
      heard.add(hear);
      return () => heard.delete(hear);
    },
    () => changed,
  );
  return (id) => printed(keysOf(id));
}

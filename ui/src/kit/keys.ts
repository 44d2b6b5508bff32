/**
 * The one way a shortcut is heard. Letters act only when nothing is being typed in; nothing acts while
 * a Chinese input method composes, and the Enter that ends a composition is nobody's.
 * Not how keys are shown: see Kbd.tsx and screens/KeyMap.tsx.
 */
import { useEffect, useRef } from "react";

/**
 * Combination → act. "j", "Shift+J", "Ctrl+Enter", "Alt+1", "F6", "Escape", "?", or one after the other: "g d".
 * An act that returns false lets the key go on to the next layer.
 */
export type Keys = Record<string, (event: KeyboardEvent) => void | false>;

interface Layer {
  keys: Keys;
  modal: boolean;
  first: boolean;
  always: boolean;
}

const layers: Layer[] = [];
const SEQUENCE_MS = 1_200;
let pending = { prefix: "", until: 0 };
let composedAt = -Infinity;

/** Whether a key belongs to an input method: during composition, or the very key that ended one. */
export function composing(event: {
  isComposing?: boolean;
  keyCode?: number;
  key: string;
  timeStamp?: number;
}): boolean {
  if (event.isComposing === true || event.keyCode === 229) return true;
  // By when the two happened, not by when a busy window came to hear of them.
  return event.key === "Enter" && (event.timeStamp ?? performance.now()) - composedAt < 40;
}

/** A key press by the name that `Keys` uses. */
export function combination(event: KeyboardEvent): string {
  const digit = /^Digit(\d)$/.exec(event.code)?.[1];
  let key = event.altKey && digit !== undefined ? digit : event.key === " " ? "Space" : event.key;
  const letter = /^[a-z]$/i.test(key);
  const shifted = event.shiftKey && (letter || key.length > 1);
  // Larger is asked for by the plus of either block as well as by the key that bears it.
  if ((event.ctrlKey || event.metaKey) && key === "+") key = "=";
  if (letter) key = shifted ? key.toUpperCase() : key.toLowerCase();
  return `${event.ctrlKey || event.metaKey ? "Ctrl+" : ""}${event.altKey ? "Alt+" : ""}${shifted ? "Shift+" : ""}${key}`;
}

const TYPED_IN =
  "input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable=true], [role=listbox], [role=menu]";
const PRESSED =
  "button, a[href], input, [role=button], [role=radio], [role=tab], [role=option], [role=separator], summary";
const OWN_ARROWS = "[role=radiogroup], [role=tablist], [role=separator]";

function belongsToTarget(event: KeyboardEvent, combo: string): boolean {
  const target = event.target instanceof Element ? event.target : undefined;
  if (!target) return false;
  if (target.closest(TYPED_IN))
    return (
      !(/^(Ctrl|Alt)\+/.test(combo) || combo === "Escape" || /^(Shift\+)?F\d+$/.test(combo)) ||
      /^Ctrl\+[acvxyz]$/i.test(combo)
    );
  if (/^(Shift\+)?(Enter|Space)$/.test(combo)) return target.closest(PRESSED) !== null;
  return /Arrow|Home|End/.test(combo) && target.closest(OWN_ARROWS) !== null;
}

function hear(event: KeyboardEvent): void {
  if (event.defaultPrevented || composing(event) || ["Control", "Shift", "Alt", "Meta"].includes(event.key)) return;
  const combo = combination(event);
  if (belongsToTarget(event, combo)) return;
  const sequence = event.timeStamp < pending.until ? `${pending.prefix} ${combo}` : "";
  pending = { prefix: "", until: 0 };
  const within = reachable();
  // What was begun with one key is ended by the next, whatever a nearer layer does with that key alone.
  if (sequence !== "" && within.some((layer) => gave(layer, sequence, event))) return;
  for (const layer of within) {
    if (gave(layer, combo, event)) return;
    if (Object.keys(layer.keys).some((name) => name.startsWith(`${combo} `))) {
      pending = { prefix: combo, until: event.timeStamp + SEQUENCE_MS };
      return;
    }
  }
}

// The layers a key reaches, nearest first: below an open dialog, only what is always heard.
function reachable(): Layer[] {
  const mounted = [...layers].reverse();
  const walled = mounted.some((layer) => layer.modal);
  const nearest = walled ? mounted : [...mounted.filter((one) => one.first), ...mounted.filter((one) => !one.first)];
  const wall = nearest.findIndex((layer) => layer.modal);
  return wall < 0 ? nearest : nearest.filter((layer, k) => k <= wall || layer.always);
}

function gave(layer: Layer, name: string, event: KeyboardEvent): boolean {
  const act = layer.keys[name];
  if (!act || act(event) === false) return false;
  event.preventDefault();
  return true;
}

let listening = false;
function listen(): void {
  if (listening) return;
  listening = true;
  window.addEventListener("keydown", hear);
}

// What an input method is told reaches nothing in the page: no field, list, dialog or table takes it for its own.
// The input method itself has it already.
if (typeof window !== "undefined") {
  window.addEventListener("compositionend", (event) => (composedAt = event.timeStamp), true);
  window.addEventListener(
    "keydown",
    (event) => {
      if (composing(event)) event.stopImmediatePropagation();
    },
    true,
  );
}

/**
 * Hears these keys while mounted. Later mounted is heard first, and `first` before all; a modal layer keeps keys from those
 * below, but for what is `always` heard.
 */
export function useKeys(
  keys: Keys,
  options: { modal?: boolean; off?: boolean; first?: boolean; always?: boolean } = {},
): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  const { modal = false, off = false, first = false, always = false } = options;
  useEffect(() => {
    if (off) return undefined;
    listen();
    const layer: Layer = {
      get keys() {
        return latest.current;
      },
      modal,
      first,
      always,
    };
    layers.push(layer);
    return () => {
      layers.splice(layers.indexOf(layer), 1);
    };
  }, [modal, off, first, always]);
}

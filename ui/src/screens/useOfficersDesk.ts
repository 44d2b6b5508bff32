/**
 * The officer's own desk: which keys were changed, and how each screen was left. Read from the books when the session
 * begins and kept there, a little after anything changed; what goes with the session is forgotten at its end. It holds
 * positions, codes and record ids, never a typed word. The language is useOfficersLanguage's.
 */
import { useEffect, useState } from "react";
import { keepSetting, settings } from "../ipc/officeDoors";
import { beginKeys, endKeys } from "../kit/keymap";
import { beginKept, endKept, keep, kept } from "../kit/kept";
import { useForgetToast } from "../kit/Toast";
import { lately } from "../search/usePalette";
import { hand } from "./handed";
import { go, placeNow, SCREENS } from "../kit/place";
import { forgetResult } from "./resultSet";

/** A setting holds 16 KB: what is more lies in further pieces. */
const PIECE = 12_000;
const MOST_PIECES = 60;
const pieceName = (k: number): string => `desk.kept.${k}`;

/** All pieces of what was kept, as one. */
export function whole(all: Record<string, string>): Record<string, unknown> {
  let text = "";
  for (let k = 0; k < MOST_PIECES && all[pieceName(k)]; k++) text += all[pieceName(k)];
  try {
    const read: unknown = JSON.parse(text === "" ? "{}" : text);
    return typeof read === "object" && read !== null && !Array.isArray(read) ? { ...read } : {};
  } catch {
    return {};
  }
}

/** What is kept, in pieces; an empty one ends what was longer before. */
export function pieces(all: Record<string, unknown>): string[] {
  const text = JSON.stringify(all).replace(/[\u0080-\uffff]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);
  const cut: string[] = [];
  for (let from = 0; from < text.length; from += PIECE) cut.push(text.slice(from, from + PIECE));
  return [...cut, ""];
}

let written: string[] = [];

function write(all: Record<string, unknown>): void {
  const left = { ...all };
  let next = pieces(left);
  // More than the books take here is a hand-made selection of many thousands: the largest is made again, all else stands.
  while (next.length > MOST_PIECES) {
    const [largest] = Object.entries(left).sort(([, a], [, b]) => JSON.stringify(b).length - JSON.stringify(a).length);
    if (!largest) return;
    delete left[largest[0]];
    next = pieces(left);
  }
  next.forEach((piece, k) => {
    // What could not be kept is only not there the next time.
    if (written[k] !== piece) keepSetting(pieceName(k), piece).catch(() => undefined);
  });
  written = next;
}

function begin(all: Record<string, string>): void {
  written = [];
  beginKeys(all["desk.keys"], (text) => void keepSetting("desk.keys", text).catch(() => undefined));
  beginKept(whole(all), write);
  // Another place than the first one was asked for by its address: that stands.
  const left = kept<{ screen: string; id?: string }>("place");
  const screen = SCREENS.find((one) => one === left?.screen);
  if (globalThis.location.hash === "" && screen !== undefined) go(screen, left?.id);
}

/** Mounted once while somebody is signed in; false until what was left is read. */
export function useOfficersDesk(officer: string): boolean {
  const [read, setRead] = useState(false);
  const forgetToast = useForgetToast();
  useEffect(() => {
    let gone = false;
    const there = () => {
      const place = placeNow();
      keep("place", place);
      const kind = place.screen === "cases" ? "case" : place.screen === "complaints" ? "complaint" : undefined;
      if (kind !== undefined && place.id !== undefined) lately("recent.records", { kind, number: place.id });
    };
    settings()
      .catch(() => ({}))
      .then((all) => {
        if (gone) return;
        begin(all);
        window.addEventListener("hashchange", there);
        setRead(true);
      });
    return () => {
      gone = true;
      window.removeEventListener("hashchange", there);
      endKept();
      endKeys();
      forgetResult();
      hand([]);
      forgetToast();
      // The next officer begins where they themselves were.
      if (globalThis.location.hash !== "") globalThis.location.hash = "";
    };
  }, [officer, forgetToast]);
  return read;
}

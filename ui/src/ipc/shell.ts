/**
 * The real door: Tauri's. The only file that imports @tauri-apps, and it holds no rule.
 */
import { invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import { getCurrentWebview } from "@tauri-apps/api/webview";
import type { Door, Reminder } from "./door";
import type { Subject } from "./wire";

const CHANGED = "changed";
const LOCKED = "locked";
const REMINDED = "reminded";

function hearing<T>(event: string, hear: (payload: T) => void): () => void {
  const stop = listen<T>(event, (notice) => hear(notice.payload));
  return () => void stop.then((end) => end());
}

/** The door of the desktop shell. */
export const shellDoor: Door = {
  call: (command, args) => invoke(command, args),
  // A header holds no letter beyond ASCII, so the name is percent-encoded.
  send: (command, bytes, name) => invoke(command, bytes, { headers: { name: encodeURIComponent(name) } }),
  onChanged: (hear) => hearing<{ subjects: Subject[] }>(CHANGED, (notice) => hear(notice.subjects)),
  onReminded: (hear) =>
    hearing<{ due: Reminder[]; shown: boolean }>(REMINDED, (notice) => hear(notice.due, notice.shown)),
  onLocked: (hear) => hearing<unknown>(LOCKED, () => hear()),
  // A shell that does not grant the zoom leaves the text at its size; nothing else depends on it.
  zoom: (perCent) =>
    void getCurrentWebview()
      .setZoom(perCent / 100)
      .catch(() => undefined),
};

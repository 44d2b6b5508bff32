/**
 * Files on their way into the store: pasted, dropped or chosen. Each is stored at once and named by its digest; an act
 * names it afterwards. Not who keeps the list: filing has it in its draft, a complaint's file in its dialog.
 */
import { useCallback, useEffect, useRef, useState } from "react";
import { chooseEvidence, takeEvidence } from "../ipc/doors";
import { asFailure } from "../ipc/failure";
import type { Failure, Stored } from "../ipc/wire";

/** The most that one act receives; the register says so too, and refuses more. */
export const MOST_FILES = 100;

/** A file that was not taken, and why. */
export interface NotTaken {
  name: string;
  failure: Failure;
}

/** What is under way. */
export interface Taking {
  /** How many are being stored now. */
  busy: number;
  left: readonly NotTaken[];
  /** Stores these, one after another. */
  take: (files: readonly File[]) => Promise<void>;
  /** Opens the system's dialog; `title` is its title. */
  choose: (title: string) => Promise<void>;
  forget: () => void;
}

/** The hook. `onTaken` is told of each that was stored. */
export function useTaking(onTaken: (stored: readonly Stored[]) => void): Taking {
  const [busy, setBusy] = useState(0);
  const [left, setLeft] = useState<readonly NotTaken[]>([]);
  const told = useRef(onTaken);
  told.current = onTaken;
  const take = useCallback(async (files: readonly File[]) => {
    setLeft([]);
    setBusy((n) => n + files.length);
    for (const file of files) {
      try {
        told.current([await takeEvidence(file.name, new Uint8Array(await file.arrayBuffer()))]);
      } catch (thrown) {
        setLeft((before) => [...before, { name: file.name, failure: asFailure(thrown) }]);
      } finally {
        setBusy((n) => n - 1);
      }
    }
  }, []);
  const choose = useCallback(async (title: string) => {
    setLeft([]);
    setBusy((n) => n + 1);
    try {
      const chosen = await chooseEvidence(title);
      if (chosen.taken.length > 0) told.current(chosen.taken);
      setLeft(chosen.left);
    } catch (thrown) {
      setLeft([{ name: "", failure: asFailure(thrown) }]);
    } finally {
      setBusy((n) => n - 1);
    }
  }, []);
  return { busy, left, take, choose, forget: useCallback(() => setLeft([]), []) };
}

async function within(entry: FileSystemEntry, found: File[]): Promise<void> {
  if (found.length >= MOST_FILES) return;
  if (entry.isFile) {
    found.push(await new Promise<File>((done, fail) => (entry as FileSystemFileEntry).file(done, fail)));
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((done, fail) => reader.readEntries(done, fail));
    if (some.length === 0) return;
    for (const one of some) await within(one, found);
  }
}

/** The files of a drop, those within a dropped folder among them. */
export async function filesOf(data: DataTransfer): Promise<File[]> {
  // The items are gone after the first wait, so everything is asked of them before it.
  const plain = [...data.files];
  const entries = [...data.items].map((item) => item.webkitGetAsEntry?.() ?? null);
  if (!entries.some((entry) => entry?.isDirectory)) return plain;
  const found: File[] = [];
  for (const entry of entries) if (entry) await within(entry, found).catch(() => undefined);
  return found;
}

const carriesFiles = (data: DataTransfer | null): boolean => data !== null && [...data.types].includes("Files");

/**
 * Hears files that are pasted or dropped anywhere on the screen while it is on, and says whether some are held above it.
 * A drop of files never leads the window away from its page, whether it is on or not.
 */
export function usePasteAndDrop(onFiles: (files: readonly File[]) => void, off = false): boolean {
  const [above, setAbove] = useState(false);
  const told = useRef(onFiles);
  told.current = onFiles;
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!carriesFiles(event.dataTransfer)) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = off ? "none" : "copy";
      if (!off) setAbove(true);
    };
    const away = (event: DragEvent) => {
      if (event.relatedTarget === null) setAbove(false);
    };
    const drop = (event: DragEvent) => {
      const data = event.dataTransfer;
      if (!data || !carriesFiles(data)) return;
      event.preventDefault();
      setAbove(false);
      if (!off) void filesOf(data).then((files) => files.length > 0 && told.current(files));
    };
    const paste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])];
      // Words that bring a picture of themselves along are words.
      if (off || files.length === 0 || event.clipboardData?.types.includes("text/plain")) return;
      event.preventDefault();
      told.current(files);
    };
    document.addEventListener("dragover", over);
    document.addEventListener("dragleave", away);
    document.addEventListener("drop", drop);
    document.addEventListener("paste", paste);
    return () => {
      document.removeEventListener("dragover", over);
      document.removeEventListener("dragleave", away);
      document.removeEventListener("drop", drop);
      document.removeEventListener("paste", paste);
    };
  }, [off]);
  return above;
}

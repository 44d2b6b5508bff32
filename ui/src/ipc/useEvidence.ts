/**
 * The bytes of stored evidence on a screen, as an address of a picture or as words. They are asked for once while
 * anything shows them, and forgotten when nothing does. Not the list of what a complaint has: that is its file.
 */
import { useEffect, useState } from "react";
import { evidenceBytes } from "./doors";
import { asFailure } from "./failure";
import type { Failure } from "./wire";

/** The longest text that is shown, in bytes. */
export const LONGEST_TEXT = 200_000;

interface Held {
  bytes: Promise<ArrayBuffer>;
  address: string | undefined;
  shown: number;
}
const held = new Map<string, Held>();

function hold(sha256: string): Held {
  const there = held.get(sha256) ?? { bytes: evidenceBytes(sha256), address: undefined, shown: 0 };
  there.shown += 1;
  held.set(sha256, there);
  return there;
}

function release(sha256: string, one: Held): void {
  one.shown -= 1;
  if (one.shown > 0) return;
  if (held.get(sha256) === one) held.delete(sha256);
  if (one.address !== undefined) URL.revokeObjectURL(one.address);
}

/** What there is to show: a picture's address, or words; a failure where the bytes are not what was stored. */
export interface Shown {
  address?: string;
  text?: string;
  failure?: Failure;
}

/** Reads the bytes of one file. Nothing is read of a kind that is not shown. */
export function useEvidence(file: { sha256: string; mime: string; shown: string }, off = false): Shown {
  const { sha256, mime, shown } = file;
  const [found, setFound] = useState<Shown>({});
  useEffect(() => {
    setFound({});
    if (off || (shown !== "image" && shown !== "text")) return undefined;
    const one = hold(sha256);
    let gone = false;
    one.bytes.then(
      (bytes) => {
        if (gone) return;
        if (shown === "text") {
          setFound({ text: new TextDecoder().decode(new Uint8Array(bytes).subarray(0, LONGEST_TEXT)) });
          return;
        }
        one.address ??= URL.createObjectURL(new Blob([bytes], { type: mime }));
        setFound({ address: one.address });
      },
      (thrown: unknown) => {
        // What failed is asked for anew by whoever shows it next.
        if (held.get(sha256) === one) held.delete(sha256);
        if (!gone) setFound({ failure: asFailure(thrown) });
      },
    );
    return () => {
      gone = true;
      release(sha256, one);
    };
  }, [sha256, mime, shown, off]);
  return found;
}

/**
 * Stored evidence as it is seen: a picture's or a page's address, or words. The helper draws it; nothing of the file itself
 * comes here. Each is asked for once while anything shows it, and forgotten when nothing does.
 */
import { useEffect, useState } from "react";
import { seenEvidence } from "./doors";
import { asFailure } from "./failure";
import type { Failure } from "./wire";

/** Of every kind: what else the bytes can be taken for. */
interface Also {
  also?: string[];
}
/** What is seen of a file. */
export type Seen = Also &
  (
    | { kind: "picture"; width: number; height: number; address: string }
    | { kind: "page"; page: number; pages: number; width: number; height: number; address: string }
    | { kind: "text"; text: string; encoding: string; cut: boolean }
    | {
        kind: "mail";
        from: string[];
        to: string[];
        cc: string[];
        at: number | null;
        subject: string;
        text: string;
        cut: boolean;
        attached: { name: string; size: number }[];
      }
    | { kind: "none"; why: string | null }
  );

/** What to see: by its digest, one page of it, and how large. */
export interface ToSee {
  sha256: string;
  page?: number;
  edge: number;
}

interface Held {
  seen: Promise<Seen>;
  shown: number;
}
const held = new Map<string, Held>();
const LINE_END = 10;

/** Takes an answer apart: one line that says what it is, and the picture after it. */
export function apart(answer: ArrayBuffer): Seen {
  const bytes = new Uint8Array(answer);
  const end = bytes.indexOf(LINE_END);
  const head = JSON.parse(new TextDecoder().decode(bytes.subarray(0, end < 0 ? bytes.length : end))) as Seen;
  if (head.kind !== "picture" && head.kind !== "page") return head;
  return { ...head, address: URL.createObjectURL(new Blob([bytes.slice(end + 1)], { type: "image/png" })) };
}

const keyOf = ({ sha256, page, edge }: ToSee): string => `${sha256}/${page ?? 0}/${edge}`;

function hold(what: ToSee): Held {
  const key = keyOf(what);
  const there = held.get(key) ?? { seen: seenEvidence(what.sha256, what.page ?? null, what.edge).then(apart), shown: 0 };
  there.shown += 1;
  held.set(key, there);
  return there;
}

function release(key: string, one: Held): void {
  one.shown -= 1;
  if (one.shown > 0) return;
  if (held.get(key) === one) held.delete(key);
  one.seen.then(
    (seen) => "address" in seen && URL.revokeObjectURL(seen.address),
    () => undefined,
  );
}

/** What there is to see; a failure where the bytes are not what was stored. */
export interface Looking {
  seen?: Seen;
  failure?: Failure;
}

/** Asks for what is seen of one file. */
export function useSeen({ sha256, page, edge }: ToSee, off = false): Looking {
  const [found, setFound] = useState<Looking>({});
  useEffect(() => {
    setFound({});
    if (off || sha256 === "") return undefined;
    const what = page === undefined ? { sha256, edge } : { sha256, page, edge };
    const key = keyOf(what);
    const one = hold(what);
    let gone = false;
    one.seen.then(
      (seen) => !gone && setFound({ seen }),
      (thrown: unknown) => {
        // What failed is asked for anew by whoever shows it next.
        if (held.get(key) === one) held.delete(key);
        if (!gone) setFound({ failure: asFailure(thrown) });
      },
    );
    return () => {
      gone = true;
      release(key, one);
    };
  }, [sha256, page, edge, off]);
  return found;
}

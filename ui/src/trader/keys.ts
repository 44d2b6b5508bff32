/**
 * How the trader's screens name a group of reports: in the address by a complaint's number and the kinds of key, never
 * by a name; and what a key is called. Not what a key is made of: that is the register's.
 */
import type { traders } from "../ipc/wire";

/** A kind of key. */
export type KeyKind = traders.KeyKind;
/** The kinds, in the order in which they are offered. */
export const KINDS: readonly KeyKind[] = ["trader", "name", "url", "phone", "brn"];
/** Whether a text is one of them. */
export const isKind = (text: unknown): text is KeyKind => KINDS.some((kind) => kind === text);

/** A trader as the address holds it: `TDC-2023-003688-L` is the register's; a group of reports, by one kind of key, `TDC-2023-003688-L.name`. */
export interface Named {
  of: string;
  by: KeyKind[];
}

/** Reads it. */
export function namedOf(id: string): Named {
  const [of = "", ...kinds] = id.split(".");
  return { of, by: kinds.filter(isKind) };
}

/** Writes it. */
export const idOf = (of: string, by?: KeyKind): string => (by === undefined || by === "trader" ? of : `${of}.${by}`);

/** One key as text, so that two can be compared. */
export const keyText = (key: traders.TraderKey): string => `${key.kind} ${key.key}`;

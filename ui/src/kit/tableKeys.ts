/**
 * What keys do in a table: the cursor, the selection, opening. Pure but for the calls it is given.
 * Not which keys are heard where: see keys.ts.
 */
import { keysOf } from "./keymap";
import type { Keys } from "./keys";
import type { Selection } from "./selection";

/** What the keys move. */
export interface TableHands {
  count: number;
  cursor: number;
  page: number;
  isGroup: (index: number) => boolean;
  keyAt: (index: number) => string | undefined;
  move: (index: number) => void;
  open?: (index: number) => void;
  selection?: Selection;
}

/** The next row that is no group head, in a direction; the present one where there is none. */
export function step(hands: Pick<TableHands, "count" | "cursor" | "isGroup">, by: number): number {
  const way = by < 0 ? -1 : 1;
  let at = Math.min(hands.count - 1, Math.max(0, hands.cursor + by));
  while (at >= 0 && at < hands.count && hands.isGroup(at)) at += way;
  if (at >= 0 && at < hands.count) return at;
  at = Math.min(hands.count - 1, Math.max(0, hands.cursor));
  while (at >= 0 && at < hands.count && hands.isGroup(at)) at -= way;
  return at;
}

/** The keys of a table. */
export function tableKeys(hands: TableHands): Keys {
  const { selection } = hands;
  const go = (by: number) => () => {
    if (hands.count === 0) return false;
    hands.move(step(hands, by));
    return undefined;
  };
  const extend = (by: number) => () => {
    if (!selection || hands.count === 0) return false;
    const next = step(hands, by);
    const keys = [hands.keyAt(hands.cursor), hands.keyAt(next)].filter((key) => key !== undefined);
    selection.set(keys, true);
    hands.move(next);
    return undefined;
  };
  const open = () => {
    if (!hands.open || hands.cursor < 0 || hands.cursor >= hands.count) return false;
    hands.open(hands.cursor);
    return undefined;
  };
  return {
    [keysOf("next")]: go(1),
    [keysOf("previous")]: go(-1),
    ArrowDown: go(1),
    ArrowUp: go(-1),
    PageDown: go(hands.page),
    PageUp: go(-hands.page),
    Home: go(-hands.count),
    End: go(hands.count),
    Enter: open,
    [keysOf("extend.down")]: extend(1),
    [keysOf("extend.up")]: extend(-1),
    "Shift+ArrowDown": extend(1),
    "Shift+ArrowUp": extend(-1),
    Space: () => {
      const key = hands.keyAt(hands.cursor);
      if (!selection || key === undefined) return false;
      selection.toggle(key);
      return undefined;
    },
    "Ctrl+a": () => {
      if (!selection) return false;
      selection.takeAll();
      return undefined;
    },
  };
}

/**
 * To which of a trader's complaints the list is narrowed: by tab, and by a figure that was pressed. Not the list itself.
 */
import { EVERY } from "../acts/parts";
import type { complaints, trader_file, traders } from "../ipc/wire";

/** The tabs of the list. */
export const TABS = ["all", "live", "consolidated", "referred", "closed"] as const;
/** One of them. */
export type Which = (typeof TABS)[number];

/** The states that are in progress. */
export const LIVE = ["received", "assessing", "awaiting"] as const;

/** A tab, and beside it at most one figure that was pressed. */
export interface Narrowed {
  which: Which;
  /** What the figure counts, in words, and how the list is asked for it. */
  figure?: { words: string; filter: Partial<complaints.Filter> };
}

/** What every part of the file takes. */
export interface FilePart {
  file: trader_file.File;
  narrowed: Narrowed;
  onNarrow: (next: Narrowed) => void;
}

const statesOf = (which: Which): string[] => (which === "all" ? [] : which === "live" ? [...LIVE] : [which]);

/** The filter of the list. */
export const filterOf = (keys: readonly traders.TraderKey[], { which, figure }: Narrowed): complaints.Filter => ({
  ...EVERY,
  trader: [...keys],
  state: statesOf(which),
  ...figure?.filter,
});

/** How many complaints a tab holds. */
export function countOf(file: trader_file.File, which: Which): number {
  if (which === "all") return file.complaints;
  if (which === "live") return file.live;
  return file.states.find((state) => state.code === which)?.complaints ?? 0;
}

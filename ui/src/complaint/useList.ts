/**
 * What the complaints list is asked by: filter and order, kept in memory while the window is open so that coming back
 * from a file finds the list as it was. Never written down: a searched word may be a name.
 */
import { useCallback, useMemo, useState } from "react";
import { EVERY, type State } from "../acts/parts";
import { ask } from "../ipc/doors";
import type { complaints } from "../ipc/wire";
import { usePaged } from "../ipc/usePaged";
import type { Selection } from "../kit/selection";

/** What the officer asked for. */
export interface Asked {
  state: readonly State[];
  text: string;
  owner: "any" | "me" | "none";
  sector: string | undefined;
  district: string | undefined;
  from: string | undefined;
  to: string | undefined;
  sort: complaints.Sort;
}

const BEGIN: Asked = {
  state: [],
  text: "",
  owner: "any",
  sector: undefined,
  district: undefined,
  from: undefined,
  to: undefined,
  sort: "received_desc",
};
const PAGE = 200;
let kept: { asked: Asked; cursor: number } = { asked: BEGIN, cursor: 0 };

/** Forgets the filter, as a test between two journeys does. */
export function forgetList(): void {
  kept = { asked: BEGIN, cursor: 0 };
}

const filterOf = (asked: Asked): complaints.Filter => ({
  ...EVERY,
  state: [...asked.state],
  text: asked.text.trim() === "" ? null : asked.text.trim(),
  owner: asked.owner === "any" ? null : asked.owner,
  sector: asked.sector ?? null,
  district: asked.district ?? null,
  received_from: asked.from ?? null,
  received_to: asked.to ?? null,
});

/** Holds the filter, the cursor and the pages. */
export function useList() {
  const [asked, setAsked] = useState(kept.asked);
  const [cursor, setCursor] = useState(kept.cursor);
  kept = { asked, cursor };
  const filter = useMemo(() => filterOf(asked), [asked]);
  const pages = usePaged<"complaints", complaints.Line, string>("complaints", { filter, sort: asked.sort }, {
    after: (after) => ({ filter, sort: asked.sort, after, limit: PAGE }),
    rows: (page) => page.rows,
    next: (page) => page.next,
    total: (page) => page.total,
  });
  const set = useCallback((next: Partial<Asked>) => {
    setAsked((before) => ({ ...before, ...next }));
    setCursor(0);
  }, []);
  /** The members of a selection, all of them, however far the pages have come. */
  const members = useCallback(
    async (selection: Selection): Promise<string[]> => {
      if (!selection.all) return [...selection.keys];
      const { ids } = await ask("complaint_ids", { filter });
      const out = new Set(selection.except);
      return ids.filter((id) => !out.has(id));
    },
    [filter],
  );
  const filtered = asked !== BEGIN && JSON.stringify({ ...asked, sort: "" }) !== JSON.stringify({ ...BEGIN, sort: "" });
  return { asked, set, clear: () => set({ ...BEGIN, sort: asked.sort }), filtered, cursor, setCursor, pages, members };
}

/** What `useList` gives. */
export type List = ReturnType<typeof useList>;

/**
 * The complaints list as it is looked at: query, order, groups, columns, cursor and selection, kept so that coming back
 * from a file, or tomorrow morning, finds it as it was. It lies in the encrypted books, under the officer, because a
 * searched word may be a name; while the window is open, in its cache, which a lock empties.
 */
import { keep, kept } from "../kit/kept";
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { EVERY } from "../acts/parts";
import { ask as question, keepView } from "../ipc/doors";
import { useHandedQuery } from "../ipc/handedQuery";
import { useAsk } from "../ipc/useAsk";
import { useWindow } from "../ipc/useWindow";
import type { complaints, saved_views } from "../ipc/wire";
import { useSelection, type Selection } from "../kit/selection";
import { BEGIN, bodyOf, read, type Left, type Looked } from "./listState";
import { useGrouped } from "./useGrouped";

// As long as a draft waits: what was looked at in the last second may be lost, not more.
const KEEP_MS = 800;
const MEMORY = ["left", "complaints"];
const LAST = "last:complaints";

// As the officer left it; else the view that a role sees first; else all.
function begun(saved: saved_views.View | undefined, roles: readonly string[]): Left {
  const left = saved?.left["complaints"];
  if (left !== undefined) return read(left);
  const first = saved?.views.find((view) => view.role !== null && roles.includes(view.role));
  return first ? { ...read(first.body), view: first.id, at: null } : BEGIN;
}

/** How the list is looked at; undefined until it is known how it was left. */
export function useLeft(): { left: Left | undefined; officer: string | undefined } {
  const cache = useQueryClient();
  const saved = useAsk("saved_views", {});
  const desk = useAsk("desk", {});
  const [left, setLeft] = useState<Left | undefined>(() => cache.getQueryData<Left>(MEMORY));
  const known = !saved.isPending && !desk.isPending;
  useEffect(() => {
    if (left === undefined && known) setLeft(begun(saved.data, desk.data?.roles ?? []));
  }, [left, known, saved.data, desk.data]);
  return { left, officer: desk.data?.officer };
}

// Keeps it in the window's cache at once, and in the books a little after it came to rest.
function useLeaving(left: Left): void {
  const cache = useQueryClient();
  const body = bodyOf(left);
  const kept = useRef(body);
  const now = useRef(body);
  now.current = body;
  useEffect(() => {
    cache.setQueryDefaults(MEMORY, { gcTime: Infinity });
    cache.setQueryData(MEMORY, left);
  }, [cache, left]);
  useEffect(() => {
    const keep = () => {
      if (kept.current === now.current) return;
      kept.current = now.current;
      // A desk that was locked meanwhile keeps nothing more, and nothing is lost but a place.
      void keepView({ id: LAST, name: "", team: false, role: null, body: now.current }).catch(() => undefined);
    };
    const timer = setTimeout(keep, KEEP_MS);
    return () => clearTimeout(timer);
  }, [body]);
  useEffect(
    () => () => {
      if (kept.current !== now.current)
        void keepView({ id: LAST, name: "", team: false, role: null, body: now.current }).catch(() => undefined);
    },
    [],
  );
}

/** Holds the list from how it was left. */
export function useList(begin: Left, officer: string | undefined) {
  const [left, setLeft] = useState(begin);
  const { query, order, group, columns } = left;
  const looked = useMemo<Looked>(() => ({ query, order, group, columns }), [query, order, group, columns]);
  const selection = useSelection("complaints.selected");
  useLeaving(left);
  const filter = useMemo<complaints.Filter>(() => ({ ...EVERY, query: query.trim() === "" ? null : query.trim() }), [query]);
  const params = useMemo(
    () => ({ filter, sort: "received_desc" as const, after: null, order, group, find: null }),
    [filter, order, group],
  );
  const plain = useMemo<Looked>(() => ({ query: "", order: BEGIN.order, group: null, columns }), [columns]);
  const pages = useWindow("complaints", params);
  const grouped = useGrouped(pages.head?.heads ?? NO_HEADS, pages);
  const [cursor, setCursor] = useState(-1);
  // Where the complaint stands that was last under the cursor or open; where it is no longer among them, what took its
  // place, or the top.
  const stepped = useRef(kept<{ row: number; id?: string }>("complaints.stepped"));
  const sought = useRef(stepped.current?.id ?? begin.at);
  useEffect(() => {
    if (!pages.isSettled || cursor >= 0) return undefined;
    const find = sought.current;
    sought.current = null;
    let gone = false;
    const top = grouped.rowOf(0) === undefined ? 1 : 0;
    const { row } = stepped.current ?? {};
    const begins = row === undefined || pages.total === 0 ? top : grouped.placeOf(Math.min(row, pages.total - 1));
    stepped.current = undefined;
    keep("complaints.stepped", undefined);
    if (find === null) setCursor(begins);
    else
      void question("complaints", { ...params, find, from: 0, limit: 1 }).then(
        ({ found }) => !gone && setCursor(found === null ? begins : grouped.placeOf(found)),
        () => !gone && setCursor(begins),
      );
    return () => {
      gone = true;
    };
  }, [pages.isSettled, cursor, params, grouped]);
  const point = useCallback(
    (place: number) => {
      setCursor(place);
      const id = grouped.rowAt(place)?.id;
      if (id !== undefined) setLeft((before) => (before.at === id ? before : { ...before, at: id }));
    },
    [grouped],
  );
  const { clear } = selection;
  const set = useCallback(
    (next: Partial<Left>) => {
      setLeft((before) => ({ ...before, ...next }));
      if (next.query === undefined && next.order === undefined && next.group === undefined) return;
      setCursor(-1);
      sought.current = null;
      // What was selected is of the result that was looked at, and no other.
      if (next.query !== undefined) clear();
    },
    [clear],
  );
  const ask = useCallback((next: string) => set({ query: next }), [set]);
  const look = useCallback((next: Looked & { view?: string | null }) => set({ view: null, ...next, at: null }), [set]);
  // A query handed over from elsewhere is looked at as a view of its own.
  const hear = useCallback((next: string) => look({ ...plain, query: next }), [look, plain]);
  useHandedQuery(hear);
  /** The members of a selection, all of them, however far the pages have come. */
  const members = useCallback(
    async (of: Selection): Promise<string[]> => {
      if (!of.all) return [...of.keys];
      const { ids } = await question("complaint_ids", { filter });
      const out = new Set(of.except);
      return ids.filter((id) => !out.has(id));
    },
    [filter],
  );
  const filtered = query.trim() !== "";
  return { looked, params, view: left.view, officer, set, ask, look, filtered, cursor, point, pages, grouped, selection, members };
}

const NO_HEADS: readonly complaints.Head[] = [];

/** What `useList` gives. */
export type List = ReturnType<typeof useList>;

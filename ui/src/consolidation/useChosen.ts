/**
 * Which complaints of a batch are chosen, and which of them are seen in which order. The choice is by complaint and not by
 * row, so it survives every filter; taking all takes the whole batch and not only what is seen. Who was judged to be
 * about another trader cannot be chosen. Rows are places in the batch's columns: none is held as an object.
 */
import { useMemo, useState } from "react";
import { useKept } from "../kit/kept";
import { useSelection, type Selection } from "../kit/selection";
import type { Batch, Row } from "./rows";
import { isSort, sortedPlaces, SORTS, type SortBy } from "./sorted";

/** What is seen. */
export type Seen = "all" | "differs" | "twice" | "unchosen" | "excluded" | "apart";

/** The choice on a workbench. */
export interface Chosen {
  /** The selection as the table of seen rows takes it. */
  selection: Selection;
  /** Ids of every chosen complaint, seen or not. */
  ids: readonly string[];
  excluded: ReadonlySet<string>;
  exclude: (id: string) => void;
  /** Whether a complaint of the batch was judged to be about another trader. */
  apart: (id: string) => boolean;
  seen: Seen;
  setSeen: (seen: Seen) => void;
  sort: SortBy;
  setSort: (sort: SortBy) => void;
  text: string;
  setText: (text: string) => void;
  /** How many rows are seen, and each by its index. */
  count: number;
  rowAt: (index: number) => Row | undefined;
  /** How many stand behind each of the tabs. */
  counts: Record<Seen, number>;
}

const plain = (text: string): string => text.normalize("NFKC").toLowerCase();
const NOBODY: ReadonlySet<string> = new Set();

/** Keeps the choice for as long as the batch is on the workbench. `judged` are the ids of those judged apart. */
export function useChosen(batch: Batch, judged: ReadonlySet<string> = NOBODY): Chosen {
  const held = useSelection();
  const [excluded, setExcluded] = useState<ReadonlySet<string>>(NOBODY);
  const [seen, setSeen] = useState<Seen>("all");
  const [sort, setSort] = useKept<SortBy>("consolidation.sort", SORTS[0], { fits: isSort });
  const [text, setText] = useState("");
  const { columns, rowAt } = batch;
  const places = useMemo(() => sortedPlaces(columns, sort), [columns, sort]);
  return useMemo(() => {
    const { ids: all, numbers, traders } = columns;
    const id = (at: number) => all[at] ?? "";
    const has = (one: string) => held.has(one) && !excluded.has(one) && !judged.has(one);
    const by: Record<Seen, (at: number) => boolean> = {
      all: () => true,
      differs: (at) => columns.differs[at] === true || (columns.differs_in[at]?.length ?? 0) > 0,
      twice: (at) => (columns.twice[at] ?? null) !== null,
      unchosen: (at) => !has(id(at)),
      // Judged apart is out too, and stands struck among those left out.
      excluded: (at) => excluded.has(id(at)) || judged.has(id(at)),
      apart: (at) => judged.has(id(at)),
    };
    const sought = plain(text.trim());
    const fits = (at: number) =>
      by[seen](at) && (sought === "" || plain(`${numbers[at] ?? ""} ${traders[at] ?? ""}`).includes(sought));
    const rows = seen === "all" && sought === "" ? places : places.filter(fits);
    const counted = (which: Seen) => {
      let found = 0;
      for (let at = 0; at < all.length; at += 1) if (by[which](at)) found += 1;
      return found;
    };
    return {
      selection: { ...held, has, count: () => rows.reduce((sum, at) => sum + Number(has(id(at))), 0) },
      ids: all.filter(has),
      excluded,
      exclude: (one: string) =>
        setExcluded((before) => {
          const next = new Set(before);
          if (!next.delete(one)) next.add(one);
          return next;
        }),
      apart: (one: string) => judged.has(one),
      seen,
      setSeen,
      sort,
      setSort,
      text,
      setText,
      count: rows.length,
      rowAt: (index: number) => {
        const at = rows[index];
        return at === undefined ? undefined : rowAt(at);
      },
      counts: {
        all: batch.total,
        differs: counted("differs"),
        twice: counted("twice"),
        unchosen: counted("unchosen"),
        excluded: counted("excluded"),
        apart: counted("apart"),
      },
    };
  }, [batch, columns, rowAt, held, excluded, judged, seen, sort, setSort, text, places]);
}

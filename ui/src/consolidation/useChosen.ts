/**
 * Which complaints of a batch are chosen, and which of them are seen. The choice is by complaint and not by row, so it
 * survives every filter; taking all takes the whole batch and not only what is seen.
 */
import { useMemo, useState } from "react";
import { useSelection, type Selection } from "../kit/selection";
import type { Batch, Row } from "./rows";

/** What is seen. */
export type Seen = "all" | "differs" | "unchosen" | "excluded";

/** The choice on a workbench. */
export interface Chosen {
  /** The selection as the table of seen rows takes it. */
  selection: Selection;
  /** Ids of every chosen complaint, seen or not. */
  ids: readonly string[];
  excluded: ReadonlySet<string>;
  exclude: (id: string) => void;
  seen: Seen;
  setSeen: (seen: Seen) => void;
  text: string;
  setText: (text: string) => void;
  /** The rows that are seen. */
  rows: readonly Row[];
  /** How many stand behind each of the tabs. */
  counts: Record<Seen, number>;
}

const plain = (text: string): string => text.normalize("NFKC").toLowerCase();

/** Keeps the choice for as long as the batch is on the workbench. */
export function useChosen(batch: Batch): Chosen {
  const held = useSelection();
  const [excluded, setExcluded] = useState<ReadonlySet<string>>(new Set());
  const [seen, setSeen] = useState<Seen>("all");
  const [text, setText] = useState("");
  return useMemo(() => {
    const has = (id: string) => held.has(id) && !excluded.has(id);
    const ids = batch.rows.filter((row) => has(row.id)).map((row) => row.id);
    const sought = plain(text.trim());
    const by: Record<Seen, (row: Row) => boolean> = {
      all: () => true,
      differs: (row) => row.differs,
      unchosen: (row) => !has(row.id),
      excluded: (row) => excluded.has(row.id),
    };
    const rows = batch.rows.filter(
      (row) => by[seen](row) && (sought === "" || plain(`${row.number} ${row.trader ?? ""}`).includes(sought)),
    );
    const counted = (which: Seen) => batch.rows.filter(by[which]).length;
    return {
      selection: { ...held, has, count: () => rows.filter((row) => has(row.id)).length },
      ids,
      excluded,
      exclude: (id) =>
        setExcluded((before) => {
          const next = new Set(before);
          if (!next.delete(id)) next.add(id);
          return next;
        }),
      seen,
      setSeen,
      text,
      setText,
      rows,
      counts: {
        all: batch.total,
        differs: counted("differs"),
        unchosen: counted("unchosen"),
        excluded: counted("excluded"),
      },
    };
  }, [batch, held, excluded, seen, text]);
}

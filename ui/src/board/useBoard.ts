/**
 * The board as it is asked: once, again at a notice, and again when a visitor's hour has come, since what is to be done
 * next is then another thing. While the pointer is over the list no row changes its place.
 */
import { useEffect, useMemo, useRef, useState } from "react";
import { useAsk } from "../ipc/useAsk";
import { useMinute } from "../kit/useMinute";
import type { Instant } from "../words/time";
import type { Visitor } from "./rows";

const MOST = 500;

/** The hook; `held` says that the pointer is over the list. */
export function useBoard(held: boolean, still?: Instant) {
  const now = useMinute(still);
  const { data, error, isPending, refetch } = useAsk("board", { after: null, limit: MOST });
  const gone = data?.rows.filter((row) => row.leaves_at !== null && row.leaves_at <= now).length ?? 0;
  const before = useRef(gone);
  useEffect(() => {
    if (gone !== before.current) void refetch();
    before.current = gone;
  }, [gone, refetch]);

  const [order, setOrder] = useState<readonly Visitor[]>([]);
  const [at, setAt] = useState(now);
  useEffect(() => {
    const rows = data?.rows;
    if (!rows) return;
    if (!held) {
      setOrder(rows);
      setAt(now);
      return;
    }
    const newest = new Map(rows.map((row) => [row.id, row]));
    setOrder((shown) => shown.map((row) => newest.get(row.id) ?? row));
  }, [data, held, now]);
  return useMemo(
    () => ({ now, placedAt: at, rows: order, total: data?.total ?? 0, error, isPending }),
    [now, at, order, data, error, isPending],
  );
}

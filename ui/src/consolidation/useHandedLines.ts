/**
 * The complaints that were handed over from another screen, all of them: what is to be joined must be seen whole.
 */
import { useEffect, useMemo } from "react";
import { EVERY } from "../acts/parts";
import { usePaged } from "../ipc/usePaged";
import type { complaints } from "../ipc/wire";

/** Every line of the complaints handed over, page after page. */
export function useHandedLines(ids: readonly string[]): readonly complaints.Line[] {
  const pages = usePaged("complaints", ids, {
    off: ids.length === 0,
    after: (mark: string | null): complaints.Params => ({
      filter: { ...EVERY, ids: [...ids] },
      sort: "received_desc",
      after: mark,
      limit: 500,
    }),
    rows: (page) => page.rows,
    next: (page) => page.next,
    total: (page) => page.total,
  });
  const { rows, need } = pages;
  const loaded = rows.length;
  useEffect(() => need({ to: loaded }), [loaded, need]);
  return useMemo(() => rows, [loaded, ids]);
}

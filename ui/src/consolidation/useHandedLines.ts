/**
 * The complaints that were handed over from another screen, all of them: what is to be joined must be seen whole.
 */
import { useEffect, useMemo } from "react";
import { usePaged } from "../ipc/usePaged";
import type { complaints } from "../ipc/wire";

/** Every line of the complaints handed over, page after page. */
export function useHandedLines(ids: readonly string[]): readonly complaints.Line[] {
  const pages = usePaged("complaints", ids, {
    off: ids.length === 0,
    after: (mark: string | null): complaints.Params => ({
      filter: { ...NO_FILTER, ids: [...ids] },
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

const NO_FILTER: complaints.Filter = {
  state: [],
  text: null,
  owner: null,
  queue: null,
  case: null,
  sector: null,
  district: null,
  allegation: null,
  visitor_type: null,
  received_from: null,
  received_to: null,
  quick_action: null,
  due_before: null,
  ids: null,
};

/**
 * One agency's referrals as the table shows them: all, the newest approved first, page by page; or those that wait for an
 * answer, whole, by the day on which they are chased. And those that an officer chose, read on where they are not here yet.
 */
import { useEffect, useMemo } from "react";
import { amongAll, type Among } from "../ipc/among";
import { ask } from "../ipc/doors";
import { useAsk } from "../ipc/useAsk";
import { usePaged } from "../ipc/usePaged";
import type { referrals } from "../ipc/wire";
import { keep } from "../kit/kept";
import type { Selection } from "../kit/selection";
import { dayOf, now, type Day } from "../words/time";
import { byChaseDay, chaseDayOf, isDue } from "./chase";

/** Which of them. */
export const FILTERS = ["all", "open", "due"] as const;
/** One of the filters. */
export type Filter = (typeof FILTERS)[number];

const OPEN = ["sent", "acknowledged", "accepted"];
const MOST = 500;

const paging = (agency: string, state: string[], limit: number) => ({
  after: (mark: string | null): referrals.Params => ({ agency, state, after: mark, limit, lists_after: null, lists_limit: 1 }),
  rows: (page: referrals.View) => page.referrals,
  next: (page: referrals.View) => page.next,
  total: (page: referrals.View) => page.total,
});

/** The rows. `today` is the register's own day. */
export function useReferralRows(agency: string, filter: Filter) {
  const { data: desk } = useAsk("desk", {});
  const { data: known } = useAsk("calendar", {});
  const today: Day = known?.today ?? dayOf(desk?.now ?? now());
  const all = usePaged("referrals", { agency }, { ...paging(agency, [], 100), off: filter !== "all" });
  const open = usePaged("referrals", { agency, open: true }, { ...paging(agency, OPEN, MOST), off: filter === "all" });
  const { need, rows: read, total: waiting } = open;
  // By the day of chasing only the whole can be put in order.
  useEffect(() => {
    if (filter !== "all" && read.length < waiting) need({ to: read.length });
  }, [filter, read.length, waiting, need]);
  const whole = read.length >= waiting;
  const first = read[0]?.id;
  const ordered = useMemo(() => byChaseDay(read, known), [read.length, first, open.first, known]);
  const due = useMemo(() => ordered.filter((one) => isDue(chaseDayOf(one, known), today)), [ordered, known, today]);
  const shown: readonly referrals.Referral[] = filter === "due" ? due : ordered;
  const onAt = (at: number) => keep(`referrals.${agency}.cursor`, at);
  const named = ({ number }: referrals.Referral) => ({ kind: "complaint", number });
  const paged = filter === "all";
  const rowAt = (index: number): referrals.Referral | undefined => (paged ? all.rowAt(index) : shown[index]);
  return {
    known,
    today,
    rowAt,
    total: paged ? all.total : shown.length,
    need: paged ? all.need : undefined,
    isPending: paged ? all.isPending : open.isPending || !whole,
    /** How far reading has come, where not all is here yet. */
    reading: paged || whole || open.isPending ? undefined : { count: read.length, total: waiting },
    error: paged ? all.error : open.error,
    among: (index: number): Among => (paged ? all.among(index, named, onAt) : amongAll(shown, index, named, onAt)),
    /** Those that are selected; pages that were not read are read first. */
    chosen: async (selection: Selection): Promise<referrals.Referral[]> => {
      const here: readonly referrals.Referral[] = paged ? all.rows : shown;
      const found = here.filter((one) => selection.has(one.id));
      if (!selection.all && found.length >= selection.keys.length) return found;
      if (selection.all && !paged) return found;
      const rows: referrals.Referral[] = [];
      const pages = paging(agency, [], MOST);
      for (let mark: string | null = null; ; ) {
        const page: referrals.View = await ask("referrals", pages.after(mark));
        rows.push(...page.referrals);
        if (page.next === null) break;
        mark = page.next;
      }
      return rows.filter((one) => selection.has(one.id));
    },
  };
}

/**
 * From an alarm to the complaints that it is about: the suggested group of its trader, or, where no group stands for it,
 * the trader's complaints in progress, or the list of a category. Nothing is joined by it.
 */
import { ask } from "../ipc/doors";
import type { alarms, groups } from "../ipc/wire";
import { EVERY } from "../acts/parts";

const LIVE = ["received", "assessing", "awaiting"];

/** Where an alarm leads. */
export type Way = { group: string } | { complaints: readonly string[] };

/** Where the alarm about a trader leads. The trader is named by one complaint; a group by its oldest. */
export async function wayOf(trader: string, suggested: readonly groups.Suggested[]): Promise<Way> {
  const file = await ask("trader_file", { of: trader, by: [], keys: [] });
  const keys = file.keys.map((borne) => borne.key);
  if (keys.length === 0) return { complaints: [trader] };
  const { ids } = await ask("complaint_ids", { filter: { ...EVERY, trader: keys, state: LIVE } });
  const own = new Set(ids).add(trader);
  const group = suggested.find((one) => own.has(one.anchor));
  return group ? { group: String(group.id) } : { complaints: ids };
}

/** A category's complaints in the words of the list's own query. */
export const queryOf = (subject: alarms.Subject): string | undefined =>
  "category" in subject ? `${subject.category.kind}:${subject.category.code} state:open` : undefined;

/**
 * The board's order and groups: by the time that is left on Hong Kong's clock, never by the date of filing. Pure; the
 * rows come from the register in that order already, and only their group moves with the minute.
 */
import type { board } from "../ipc/wire";
import { DAY_LONG, HOUR, dayOf, type Instant } from "../words/time";

/** A visitor as the register gives one. */
export type Visitor = board.Visitor;
/** The groups in their order. */
export const GROUPS = ["soon", "today", "tomorrow", "later", "unknown", "left"] as const;
/** A group. */
export type Group = (typeof GROUPS)[number];
/** Which visitors are shown. */
export type Whose = "team" | "mine" | "left";

/** What stands in the list: a head with its count, or a visitor. */
export type Line = { head: Group; count: number } | { head: undefined; visitor: Visitor; group: Group };

/** Under which group a visitor stands at this minute. */
export function groupOf(visitor: Visitor, now: Instant): Group {
  const leaves = visitor.leaves_at;
  if (leaves === null) return "unknown";
  if (leaves <= now) return "left";
  if (leaves - now <= 4 * HOUR) return "soon";
  if (dayOf(leaves) === dayOf(now)) return "today";
  return dayOf(leaves) === dayOf(now + DAY_LONG) ? "tomorrow" : "later";
}

/** The filters above the list. */
export interface Filters {
  whose: Whose;
  officer: string;
  exit: string | undefined;
  language: string | undefined;
}

/** Whether a visitor passes the filters. */
export function passes(visitor: Visitor, filters: Filters, now: Instant): boolean {
  const left = groupOf(visitor, now) === "left";
  if (filters.whose === "left" && !left) return false;
  if (filters.whose === "mine" && visitor.owner !== filters.officer) return false;
  if (filters.exit !== undefined && visitor.control_point !== filters.exit) return false;
  return filters.language === undefined || visitor.language === filters.language;
}

/** Whether a visitor is still here or may be. */
export const isHere = (visitor: Visitor, now: Instant): boolean => groupOf(visitor, now) !== "left";

/** The list: heads with their counts, and the visitors below them. */
export function linesOf(visitors: readonly Visitor[], now: Instant): Line[] {
  const by = new Map<Group, Visitor[]>();
  for (const visitor of visitors) {
    const group = groupOf(visitor, now);
    by.set(group, [...(by.get(group) ?? []), visitor]);
  }
  return GROUPS.flatMap((group) => {
    const found = by.get(group) ?? [];
    if (found.length === 0) return [];
    return [
      { head: group, count: found.length },
      ...found.map((visitor): Line => ({ head: undefined, visitor, group })),
    ];
  });
}

/** Whether a statement must be taken before the visitor leaves, by when, and is not taken yet. */
export function statementDue(visitor: Visitor): Instant | undefined {
  const { leaves_at, due, due_rule, statement } = visitor;
  return statement !== "signed" && leaves_at !== null && due_rule === "urgent-departure" && due < leaves_at
    ? due
    : undefined;
}

/**
 * How a list of complaints is looked at: query, order, groups, columns, and where the officer was. It is what a saved view
 * holds, and how the list was left; kept in the encrypted books, never in the browser's store, for a query may hold a name.
 */
import type { complaints } from "../ipc/wire";

/** What a view holds. */
export interface Looked {
  query: string;
  order: complaints.Order;
  group: complaints.GroupBy | null;
  /** Columns in their order; null for the usual ones. */
  columns: readonly string[] | null;
}

/** How the list was left. */
export interface Left extends Looked {
  /** The view it began from. */
  view: string | null;
  /** The complaint under the cursor. */
  at: string | null;
}

/** The list as it first stands. */
export const BEGIN: Left = {
  query: "",
  order: { by: "received", down: true },
  group: null,
  columns: null,
  view: "all",
  at: null,
};

/** The views that every officer has. `words` is the key of the name. */
export const USUAL = [
  { id: "all", words: "views.all", query: "" },
  { id: "mine", words: "views.mine", query: "owner:me state:open" },
  { id: "nobodys", words: "views.nobodys", query: "owner:none state:open" },
  { id: "overdue", words: "views.overdue", query: "is:overdue" },
  { id: "awaiting", words: "views.awaiting", query: "state:awaiting" },
  { id: "proposed", words: "views.proposed", query: "has:proposal" },
  { id: "visitors", words: "views.visitors", query: "is:visitor -is:left state:open" },
] as const;

const GROUPS: readonly (complaints.GroupBy | null)[] = [null, "state", "trader", "district", "due", "owner"];

/** What is looked at, as it is kept. */
export function bodyOf(looked: Looked | Left): string {
  return JSON.stringify({ v: 1, ...looked });
}

/** What was kept; as the list first stands where it cannot be read, part by part. */
export function read(body: string | undefined): Left {
  let kept: Partial<Left> = {};
  try {
    const parsed: unknown = body === undefined ? {} : JSON.parse(body);
    if (typeof parsed === "object" && parsed !== null) kept = parsed;
  } catch {
    return BEGIN;
  }
  const strings = (list: unknown): readonly string[] | undefined =>
    Array.isArray(list) && list.every((one) => typeof one === "string") ? list : undefined;
  const order = kept.order;
  return {
    query: typeof kept.query === "string" ? kept.query : BEGIN.query,
    order: typeof order?.by === "string" ? { by: order.by, down: order.down === true } : BEGIN.order,
    group: GROUPS.includes(kept.group ?? null) ? (kept.group ?? null) : null,
    columns: strings(kept.columns) ?? null,
    view: typeof kept.view === "string" ? kept.view : null,
    at: typeof kept.at === "string" ? kept.at : null,
  };
}

/** Whether two are looked at alike. */
export const alike = (a: Looked, b: Looked): boolean =>
  JSON.stringify([a.query.trim(), a.order, a.group, a.columns]) ===
  JSON.stringify([b.query.trim(), b.order, b.group, b.columns]);

const LINK = "steelyard://view/complaints";

/** An address of exactly this view, for another officer of the same office. */
export function linkOf(looked: Looked): string {
  const parts = new URLSearchParams();
  if (looked.query.trim() !== "") parts.set("query", looked.query.trim());
  parts.set("sort", `${looked.order.by}${looked.order.down ? ".down" : ""}`);
  if (looked.group) parts.set("group", looked.group);
  if (looked.columns) parts.set("columns", looked.columns.join(","));
  return `${LINK}?${parts.toString()}`;
}

/** What such an address shows; nothing where it is none. */
export function ofLink(text: string): Looked | undefined {
  const trimmed = text.trim();
  if (trimmed !== LINK && !trimmed.startsWith(`${LINK}?`)) return undefined;
  const parts = new URLSearchParams(trimmed.slice(LINK.length + 1));
  const [by, down] = (parts.get("sort") ?? "received.down").split(".");
  const { query, order, group, columns } = read(
    JSON.stringify({
      query: parts.get("query") ?? "",
      order: { by, down: down === "down" },
      group: parts.get("group"),
      columns: parts.get("columns")?.split(",") ?? null,
    }),
  );
  return { query, order, group, columns };
}

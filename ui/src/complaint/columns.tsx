/**
 * The columns of the complaints list, each by its name, in any order the officer likes. Numbers are never cut; a trader's
 * sign stands as written. Which are shown: see ColumnChoice.tsx.
 */
import { offenceName, sectionOf, type Reference } from "../acts/reference";
import { isState } from "../acts/parts";
import type { complaints } from "../ipc/wire";
import { Chip } from "../kit/Chip";
import { ComplaintStatus } from "../kit/Status";
import type { Column } from "../kit/Table";
import { Said } from "../words/Said";
import { clock, dateTime, factor, money, shortDay } from "../words/format";
import type { Language } from "../words/language";
import { dayOf } from "../words/time";
import type { useWords } from "../words/Words";

type Line = complaints.Line;

type Words = ReturnType<typeof useWords>;

/** Every column, in the order in which they are offered. */
export const COLUMNS = [
  "number", "state", "received", "trader", "item", "district", "allegation", "paid", "due", "officer", "case",
  "sector", "factor", "leaves", "visitor", "transaction", "channel", "priority", "qat", "reason",
] as const;
/** One of them. */
export type ColumnId = (typeof COLUMNS)[number];
/** Whether a name is a column's. */
export const isColumn = (id: string): id is ColumnId => (COLUMNS as readonly string[]).includes(id);
/** The columns of an officer who chose none. */
export const USUAL_COLUMNS: readonly ColumnId[] = COLUMNS.slice(0, 11);

/** By what the register sorts a column. */
export const SORTED_BY: Partial<Record<ColumnId, complaints.Column>> = {
  number: "number", state: "state", received: "received", trader: "trader", item: "item", district: "district",
  allegation: "allegation", paid: "paid", due: "due", officer: "owner", case: "case", sector: "sector", factor: "factor",
  leaves: "leaves", visitor: "visitor_type", transaction: "transaction", channel: "channel", priority: "priority",
  reason: "close_reason",
};
/** Columns that begin with the greatest or newest. */
export const DOWN_FIRST: readonly complaints.Column[] = ["number", "received", "paid", "factor", "transaction"];

/** The name of a column. */
export function columnName({ w }: Words, id: ColumnId): string {
  const keys = {
    number: "list.number", state: "list.state", received: "field.received_at", trader: "field.trader_name",
    item: "field.item", district: "field.trader_district", allegation: "field.section", paid: "list.paid",
    due: "field.due_at", officer: "field.officer", case: "field.case", sector: "field.sector", factor: "list.factor",
    leaves: "list.leaves", visitor: "field.visitor_type", transaction: "field.transaction_at", channel: "field.channel",
    priority: "field.level", qat: "list.qat", reason: "query.field.reason",
  } as const satisfies Record<ColumnId, string>;
  return w(keys[id]);
}

const isLive = (line: Line) => line.state === "received" || line.state === "assessing" || line.state === "awaiting";

// The hour of this year's days; of an earlier year the day alone, its hour on hover.
function Day({ at, now, language }: { at: number; now: number; language: Language }) {
  const today = dayOf(at) === dayOf(now);
  const ofYear = dayOf(at).slice(0, 4) === dayOf(now).slice(0, 4);
  return (
    <span className="nw" title={dateTime(at, language)}>
      {today ? null : shortDay(at, now, language)}
      {ofYear && <span className={today ? "" : "qq"}>{today ? clock(at) : ` ${clock(at)}`}</span>}
    </span>
  );
}

const Cut = ({ children }: { children: string | null | undefined }) => (
  <span className="cut q" title={children ?? undefined}>
    {children}
  </span>
);

type Drawn = Omit<Column<Line>, "id" | "head">;

/** The columns that are shown, in the officer's language. `chosen` ones are never left out of a narrow window. */
export function listColumns(words: Words, r: Reference, now: number, chosen: readonly ColumnId[] | null): Column<Line>[] {
  const { w, language } = words;
  const en = language === "en";
  const code = (list: string, of: (line: Line) => string | null): Drawn => ({
    width: "minmax(90px,.8fr)",
    wide: true,
    cell: (line) => <Cut>{r.name(list, of(line))}</Cut>,
  });
  // A whole date is longer in Chinese, the names of states are shorter.
  const drawn: Record<ColumnId, Drawn> = {
    number: { width: "146px", cell: (line) => <span className="ref">{line.number}</span> },
    state: {
      width: en ? "166px" : "112px",
      cell: (line) => (isState(line.state) ? <ComplaintStatus state={line.state} /> : line.state),
    },
    received: { width: en ? "112px" : "116px", cell: (line) => <Day at={line.received_at} now={now} language={language} /> },
    trader: {
      width: "minmax(104px,1.8fr)",
      cell: (line) =>
        line.trader_name === null ? (
          <span className="qq">{w("kit.notGiven")}</span>
        ) : (
          <span className="cut m" title={line.trader_name}>
            <Said>{line.trader_name}</Said>
          </span>
        ),
    },
    item: {
      width: "minmax(90px,1fr)",
      wide: true,
      cell: (line) => <span className="cut q">{line.item !== null && <Said>{line.item}</Said>}</span>,
    },
    district: { ...code("districts", (line) => line.district), width: "minmax(80px,.7fr)" },
    allegation: {
      width: en ? "62px" : "80px",
      cell: (line) => (
        <span className="cut" title={offenceName(r, line.allegation)}>
          {line.allegation === null ? "" : sectionOf(r, line.allegation)}
        </span>
      ),
    },
    paid: {
      width: "94px",
      num: true,
      cell: (line) => line.amount_paid !== null && money(line.amount_paid, { currency: line.currency ?? undefined }),
    },
    due: {
      width: en ? "94px" : "116px",
      cell: (line) =>
        !isLive(line) ? null : line.paused ? (
          <span className="qq">{w("list.paused")}</span>
        ) : (
          <span className={`nw ${line.due < now ? "red" : ""}`}>{shortDay(line.due, now, language)}</span>
        ),
    },
    officer: { width: "60px", wide: true, cell: (line) => line.owner ?? <span className="qq">{w("list.nobody")}</span> },
    case: {
      width: "minmax(128px,132px)",
      cell: (line) =>
        line.proposed ? (
          <Chip look="brass">{w("list.proposed")}</Chip>
        ) : (
          line.case_number !== null && <span className="nw">{line.case_number}</span>
        ),
    },
    sector: code("sectors", (line) => line.sector),
    factor: { width: "84px", num: true, cell: (line) => line.factor !== null && factor(line.factor) },
    leaves: {
      width: en ? "116px" : "128px",
      cell: (line) => line.leaves_at !== null && <Day at={line.leaves_at} now={now} language={language} />,
    },
    visitor: code("visitor_types", (line) => line.visitor_type),
    transaction: {
      width: en ? "148px" : "172px",
      cell: (line) => line.transaction_at !== null && <span className="nw">{dateTime(line.transaction_at, language, now)}</span>,
    },
    channel: code("channels", (line) => line.channel),
    priority: { width: "76px", num: true, cell: (line) => line.priority },
    qat: { width: "128px", cell: (line) => line.qat_number !== null && <span className="ref">{line.qat_number}</span> },
    reason: code("close_reasons", (line) => line.close_reason),
  };
  return (chosen ?? USUAL_COLUMNS).map((id) => ({
    id,
    head: columnName(words, id),
    sortable: SORTED_BY[id] !== undefined,
    ...drawn[id],
    wide: chosen === null && drawn[id].wide === true,
  }));
}

const TICKS = 44;
const least = (column: Column<Line>): number => Number(/(\d+)px/.exec(column.width)?.[1] ?? 60);

// Beside the file that is read, what tells one row from the next.
const TELLING: readonly string[] = ["number", "state", "trader"] satisfies readonly ColumnId[];

/** As `fitting`, beside the file that is read: those of second rank go first, then what stands in the file, from the right. */
export function fittingBeside(columns: readonly Column<Line>[], width: number): Column<Line>[] {
  let needed = columns.reduce((sum, column) => sum + least(column), TICKS);
  const out = new Set<string>();
  const right = [...columns].reverse();
  for (const column of [...right.filter((one) => one.wide), ...right.filter((one) => !one.wide)]) {
    if (needed <= width || TELLING.includes(column.id)) continue;
    out.add(column.id);
    needed -= least(column);
  }
  return columns.filter((column) => !out.has(column.id));
}

/** The columns for which there is room: those of second rank go first, from the left. */
export function fitting(columns: readonly Column<Line>[], width: number): Column<Line>[] {
  let needed = columns.reduce((sum, column) => sum + least(column), TICKS);
  return columns.filter((column) => {
    if (column.wide !== true || needed <= width) return true;
    needed -= least(column);
    return false;
  });
}

/**
 * The columns of the complaints list. Numbers are never cut; a trader's sign stands as written.
 */
import { offenceName, sectionOf, type Reference } from "../acts/reference";
import { isState } from "../acts/parts";
import type { complaints } from "../ipc/wire";
import { Chip } from "../kit/Chip";
import { ComplaintStatus } from "../kit/Status";
import type { Column } from "../kit/Table";
import { Said } from "../words/Said";
import { clock, date, money } from "../words/format";
import type { Language } from "../words/language";
import { dayOf } from "../words/time";
import type { useWords } from "../words/Words";

type Line = complaints.Line;

// A day in a narrow column: its year stands only where it is not this one.
function shortDay(at: number, now: number, language: Language): string {
  const plain = dayOf(at).slice(0, 4) === dayOf(now).slice(0, 4);
  if (plain) return date(at, language, true);
  return language === "en" ? `${date(at, language, true)} ${dayOf(at).slice(0, 4)}` : date(at, language);
}

/** The columns, in the officer's language. */
export function listColumns(words: ReturnType<typeof useWords>, r: Reference, now: number): Column<Line>[] {
  const { w, language } = words;
  // A whole date is longer in Chinese, the names of states are shorter.
  const wide = language === "en" ? { state: "146px", received: "148px", section: "66px", due: "96px" } : { state: "112px", received: "172px", section: "80px", due: "124px" };
  return [
    {
      id: "number",
      head: w("list.number"),
      width: "146px",
      sortable: true,
      cell: (line) => <span className="ref">{line.number}</span>,
    },
    {
      id: "state",
      head: w("list.state"),
      width: wide.state,
      cell: (line) => (isState(line.state) ? <ComplaintStatus state={line.state} /> : line.state),
    },
    {
      id: "received",
      head: w("field.received_at"),
      width: wide.received,
      sortable: true,
      cell: (line) => (
        <span className="nw">
          {dayOf(line.received_at) === dayOf(now) ? null : `${shortDay(line.received_at, now, language)} `}
          <span className={dayOf(line.received_at) === dayOf(now) ? "" : "qq"}>{clock(line.received_at)}</span>
        </span>
      ),
    },
    {
      id: "trader",
      head: w("field.trader_name"),
      width: "minmax(140px,1.8fr)",
      cell: (line) =>
        line.trader_name === null ? (
          <span className="qq">{w("kit.notGiven")}</span>
        ) : (
          <span className="cut m">
            <Said>{line.trader_name}</Said>
          </span>
        ),
    },
    {
      id: "item",
      head: w("field.item"),
      width: "minmax(90px,1fr)",
      wide: true,
      cell: (line) => <span className="cut q">{line.item !== null && <Said>{line.item}</Said>}</span>,
    },
    {
      id: "district",
      head: w("field.trader_district"),
      width: "minmax(80px,.7fr)",
      wide: true,
      cell: (line) => <span className="cut q">{r.name("districts", line.district)}</span>,
    },
    {
      id: "allegation",
      head: w("field.section"),
      width: wide.section,
      cell: (line) => (
        <span className="cut" title={offenceName(r, line.allegation)}>
          {line.allegation === null ? "" : sectionOf(r, line.allegation)}
        </span>
      ),
    },
    {
      id: "paid",
      head: w("list.paid"),
      width: "96px",
      num: true,
      sortable: true,
      cell: (line) => line.amount_paid !== null && money(line.amount_paid, { currency: line.currency ?? undefined }),
    },
    {
      id: "due",
      head: w("field.due_at"),
      width: wide.due,
      sortable: true,
      cell: (line) =>
        line.state === "received" || line.state === "assessing" || line.state === "awaiting" ? (
          line.paused ? (
            <span className="qq">{w("list.paused")}</span>
          ) : (
            <span className={`nw ${line.due < now ? "red" : ""}`}>{shortDay(line.due, now, language)}</span>
          )
        ) : null,
    },
    {
      id: "officer",
      head: w("field.officer"),
      width: "66px",
      wide: true,
      cell: (line) => line.owner ?? <span className="qq">{w("list.nobody")}</span>,
    },
    {
      id: "case",
      head: w("field.case"),
      width: "minmax(96px,118px)",
      cell: (line) =>
        line.proposed ? (
          <Chip look="brass">{w("list.proposed")}</Chip>
        ) : (
          line.case_number !== null && <span className="nw">{line.case_number}</span>
        ),
    },
  ];
}

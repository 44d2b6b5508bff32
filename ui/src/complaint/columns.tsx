/**
 * The columns of the complaints list. Numbers are never cut; a trader's sign stands as written.
 */
import { offenceName, type Reference } from "../acts/reference";
import { isState } from "../acts/parts";
import type { complaints } from "../ipc/wire";
import { Chip } from "../kit/Chip";
import { ComplaintStatus } from "../kit/Status";
import type { Column } from "../kit/Table";
import { Said } from "../words/Said";
import { date, dateTime, money } from "../words/format";
import type { useWords } from "../words/Words";

type Line = complaints.Line;

/** The columns, in the officer's language. */
export function listColumns(words: ReturnType<typeof useWords>, r: Reference, now: number): Column<Line>[] {
  const { w, language } = words;
  return [
    {
      id: "number",
      head: w("list.number"),
      width: "136px",
      sortable: true,
      cell: (line) => <span className="ref">{line.number}</span>,
    },
    {
      id: "state",
      head: w("list.state"),
      width: "minmax(118px,140px)",
      cell: (line) => (isState(line.state) ? <ComplaintStatus state={line.state} /> : line.state),
    },
    {
      id: "received",
      head: w("field.received_at"),
      width: "126px",
      sortable: true,
      cell: (line) => <span className="nw">{dateTime(line.received_at, language, now)}</span>,
    },
    {
      id: "trader",
      head: w("field.trader_name"),
      width: "minmax(120px,1.5fr)",
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
      head: w("field.allegation"),
      width: "72px",
      cell: (line) => (
        <span className="cut" title={offenceName(r, line.allegation)}>
          {String(r.entry("offences", line.allegation)?.["section"] ?? line.allegation ?? "")}
        </span>
      ),
    },
    {
      id: "paid",
      head: w("list.paid"),
      width: "104px",
      num: true,
      sortable: true,
      cell: (line) => line.amount_paid !== null && money(line.amount_paid, { currency: line.currency ?? undefined }),
    },
    {
      id: "due",
      head: w("field.due_at"),
      width: "104px",
      sortable: true,
      cell: (line) =>
        line.state === "received" || line.state === "assessing" || line.state === "awaiting" ? (
          line.paused ? (
            <span className="qq">{w("list.paused")}</span>
          ) : (
            <span className={`nw ${line.due < now ? "red" : ""}`}>{date(line.due, language)}</span>
          )
        ) : null,
    },
    {
      id: "officer",
      head: w("field.officer"),
      width: "74px",
      cell: (line) => line.owner ?? <span className="qq">{w("list.nobody")}</span>,
    },
    {
      id: "case",
      head: w("field.case"),
      width: "minmax(96px,128px)",
      cell: (line) =>
        line.proposed ? (
          <Chip look="brass">{w("list.proposed")}</Chip>
        ) : (
          line.case_number !== null && <span className="nw">{line.case_number}</span>
        ),
    },
  ];
}

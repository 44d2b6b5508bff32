/**
 * The columns of a trader's complaints. Numbers are never cut; what was written stands as written.
 */
import { isState } from "../acts/parts";
import { useNames } from "../ipc/useNames";
import type { complaints } from "../ipc/wire";
import { Chip } from "../kit/Chip";
import { ComplaintStatus } from "../kit/Status";
import type { Column } from "../kit/Table";
import { useNarrow } from "../kit/useNarrow";
import { clock, date, money } from "../words/format";
import { Said } from "../words/Said";
import { useWords } from "../words/Words";

/** The columns. */
export function useComplaintColumns(): Column<complaints.Line>[] {
  const { w, language } = useWords();
  const { nameOf } = useNames();
  const narrow = useNarrow();
  return [
    {
      id: "number",
      head: w("list.number"),
      width: "112px",
      cell: (row) => (
        <span className="ref" data-testid="trader-complaint">
          {row.number.replace(/^TDC-/, "")}
        </span>
      ),
    },
    {
      id: "state",
      head: w("list.state"),
      width: language === "en" ? "160px" : "112px",
      cell: (row) => (isState(row.state) ? <ComplaintStatus state={row.state} /> : row.state),
    },
    {
      id: "received",
      head: w("field.received_at"),
      width: narrow ? (language === "en" ? "100px" : "112px") : language === "en" ? "152px" : "148px",
      cell: (row) => (
        <span className="nw">
          {date(row.received_at, language)} {!narrow && <span className="qq">{clock(row.received_at)}</span>}
        </span>
      ),
    },
    {
      id: "written",
      head: w("field.trader_name"),
      width: "minmax(84px,1fr)",
      cell: (row) =>
        row.trader_name === null ? (
          <span className="qq">{w("kit.notGiven")}</span>
        ) : (
          <span className="cut">
            <Said>{row.trader_name}</Said>
          </span>
        ),
    },
    {
      id: "allegation",
      head: w("field.section"),
      width: "56px",
      wide: true,
      cell: (row) =>
        row.allegation === null ? "" : <span title={nameOf("offences", row.allegation)}>{row.allegation}</span>,
    },
    {
      id: "paid",
      head: w("list.paid"),
      width: "100px",
      num: true,
      cell: (row) => row.amount_paid !== null && money(row.amount_paid, { currency: row.currency ?? undefined }),
    },
    {
      id: "case",
      head: w("field.case"),
      width: "126px",
      wide: true,
      cell: (row) =>
        row.proposed ? (
          <Chip look="brass">{w("list.proposed")}</Chip>
        ) : (
          row.case_number !== null && <span className="nw">{row.case_number}</span>
        ),
    },
  ];
}

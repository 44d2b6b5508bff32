/**
 * The columns of the complaints on the workbench: as they were written, with what differs tinted, how much agrees, and why
 * each is here. Not which are seen: see useChosen.
 */
import { useMemo } from "react";
import { useAsk } from "../ipc/useAsk";
import { Chip, Chips, type ChipLook } from "../kit/Chip";
import { useNarrow } from "../kit/useNarrow";
import { ComplaintStatus, type ComplaintState } from "../kit/Status";
import type { Column } from "../kit/Table";
import { dateTime, money, shortDay } from "../words/format";
import { Said } from "../words/Said";
import { dayOf } from "../words/time";
import { useWords } from "../words/Words";
import { useEvidenceWords } from "./reasons";
import type { Batch, Row } from "./rows";
import type { SortBy } from "./sorted";
import type { Chosen } from "./useChosen";

// Two chips of fewer signs stand beside each other; of more, the second is counted.
const SHORT = 15;

type SaidChip = { look?: ChipLook; text: string; title?: string };

/** What every number begins with, where all begin alike: it is said once, in the head. */
export function seriesOf(numbers: readonly string[]): string {
  const series = /^TDC-\d{4}-/.exec(numbers[0] ?? "")?.[0] ?? "";
  return series !== "" && numbers.every((number) => number.startsWith(series)) ? series : "";
}

/** By which column each order stands. */
export const COLUMN_OF: Record<SortBy, string> = { outliers: "marks", newest: "received", paid: "paid", name: "trader" };

const yearOf = (at: number): string => dayOf(at).slice(0, 4);

/** The columns. */
export function useColumns(batch: Batch, chosen: Chosen): Column<Row>[] {
  const { w, language } = useWords();
  const { why } = useEvidenceWords();
  const narrow = useNarrow();
  const { data: desk } = useAsk("desk", {});
  const now = desk?.now ?? batch.columns.received_at[0];
  const series = useMemo(() => seriesOf(batch.columns.numbers), [batch.columns]);
  // Days take more room in Chinese, and with a year; reasons give way.
  const wide = language !== "en";
  const today = now ?? 0;
  const ofYears = useMemo(() => batch.columns.transaction_at.some((at) => at !== null && yearOf(at) !== yearOf(today)), [batch.columns, today]);
  const short = (number: string) => number.slice(series.length);
  const chips = (row: Row): SaidChip[] => {
    const otherwise = (kind: string, value: string | null): SaidChip[] =>
      row.differsIn.includes(kind) && value !== null
        ? [{ look: "care", text: value, title: w("consolidation.otherWrites", { what: why(kind), value }) }]
        : [];
    return [
      ...(row.proposed ? [{ look: "care" as const, text: w("consolidation.proposed") }] : []),
      ...(row.twice === null
        ? []
        : [{ look: "care" as const, text: w("consolidation.twiceOf", { number: short(batch.numberOf(row.twice)) }) }]),
      ...otherwise("phone", row.phone),
      ...otherwise("address", row.address),
      ...otherwise("url", row.url),
      ...row.reasons.map((code) => ({ text: why(code) })),
    ];
  };
  return [
    {
      id: "number",
      head: series === "" ? w("consolidation.no") : series.slice(0, -1),
      // With its check letter.
      width: series === "" ? "166px" : "106px",
      cell: (row) => (
        <span className="row" style={{ gap: 6 }}>
          <ComplaintStatus state={row.state as ComplaintState} bare />
          <span className="ref strike" data-testid="complaint-row">
            {short(row.number)}
          </span>
        </span>
      ),
    },
    {
      id: "received",
      head: w("field.received_at"),
      width: wide ? "112px" : "96px",
      wide: true,
      sortable: true,
      cell: (row) => (
        <span className="qq nw" title={dateTime(row.receivedAt, language)}>
          {yearOf(row.receivedAt) === yearOf(today) ? dateTime(row.receivedAt, language, now) : shortDay(row.receivedAt, today, language)}
        </span>
      ),
    },
    {
      id: "paid",
      head: w("consolidation.amount"),
      width: "92px",
      num: true,
      sortable: true,
      cell: (row) =>
        row.amount === null ? <span className="qq">–</span> : money(row.amount, { currency: row.currency ?? "HKD" }),
    },
    {
      id: "on",
      head: w("consolidation.paidOn"),
      width: wide ? (ofYears ? "112px" : "72px") : ofYears ? "92px" : "66px",
      cell: (row) =>
        row.transactionAt === null ? (
          <span className="rust">{w("kit.notGiven")}</span>
        ) : (
          <span className="nw">{shortDay(row.transactionAt, today, language)}</span>
        ),
    },
    {
      id: "trader",
      head: w("consolidation.asWritten"),
      width: narrow ? "minmax(78px,1fr)" : `minmax(${ofYears ? 94 : wide ? 90 : 108}px,1.2fr)`,
      sortable: true,
      differs: (row) => row.differs,
      cell: (row) =>
        row.trader === null || row.trader === "" ? (
          <span className="rust">{w("kit.notGiven")}</span>
        ) : (
          <span className="cut" title={row.trader}>
            <Said>{row.trader}</Said>
          </span>
        ),
    },
    ...(batch.group === undefined
      ? []
      : [
          {
            id: "marks",
            head: w("consolidation.marksHead"),
            width: narrow ? "64px" : "58px",
            num: true,
            sortable: true,
            cell: (row: Row) => (
              <span title={w("consolidation.marksOf", { marks: row.marks })} data-testid="row-marks">
                {row.marks}
              </span>
            ),
          },
        ]),
    {
      id: "why",
      head: w("consolidation.why"),
      width: `minmax(${ofYears ? (wide ? 92 : 128) : 142}px,1.4fr)`,
      wide: true,
      cell: (row) => {
        const of = chips(row);
        if (chosen.apart(row.id))
          return (
            <span className="row" style={{ gap: 4 }} data-testid="row-apart">
              <Chip look="late">{w("consolidation.judgedApart")}</Chip>
            </span>
          );
        if (of.length === 0) return <span className="qq">{w("consolidation.chosenByHand")}</span>;
        return <Chips most={of.length === 2 && `${of[0]?.text}${of[1]?.text}`.length < SHORT ? 2 : 1} of={of} />;
      },
    },
  ];
}

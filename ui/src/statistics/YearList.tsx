/**
 * The list that a figure counts, as at the same instant. Its total must be the figure: that is shown, and where it is
 * not so, that is shown too. Names and sums are as written now; what the figure counts by is as it stood.
 */
import type { Among } from "../ipc/among";
import { usePaged } from "../ipc/usePaged";
import { useNames } from "../ipc/useNames";
import type { year_list } from "../ipc/wire";
import { IconButton } from "../kit/Button";
import { Empty } from "../kit/Empty";
import { Failed } from "../kit/Failed";
import { keep, useKept } from "../kit/kept";
import { Icon } from "../kit/Icon";
import { CaseStatus, ComplaintStatus } from "../kit/Status";
import { Table, type Column } from "../kit/Table";
import { count, date, money } from "../words/format";
import { Said } from "../words/Said";
import type { Instant } from "../words/time";
import { useWords } from "../words/Words";
import { standingAt } from "./AsAt";
import { yearName, type OfYear } from "./ofYear";
import type { Asked } from "./parts";

type State = Parameters<typeof ComplaintStatus>[0]["state"];
type Stage = Parameters<typeof CaseStatus>[0]["stage"];

/** The list. */
export function YearList(props: {
  of: OfYear;
  asAt: Instant | undefined;
  asked: Asked;
  onBack: () => void;
  onOpen: (kind: string, number: string, among?: Among) => void;
}) {
  const { w, language } = useWords();
  const names = useNames();
  const [cursor, setCursor] = useKept("statistics.cursor", 0);
  const { asked, of, asAt } = props;
  const list = usePaged("year_list", { ...of, asAt, figure: asked.figure }, {
    after: (mark: string | null) => ({
      ...of,
      as_at: asAt ?? null,
      figure: asked.figure,
      limit: 200,
      ...(mark === null ? {} : { after: mark }),
    }),
    rows: (page) => page.rows,
    next: (page) => page.next,
    total: (page) => page.total,
  });
  const agrees = list.total === asked.value;
  const first = list.rowAt(0)?.kind;
  const cases = first !== undefined && first !== "complaint";
  const columns: Column<year_list.Line>[] = [
    { id: "number", head: w("statistics.number"), width: "152px", cell: (line) => <span className="ref">{line.number}</span> },
    {
      id: "received",
      head: w(cases ? "statistics.opened" : "statistics.receivedOn"),
      width: "132px",
      cell: (line) => <span className="q">{date(line.received_at, language)}</span>,
    },
    {
      id: "trader",
      head: w("field.trader"),
      width: "minmax(140px,1.2fr)",
      cell: (line) => <span className="cut">{line.trader !== null && <Said>{line.trader}</Said>}</span>,
    },
    {
      id: "allegation",
      head: w("field.allegation"),
      width: "minmax(120px,1fr)",
      cell: (line) =>
        line.allegation === null ? null : (
          <span className="cut">
            {line.allegation} <span className="q">{names.nameOf("offences", line.allegation)}</span>
          </span>
        ),
    },
    {
      id: "place",
      head: w("field.trader_district"),
      width: "minmax(90px,.6fr)",
      wide: true,
      cell: (line) =>
        line.district === null ? null : <span className="cut q">{names.nameOf("districts", line.district)}</span>,
    },
    {
      id: "visitor",
      head: w("field.visitor_type"),
      width: "minmax(110px,.8fr)",
      wide: true,
      cell: (line) =>
        line.visitor_type === null ? null : (
          <span className="cut q">{names.nameOf("visitor_types", line.visitor_type)}</span>
        ),
    },
    {
      id: "paid",
      head: w("field.amount_paid"),
      width: "112px",
      num: true,
      cell: (line) => (line.amount_paid === null ? "" : money(line.amount_paid, { currency: line.currency ?? "HKD" })),
    },
    {
      id: "state",
      head: w("statistics.stood"),
      width: "150px",
      cell: (line) =>
        // How a complaint stood is its disposition: what was undecided has no state of its own in the count.
        line.kind === "case" ? (
          <CaseStatus stage={line.state as Stage} />
        ) : line.kind !== "complaint" ? (
          <span className="q">{line.state === "" ? "" : names.nameOf("verdicts", line.state)}</span>
        ) : line.state === "in-progress" ? (
          <span className="q">{w("statistics.in_progress")}</span>
        ) : (
          <ComplaintStatus state={line.state as State} />
        ),
    },
    {
      id: "case",
      head: w("field.case"),
      width: "132px",
      cell: (line) => <span className="q">{line.kind !== "complaint" ? line.convicted_on && date(line.convicted_on, language) : line.case_number}</span>,
    },
  ];
  return (
    <div className="pane" style={{ flex: 1 }} data-testid="year-list">
      <div className="tools">
        <IconButton name={w("keys.back")} icon="undo" onPress={props.onBack} testId="year-list-back" />
        <span className="h2">
          {asked.title}
          <span className="num">{count(asked.value)}</span>
        </span>
        <span className="small qq nw">
          {yearName(of, w)} · {asAt === undefined ? w("statistics.asAtNow") : w("statistics.asAt", { when: standingAt(asAt, language) })}
        </span>
        <span className="sp" />
        {list.first && (
          <span className={`small row nw ${agrees ? "green" : "red"}`} style={{ gap: 5 }} data-testid="year-list-total">
            <Icon name={agrees ? "tick" : "no"} size="small" />
            {agrees
              ? w("statistics.listAgrees", { count: list.total })
              : w("statistics.listDiffers", { count: list.total, figure: asked.value })}
          </span>
        )}
      </div>
      {list.error && <Failed failure={list.error} />}
      <Table
        label={asked.title}
        columns={columns}
        count={list.total}
        rowAt={list.rowAt}
        keyOf={(line) => `${line.id}${line.part ?? ""}`}
        onNeed={list.need}
        cursor={cursor}
        onCursor={setCursor}
        onOpen={(index) => {
          const line = list.rowAt(index);
          // A charge and a defendant are opened as their case.
          const opened = (one: year_list.Line) => ({ kind: one.kind === "complaint" ? "complaint" : "case", number: one.number });
          if (line) props.onOpen(opened(line).kind, line.number, list.among(index, opened, (at) => keep("statistics.cursor", at)));
        }}
        loading={list.isPending}
        empty={<Empty icon="bars" title={w("statistics.emptyList")} />}
        keeps="statistics"
        testId="year-list-table"
      />
    </div>
  );
}

/**
 * The complaints that stand in a case, the earliest received first, complainants masked. Selected ones can be detached or
 * split off; the selection survives the filter and may be the whole case.
 */
import { useState } from "react";
import { EvidenceOfAll } from "../acts/EvidenceOfAll";
import type { Among } from "../ipc/among";
import { useNames } from "../ipc/useNames";
import type { case_file } from "../ipc/wire";
import { Button } from "../kit/Button";
import { Empty } from "../kit/Empty";
import { Icon } from "../kit/Icon";
import { Seg } from "../kit/Seg";
import type { Selection } from "../kit/selection";
import { Table, type Column } from "../kit/Table";
import { clock, date, money } from "../words/format";
import { inHongKong } from "../words/time";
import { Said } from "../words/Said";
import { useWords } from "../words/Words";
import { useMembers } from "./useMembers";

/** The table with its tabs. */
export function Members(props: {
  file: case_file.File;
  selection: Selection;
  onOpen: (number: string, among: Among) => void;
  /** Begins an act about the selected, or is told why not by the file's `can`. */
  onAct: (tag: string) => void;
}) {
  const { w } = useWords();
  const { file, selection, onOpen, onAct } = props;
  const [filter, setFilter] = useState<case_file.MemberFilter>("all");
  const [cursor, setCursor] = useState(0);
  const pages = useMembers(file.number, filter);
  const columns = useColumns(file.opened_at);
  const total = file.members_total;
  const taken = selection.count(total);
  const can = (tag: string) => file.can.find((one) => one.act === tag);
  return (
    <>
      <div className="tools" style={{ borderTop: 0 }}>
        <span className="h2">{w("caseFile.complaints")}</span>
        <Seg
          label={w("caseFile.whichComplaints")}
          tabs
          value={filter}
          onChange={setFilter}
          parts={[
            { value: "all", label: w("caseFile.all"), count: total },
            { value: "undated", label: w("caseFile.undated"), count: file.members_undated },
            { value: "unstated", label: w("caseFile.unstated"), count: file.members_unstated },
          ]}
        />
        <span className="sp" />
        {taken === 0 && total > 0 && <EvidenceOfAll whose={{ case: file.id }} />}
        {taken > 0 && (
          <>
            <span className="m nw" data-testid="selected-count">
              {w("kit.selected", { count: taken, total })}
            </span>
            <Button small icon="apart" act="case.detach" onPress={() => onAct("detach")} testId="detach-button">
              {w("caseFile.detach", { count: taken })}
            </Button>
            {can("split_case")?.allowed && (
              <Button small onPress={() => onAct("split_case")} testId="split-button">
                {w("caseFile.split", { count: taken })}
              </Button>
            )}
          </>
        )}
      </div>
      <div className="case-table">
        <Table
          label={w("caseFile.complaints")}
          columns={columns}
          count={pages.total}
          rowAt={pages.rowAt}
          keyOf={(row) => row.id}
          onNeed={pages.need}
          cursor={cursor}
          onCursor={setCursor}
          onOpen={(index) => {
            const row = pages.rowAt(index);
            if (row) onOpen(row.number, pages.among(index, (one) => ({ kind: "complaint", number: one.number })));
          }}
          selection={selection}
          loading={pages.isPending}
          empty={<Empty title={w("caseFile.noMembers")} />}
          testId="case-members"
        />
      </div>
    </>
  );
}

function useColumns(opened: number): Column<case_file.Member>[] {
  const { w, language } = useWords();
  const { nameOf } = useNames();
  // The year stands only where it is not the case's own.
  const plain = (at: number) => inHongKong(at).year === inHongKong(opened).year;
  return [
    {
      id: "number",
      head: w("consolidation.no"),
      width: "118px",
      cell: (row) => (
        <span className="ref" data-testid="member-row">
          {row.number.replace(/^TDC-/, "")}
        </span>
      ),
    },
    {
      id: "received",
      head: w("field.received_at"),
      width: "124px",
      cell: (row) => (
        <span className="qq">{`${date(row.received_at, language, plain(row.received_at))} ${clock(row.received_at)}`}</span>
      ),
    },
    {
      id: "complainant",
      head: w("caseFile.complainant"),
      width: "minmax(84px,1fr)",
      cell: (row) =>
        row.complainant === null ? (
          <span className="qq">{w("kit.notGiven")}</span>
        ) : (
          <span className="cut">
            <Said>{row.complainant}</Said>
          </span>
        ),
    },
    {
      id: "on",
      head: w("consolidation.paidOn"),
      width: "104px",
      cell: (row) =>
        row.transaction_at === null ? (
          <span className="rust">{w("kit.notGiven")}</span>
        ) : (
          date(row.transaction_at, language, plain(row.transaction_at))
        ),
    },
    {
      id: "paid",
      head: w("consolidation.amount"),
      width: "100px",
      num: true,
      cell: (row) =>
        row.amount_paid === null ? (
          <span className="qq">–</span>
        ) : (
          money(row.amount_paid, { currency: row.currency ?? "HKD" })
        ),
    },
    {
      id: "by",
      head: w("field.payment_method"),
      width: "104px",
      wide: true,
      cell: (row) => (row.payment_method === null ? "" : nameOf("payment_methods", row.payment_method)),
    },
    {
      id: "statement",
      head: w("caseFile.statement"),
      width: "104px",
      wide: true,
      cell: (row) =>
        row.statement === "signed" ? (
          <span className="row" style={{ gap: 5 }}>
            <Icon name="tick" size="small" />
            {w("caseFile.signed")}
          </span>
        ) : (
          <span className="qq">{w("caseFile.notTaken")}</span>
        ),
    },
  ];
}

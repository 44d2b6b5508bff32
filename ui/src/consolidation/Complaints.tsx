/**
 * The complaints of a batch as they were written, each with the reason why it is here. A value that differs from the
 * group's is tinted; nothing is converted or put right. Choosing here joins nothing: see CasePane.
 */
import { useRef } from "react";
import { useAsk } from "../ipc/useAsk";
import { Button } from "../kit/Button";
import { Chip, Chips } from "../kit/Chip";
import { Empty } from "../kit/Empty";
import { useKeys } from "../kit/keys";
import { useActs } from "../kit/useActs";
import { Seg } from "../kit/Seg";
import { ComplaintStatus, type ComplaintState } from "../kit/Status";
import { Table, type Column } from "../kit/Table";
import { TextField } from "../kit/TextField";
import { useNarrow } from "../kit/useNarrow";
import { useOnePane } from "../kit/useOnePane";
import { date, dateTime, money } from "../words/format";
import { Said } from "../words/Said";
import { isWordKey, useWords } from "../words/Words";
import { LargeCurve } from "./Curve";
import type { Batch, Row } from "./rows";
import type { Chosen, Seen } from "./useChosen";

/** The middle pane. */
export function Complaints(props: {
  batch: Batch;
  chosen: Chosen;
  cursor: number;
  onCursor: (index: number) => void;
  onOpen: (number: string) => void;
  onCase: () => void;
}) {
  const { w } = useWords();
  const { batch, chosen, cursor, onCursor } = props;
  const { selection, rows, counts } = chosen;
  const filter = useRef<HTMLInputElement>(null);
  const narrow = useNarrow();
  const one = useOnePane();
  const columns = useColumns(batch);
  const here = rows[cursor];
  const exclude = () => (here ? chosen.exclude(here.id) : undefined);
  useActs([
    { id: "bench.exclude", run: exclude, ...(here === undefined ? { refused: true as const } : {}) },
    { id: "bench.filter", run: () => filter.current?.focus() },
    { id: "bench.case", run: props.onCase },
  ]);
  useKeys({
    Escape: () => {
      if (chosen.text === "") return false;
      chosen.setText("");
      return undefined;
    },
  });
  const tabs: { value: Seen; label: string; count: number }[] = [
    { value: "all", label: w("consolidation.all"), count: counts.all },
    { value: "differs", label: w("consolidation.differs"), count: counts.differs },
    { value: "unchosen", label: w("consolidation.unchosen"), count: counts.unchosen },
    { value: "excluded", label: w("consolidation.excluded"), count: counts.excluded },
  ];
  const total = batch.total;
  const taken = chosen.ids.length;
  return (
    <>
      <Head batch={batch} />
      <div className="tools">
        <Seg
          label={w("consolidation.seen")}
          tabs
          parts={narrow ? tabs.filter((tab) => tab.value !== "unchosen") : tabs}
          value={chosen.seen}
          onChange={chosen.setSeen}
        />
        <span className="sp" />
        <div style={{ width: narrow ? 112 : 150, flex: "none" }} className="bare-label">
          <TextField
            label={w("consolidation.filter")}
            value={chosen.text}
            onChange={chosen.setText}
            placeholder={w("consolidation.filter")}
            inputRef={filter}
            testId="workbench-filter"
          />
        </div>
      </div>
      <div className="bench">
        <Table
          label={w("consolidation.complaints")}
          columns={columns}
          count={rows.length}
          rowAt={(index) => rows[index]}
          keyOf={(row) => row.id}
          cursor={cursor}
          onCursor={onCursor}
          onOpen={(index) => {
            const row = rows[index];
            if (row) props.onOpen(row.number);
          }}
          selection={selection}
          isOff={(row) => chosen.excluded.has(row.id)}
          loading={batch.rows.length < total}
          empty={<Empty title={w("consolidation.nothingSeen")} />}
          testId="complaint-rows"
        />
      </div>
      <div className="pane-foot taken">
        <span className="m nw" data-testid="selected-count">
          {w("kit.selected", { count: taken, total })}
        </span>
        {selection.all && taken > 0 && rows.length < total && (
          <span className="small q cut">{w("consolidation.wholeTaken")}</span>
        )}
        <span className="sp" />
        <Button small keys="Ctrl+A" onPress={selection.takeAll} testId="select-all">
          {w("consolidation.takeAll", { count: total })}
        </Button>
        {(!narrow || one) && (
          <Button small act="bench.case" onPress={props.onCase} testId="add-to-case">
            {w("consolidation.addToCase")}
          </Button>
        )}
        <Button small act="bench.exclude" onPress={exclude} refused={here === undefined} testId="exclude-button">
          {here && chosen.excluded.has(here.id) ? w("consolidation.takeBack") : w("consolidation.exclude")}
        </Button>
      </div>
    </>
  );
}

function Head({ batch }: { batch: Batch }) {
  const { w } = useWords();
  const { group } = batch;
  return (
    <div className="batch-head">
      <div className="row" style={{ gap: 16, marginBottom: 8 }}>
        <h2 className="title cut">
          {batch.name === undefined ? (
            w("consolidation.handed")
          ) : batch.name === "" ? (
            <span className="qq">{w("kit.notGiven")}</span>
          ) : (
            <Said>{batch.name}</Said>
          )}
        </h2>
        <span className="sp" />
        {group && (
          <span className="q nw">
            {w("consolidation.paid", { sum: money((group.paid_cents / 100).toFixed(2)) })}
            {group.paid_otherwise > 0 && (
              <span className="qq">, {w("consolidation.paidOtherwise", { count: group.paid_otherwise })}</span>
            )}
          </span>
        )}
      </div>
      {group && <LargeCurve days={group.days} />}
    </div>
  );
}

function useColumns(batch: Batch): Column<Row>[] {
  const { w, language } = useWords();
  const reason = (code: string) => {
    const key = `consolidation.why.${code}`;
    return isWordKey(key) ? (w as (key: string) => string)(key) : code;
  };
  const { data: desk } = useAsk("desk", {});
  const now = desk?.now ?? batch.rows[0]?.receivedAt;
  // What every number begins with is said once, in the head.
  const series = /^TDC-\d{4}-/.exec(batch.rows[0]?.number ?? "")?.[0] ?? "";
  const same = series !== "" && batch.rows.every((row) => row.number.startsWith(series));
  return [
    {
      id: "number",
      head: same ? series.slice(0, -1) : w("consolidation.no"),
      width: same ? "90px" : "130px",
      cell: (row) => (
        <span className="row" style={{ gap: 6 }}>
          <ComplaintStatus state={row.state as ComplaintState} bare />
          <span className="ref strike" data-testid="complaint-row">
            {same ? row.number.slice(series.length) : row.number}
          </span>
        </span>
      ),
    },
    {
      id: "received",
      head: w("field.received_at"),
      width: "92px",
      wide: true,
      cell: (row) => <span className="qq">{dateTime(row.receivedAt, language, now)}</span>,
    },
    {
      id: "paid",
      head: w("consolidation.amount"),
      width: "84px",
      num: true,
      cell: (row) =>
        row.amount === null ? <span className="qq">–</span> : money(row.amount, { currency: row.currency ?? "HKD" }),
    },
    {
      id: "on",
      head: w("consolidation.paidOn"),
      width: "82px",
      cell: (row) =>
        row.transactionAt === null ? (
          <span className="rust">{w("kit.notGiven")}</span>
        ) : (
          date(row.transactionAt, language, true)
        ),
    },
    {
      id: "trader",
      head: w("consolidation.asWritten"),
      width: "minmax(112px,1fr)",
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
    {
      id: "why",
      head: w("consolidation.why"),
      width: "minmax(206px,1.1fr)",
      wide: true,
      cell: (row) => (
        <span className="row" style={{ gap: 4 }}>
          {row.proposed && <Chip look="care">{w("consolidation.proposed")}</Chip>}
          <Chips most={row.proposed ? 0 : row.reasons.length > 2 ? 1 : 2} of={row.reasons.map((code) => ({ text: reason(code) }))} />
          {row.reasons.length === 0 && !row.proposed && <span className="qq">{w("consolidation.chosenByHand")}</span>}
        </span>
      ),
    },
  ];
}

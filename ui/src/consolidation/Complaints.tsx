/**
 * The complaints of a batch as they were written, each with the reason why it is here, those that agree least first. A
 * value that differs from the group's is tinted; nothing is converted or put right. Choosing here joins nothing: see CasePane.
 */
import { useRef, type ReactNode } from "react";
import { Button } from "../kit/Button";
import { Empty } from "../kit/Empty";
import { useKeys } from "../kit/keys";
import { useActs } from "../kit/useActs";
import { Seg } from "../kit/Seg";
import { Table } from "../kit/Table";
import { TextField } from "../kit/TextField";
import { useNarrow } from "../kit/useNarrow";
import { useOnePane } from "../kit/useOnePane";
import { useWords } from "../words/Words";
import { COLUMN_OF, useColumns } from "./columns";
import type { Batch } from "./rows";
import { SORTS } from "./sorted";
import type { Chosen, Seen } from "./useChosen";

/** What an officer begins here beside choosing. */
export interface BenchActs {
  onJudge: () => void;
  onCompare: () => void;
  onTwice: () => void;
}

/** The middle pane. */
export function Complaints(
  props: BenchActs & {
    batch: Batch;
    chosen: Chosen;
    head: ReactNode;
    cursor: number;
    onCursor: (index: number) => void;
    onOpen: (number: string) => void;
    onCase: () => void;
  },
) {
  const { w } = useWords();
  const { batch, chosen, cursor, onCursor } = props;
  const { selection, counts, sort } = chosen;
  const filter = useRef<HTMLInputElement>(null);
  const narrow = useNarrow();
  const one = useOnePane();
  const columns = useColumns(batch, chosen);
  const here = chosen.rowAt(cursor);
  const exclude = () => (here ? chosen.exclude(here.id) : undefined);
  const isGroup = batch.group !== undefined;
  const off = (wanting: boolean) => (wanting ? { refused: true as const } : {});
  useActs([
    { id: "bench.exclude", run: exclude, ...off(here === undefined) },
    { id: "bench.judge", run: props.onJudge, ...off(!isGroup || here === undefined) },
    { id: "bench.compare", run: props.onCompare, ...off(!isGroup) },
    { id: "bench.twice", run: props.onTwice, ...off((here?.twice ?? null) === null) },
    { id: "bench.sort", run: () => chosen.setSort(SORTS[(SORTS.indexOf(sort) + 1) % SORTS.length] ?? SORTS[0]) },
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
  const tabs: { value: Seen; label: string; count: number; testId?: string }[] = [
    { value: "all", label: w("consolidation.all"), count: counts.all },
    { value: "differs", label: w("consolidation.differs"), count: counts.differs },
    ...(isGroup ? [{ value: "twice" as const, label: w("consolidation.twice"), count: counts.twice }] : []),
    ...(narrow ? [] : [{ value: "unchosen" as const, label: w("consolidation.unchosen"), count: counts.unchosen }]),
    { value: "excluded", label: w("consolidation.excluded"), count: counts.excluded, testId: "seen-excluded" },
  ];
  const total = batch.total;
  const taken = chosen.ids.length;
  // In a narrow window it stands over the rows, so that what is done with them keeps to one line.
  const all = (
    <Button small keys="Ctrl+A" onPress={selection.takeAll} testId="select-all">
      {w("consolidation.takeAll", { count: total })}
    </Button>
  );
  return (
    <>
      {props.head}
      <div className="tools">
        <Seg label={w("consolidation.seen")} tabs parts={tabs} value={chosen.seen} onChange={chosen.setSeen} />
        <span className="seen-by-ear" aria-live="polite">
          {w(`consolidation.sort.${sort}`)}
        </span>
        <span className="sp" />
        <div style={narrow ? { flex: "1 1 120px", minWidth: 72 } : { width: 140, flex: "0 1 auto", minWidth: 72 }} className="bare-label">
          <TextField
            label={w("consolidation.filter")}
            value={chosen.text}
            onChange={chosen.setText}
            placeholder={w("consolidation.filter")}
            inputRef={filter}
            testId="workbench-filter"
          />
        </div>
        {narrow && all}
      </div>
      <div className="bench">
        <Table
          label={w("consolidation.complaints")}
          columns={columns}
          count={chosen.count}
          rowAt={chosen.rowAt}
          keyOf={(row) => row.id}
          cursor={cursor}
          onCursor={onCursor}
          onOpen={(index) => {
            const row = chosen.rowAt(index);
            if (row) props.onOpen(row.number);
          }}
          selection={selection}
          sort={{ column: COLUMN_OF[sort], down: sort === "newest" || sort === "paid" }}
          onSort={(column) => chosen.setSort(SORTS.find((by) => COLUMN_OF[by] === column) ?? sort)}
          isOff={(row) => chosen.excluded.has(row.id) || chosen.apart(row.id)}
          loading={batch.columns.ids.length < total}
          empty={<Empty title={w("consolidation.nothingSeen")} />}
          testId="complaint-rows"
        />
      </div>
      <div className="pane-foot taken">
        <span className="m nw" data-testid="selected-count">
          {w(narrow ? "consolidation.takenOf" : "kit.selected", { count: taken, total })}
        </span>
        {selection.all && taken > 0 && chosen.count < total && (
          <span className="small q cut">{w("consolidation.wholeTaken")}</span>
        )}
        <span className="sp" />
        {!narrow && all}
        {(one || (!narrow && !isGroup)) && (
          <Button small act="bench.case" onPress={props.onCase} testId="add-to-case">
            {w("consolidation.addToCase")}
          </Button>
        )}
        {here && here.twice !== null ? (
          <Button small act="bench.twice" onPress={props.onTwice} testId="compare-twice">
            {w("consolidation.twice")}
          </Button>
        ) : (
          isGroup && (
            <Button small act="bench.compare" onPress={props.onCompare} testId="compare-button">
              {w("compare.open")}
            </Button>
          )
        )}
        <Button small act="bench.exclude" onPress={exclude} refused={here === undefined} testId="exclude-button">
          {here && chosen.excluded.has(here.id) ? w("consolidation.takeBack") : w("consolidation.exclude")}
        </Button>
        {isGroup && (
          <Button small icon={narrow ? undefined : "apart"} act="bench.judge" onPress={props.onJudge} refused={here === undefined} testId="judge-button">
            {w("verdict.notSame")}
          </Button>
        )}
      </div>
    </>
  );
}

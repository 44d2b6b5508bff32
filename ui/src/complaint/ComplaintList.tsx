/**
 * The complaints list: views beside it, a query above it, a table of any length, and acts on what is selected. Ctrl A
 * takes the whole result, not what happens to be loaded. Not the file: Enter opens it, which is the screen's to do.
 */
import { useCallback, useMemo, useRef, useState } from "react";
import { useReference } from "../acts/reference";
import { TakeList } from "../acts/TakeList";
import { useOfRow } from "../ipc/arriving";
import { useAsk } from "../ipc/useAsk";
import type { Among } from "../ipc/among";
import { Button } from "../kit/Button";
import { Empty } from "../kit/Empty";
import { Failed } from "../kit/Failed";
import { keep, useKept } from "../kit/kept";
import { useKeys } from "../kit/keys";
import { Loading } from "../kit/Loading";
import { SplitPanes } from "../kit/SplitPanes";
import { Table } from "../kit/Table";
import { useActs } from "../kit/useActs";
import { useNarrow } from "../kit/useNarrow";
import { useWidth } from "../kit/useWidth";
import { now as clockNow } from "../words/time";
import { useWords } from "../words/Words";
import { BulkActs, type BulkAct } from "./BulkActs";
import { BulkBar } from "./BulkBar";
import { DOWN_FIRST, fitting, fittingBeside, isColumn, listColumns, SORTED_BY, USUAL_COLUMNS } from "./columns";
import { GroupHead } from "./GroupHead";
import { ListFilter } from "./ListFilter";
import type { Left } from "./listState";
import { readingPane } from "./ReadingPane";
import { ViewForm } from "./SaveView";
import { useLeft, useList } from "./useList";
import { useViewKeys } from "./viewKeys";
import { ViewChoice, Views } from "./Views";

interface Given {
  /** Opens a file by its number, in the result in which it stands. */
  onOpen: (number: string, among: Among) => void;
  /** Goes to where complaints are imported. */
  onImport?: (() => void) | undefined;
}

/** The list. */
export function ComplaintList({ onOpen, onImport }: Given) {
  const { left, officer } = useLeft();
  return (
    <div className="cf-list" data-testid="complaints-screen">
      {left === undefined ? <Loading /> : <Inside begin={left} officer={officer} onOpen={onOpen} onImport={onImport} />}
    </div>
  );
}

function Inside({ begin, officer, onOpen, onImport }: Given & { begin: Left; officer: string | undefined }) {
  const words = useWords();
  const { w } = words;
  const r = useReference();
  const list = useList(begin, officer);
  const { looked, pages, grouped, cursor, selection } = list;
  const search = useRef<HTMLInputElement>(null);
  const { data: desk } = useAsk("desk", {});
  const [act, setAct] = useState<{ act: BulkAct; complaints: string[] } | undefined>();
  const [saving, setSaving] = useState(false);
  const onSave = useCallback(() => setSaving(true), []);
  const { data: kept } = useAsk("saved_views", {});
  const now = desk?.now ?? clockNow();
  const chosen = useMemo(() => looked.columns?.filter(isColumn) ?? null, [looked.columns]);
  const narrow = useNarrow();
  const { frame, width } = useWidth(1_040);
  const [beside, setBeside] = useKept("complaints.beside", false);
  const read = useOfRow(pages.arrived, () => (beside ? grouped.rowAt(cursor)?.number : undefined));
  const columns = useMemo(
    () => (beside ? fittingBeside : fitting)(listColumns(words, r, now, chosen), width),
    [words, r, now, chosen, width, beside],
  );
  const taken = selection.count(pages.total);

  // The acts are on what is selected, or on the row under the cursor where nothing is.
  const begins = async (which: BulkAct) => {
    const row = grouped.rowAt(cursor);
    const complaints = taken > 0 ? await list.members(selection) : row ? [row.id] : [];
    if (complaints.length > 0) setAct({ act: which, complaints });
  };
  useActs([
    { id: "complaints.take_up", run: () => begins("take-up") },
    { id: "complaints.assess", run: () => begins("assess") },
    { id: "complaints.assign", run: () => begins("assign") },
    { id: "complaints.refer", run: () => begins("refer") },
    { id: "complaints.close", run: () => begins("close") },
    { id: "complaints.void", run: () => begins("void") },
    { id: "complaints.consolidate", run: () => begins("consolidate") },
    { id: "complaints.filter", run: () => search.current?.focus() },
    { id: "complaints.saveView", run: () => setSaving(true) },
    { id: "complaints.beside", run: () => setBeside(!beside) },
  ]);
  useViewKeys(list);
  useKeys({ Escape: () => (taken > 0 ? selection.clear() : false) });

  const { rowsBetween } = pages;
  const open = (place: number) => {
    const [line, row] = [grouped.rowAt(place), grouped.rowOf(place)];
    if (!line || row === undefined) return;
    list.point(place);
    // Stepped on inside the file, the list is come back to at the complaint that was seen last, or in its place.
    const onAt = (at: number, id?: string) => keep("complaints.stepped", { row: at, id: id ?? ids.get(at) });
    const ids = new Map<number, string>();
    const nameAt = async (at: number) => {
      const [there] = await rowsBetween(at, at);
      if (there) ids.set(at, there.id);
      return there && { kind: "complaint", number: there.number };
    };
    onAt(row, line.id);
    onOpen(line.number, { total: pages.total, at: row, nameAt, onAt });
  };
  const keysBetween = useCallback(
    async (from: number, to: number) => {
      const rows = Array.from({ length: to - from + 1 }, (_, k) => grouped.rowOf(from + k)).filter((n) => n !== undefined);
      const [first, last] = [rows[0], rows[rows.length - 1]];
      return first === undefined || last === undefined ? [] : (await rowsBetween(first, last)).map((line) => line.id);
    },
    [grouped, rowsBetween],
  );
  const sorted = Object.entries(SORTED_BY).find(([, by]) => by === looked.order.by)?.[0] ?? "";
  const sort = (column: string) => {
    const by = isColumn(column) ? SORTED_BY[column] : undefined;
    if (by === undefined) return;
    const down = by === looked.order.by ? !looked.order.down : DOWN_FIRST.includes(by);
    list.set({ order: { by, down } });
  };
  // Beside the file that is read, the views stand in the list's head, as in a narrow window.
  const viewsAbove = narrow || beside;
  const maySupervise = desk?.roles.includes("sup") ?? false;
  return (
    <>
      <SplitPanes
        name="complaints"
        open={beside ? "beside" : "list"}
        panes={[
          ...(viewsAbove ? [] : [{ id: "views", label: w("views.title"), width: 188, least: 150, content: <Views list={list} onSave={onSave} /> }]),
          {
            id: "list",
            label: w("nav.complaints"),
            content: (
              <>
                <div ref={frame} />
                <ListFilter
                  list={list}
                  inputRef={search}
                  views={viewsAbove && <ViewChoice list={list} onSave={onSave} />}
                  onImport={beside ? undefined : onImport}
                />
                {pages.error && !isOfQuery(pages.error) && (
                  <div style={{ padding: "10px 20px" }}>
                    <Failed failure={pages.error} />
                  </div>
                )}
                <Table
                  label={w("nav.complaints")}
                  testId="complaints-table"
                  keeps="complaints"
                  columns={columns}
                  count={grouped.count}
                  total={pages.total}
                  rowAt={grouped.rowAt}
                  keyOf={(line) => line.id}
                  onNeed={grouped.need}
                  arrived={pages.arrived}
                  groupAt={(place) => {
                    const head = looked.group === null ? undefined : grouped.headAt(place);
                    return head && looked.group && <GroupHead head={head} by={looked.group} />;
                  }}
                  keysBetween={keysBetween}
                  cursor={cursor}
                  onCursor={list.point}
                  onOpen={open}
                  selection={selection}
                  isOff={(line) => line.state === "void"}
                  sort={{ column: sorted, down: looked.order.down }}
                  onSort={sort}
                  loading={pages.isPending}
                  failed={pages.error !== null && pages.head === undefined}
                  empty={
                    <Empty
                      title={w(list.filtered ? "list.noneFits" : "list.none")}
                      act={
                        list.filtered ? (
                          <Button onPress={() => list.ask("")} testId="list-clear-empty">
                            {w("list.clear")}
                          </Button>
                        ) : undefined
                      }
                    />
                  }
                />
                <BulkBar
                  selection={selection}
                  total={pages.total}
                  maySupervise={maySupervise}
                  onAct={(which) => void begins(which)}
                  take={(shown) => (
                    <TakeList
                      shown={shown}
                      list={{ what: "complaints", name: w("nav.complaints"), params: list.params, columns: chosen ?? USUAL_COLUMNS, total: pages.total }}
                    />
                  )}
                  onBeside={beside || pages.total === 0 ? undefined : () => setBeside(true)}
                />
              </>
            ),
          },
          ...(beside
            ? [readingPane(w, { name: read, onOpen: () => open(cursor), onClose: () => setBeside(false) })]
            : []),
        ]}
      />
      {saving && (
        <ViewForm
          looked={looked}
          mayKeepForAll={kept?.may_keep_for_all ?? false}
          onClose={() => setSaving(false)}
          onSaved={(id) => list.set({ view: id })}
        />
      )}
      {act && (
        <BulkActs
          act={act.act}
          complaints={act.complaints}
          maySupervise={maySupervise}
          onClose={() => setAct(undefined)}
          onDone={selection.clear}
        />
      )}
    </>
  );
}

// What is wrong with the query stands below its box.
const isOfQuery = (failure: { kind: string }): boolean =>
  "problems" in failure && (failure.problems as { field: string }[]).every((problem) => problem.field === "query");

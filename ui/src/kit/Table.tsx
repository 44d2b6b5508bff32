/**
 * A table of any length: sticky head, rows drawn only where they are seen, a keyboard cursor distinct from the
 * selection. Its rows come by index, so that a screen never holds a hundred thousand. Drawing of a row: TableRow.
 */
import { useEffect, useId, useMemo, useRef, type CSSProperties, type ReactNode } from "react";
import { useArrived, type Arrived } from "../ipc/arriving";
import { useWords } from "../words/Words";
import { Checkbox } from "./Checkbox";
import { Icon } from "./Icon";
import { Loading } from "./Loading";
import { useKeyNames } from "./keymap";
import { useKeys } from "./keys";
import type { Selection } from "./selection";
import { tableKeys } from "./tableKeys";
import { GroupRow, TableRow, type RowActs } from "./TableRow";
import { useKeptScroll } from "./useKeptScroll";
import { useNarrow } from "./useNarrow";
import { useRows, type Span } from "./useRows";

/** A column. `width` is a track of a grid: "72px", "minmax(0,1fr)". */
export interface Column<Row> {
  id: string;
  head: ReactNode;
  width: string;
  /** Right-aligned figures; the unit stands in the head. */
  num?: boolean;
  /** Second rank: left out in a narrow window. */
  wide?: boolean;
  sortable?: boolean;
  cell: (row: Row, index: number) => ReactNode;
  /** Rust ground: the value as written differs from the group's. */
  differs?: (row: Row) => boolean;
}

/** What a table takes. */
export interface TableProps<Row> {
  label: string;
  columns: readonly Column<Row>[];
  /** How many rows the whole result has, group heads included. */
  count: number;
  /** How many rows it has without the heads, where there are any. */
  total?: number;
  /** The row at an index, or undefined while it is on its way. */
  rowAt: (index: number) => Row | undefined;
  keyOf: (row: Row) => string;
  onNeed?: (span: Span) => void;
  /** Tells when rows have come that were on their way. */
  arrived?: Arrived;
  cursor: number;
  onCursor: (index: number) => void;
  onOpen?: (index: number) => void;
  selection?: Selection;
  /** Where a group head stands instead of a row. */
  groupAt?: (index: number) => ReactNode | undefined;
  twoLine?: boolean;
  /** Quieter: left today, excluded. `strike` marks the cells of class strike. */
  isOff?: (row: Row) => boolean;
  /** The keys of the rows of a span, also of those that are not loaded; for a selection by Shift. */
  keysBetween?: (from: number, to: number) => Promise<readonly string[]>;
  sort?: { column: string; down: boolean };
  onSort?: (column: string) => void;
  loading?: boolean;
  /** The question was not answered: nothing is known, so the table is not said to be empty. */
  failed?: boolean;
  empty?: ReactNode;
  /** Hears its keys wherever the focus is on the screen; false for a second table. */
  primary?: boolean;
  /** The name under which its scroll and focus are found again. */
  keeps?: string;
  testId?: string;
}

const TICK_WIDTH = "44px";

/** What rows ask of the table: one object for good, answered by what the table is now. */
class Acts {
  now: RowActs | undefined;
  readonly given: RowActs = {
    press: (index, shift) => this.now?.press(index, shift),
    open: (index) => this.now?.open(index),
    toggle: (key) => this.now?.toggle(key),
  };
}

/** The table. */
export function Table<Row>(props: TableProps<Row>) {
  const narrow = useNarrow();
  const columns = useMemo(
    () => (narrow ? props.columns.filter((column) => !column.wide) : props.columns),
    [narrow, props.columns],
  );
  const { count, rowAt, keyOf, cursor, onCursor, onOpen, selection, groupAt, primary = true } = props;
  const { w } = useWords();
  useKeyNames();
  useArrived(props.arrived);
  const scroller = useRef<HTMLDivElement>(null);
  const id = useId();
  const isGroup = (index: number) => groupAt?.(index) !== undefined;
  const rows = useRows(scroller, { count, twoLine: props.twoLine ?? false, isGroup, onNeed: props.onNeed });
  const keyAt = (index: number) => {
    const row = rowAt(index);
    return row === undefined || isGroup(index) ? undefined : keyOf(row);
  };
  const page = Math.max(1, rows.getVirtualItems().length - 26);
  useKeys(tableKeys({ count, cursor, page, isGroup, keyAt, move: onCursor, open: onOpen, selection }), {
    off: !primary,
  });
  const waits = useKeptScroll(scroller, props.keeps, count);
  useEffect(() => {
    if (waits.current) return;
    if (cursor >= 0 && cursor < count) rows.scrollToIndex(cursor, { align: "auto" });
    // The rows follow the cursor, never the other way round.
  }, [cursor]);
  // A bar that opens below takes of the rows' height: a cursor that was seen stays seen.
  const tall = rows.scrollRect?.height ?? 0;
  const before = useRef(tall);
  useEffect(() => {
    const was = before.current;
    before.current = tall;
    const row = rows.measurementsCache[cursor];
    if (waits.current || tall >= was || row === undefined) return;
    const top = rows.scrollOffset ?? 0;
    if (row.start >= top && row.start < top + was) rows.scrollToIndex(cursor, { align: "auto" });
  }, [tall]);

  const tracks = `${selection ? `${TICK_WIDTH} ` : ""}${columns.map((column) => column.width).join(" ")}`;
  const total = props.total ?? count;
  const taken = selection?.count(total) ?? 0;
  const least = columns.reduce((sum, column) => sum + Number(/(\d+)px/.exec(column.width)?.[1] ?? 60), selection ? 44 : 0);
  const extendTo = (index: number) => {
    const [from, to] = cursor < index ? [cursor, index] : [index, cursor];
    if (props.keysBetween) {
      void props.keysBetween(from, to).then((keys) => selection?.set(keys, true));
      return;
    }
    const keys = Array.from({ length: to - from + 1 }, (_, k) => keyAt(from + k)).filter((key) => key !== undefined);
    selection?.set(keys, true);
  };
  const acts = useRef(new Acts());
  acts.current.now = {
    press: (index, shift) => {
      if (shift && selection) extendTo(index);
      onCursor(index);
    },
    open: (index) => onOpen?.(index),
    toggle: (key) => selection?.toggle(key),
  };
  const style = { "--cols": tracks } as CSSProperties;
  const columnCount = columns.length + (selection ? 1 : 0);

  return (
    <div className="grid-frame" data-testid={props.testId}>
      <div className="grid" ref={scroller} style={style}>
        <table
          style={{ minWidth: `max(100%, ${least}px)` }}
          role="grid"
          tabIndex={0}
          aria-label={props.label}
          aria-rowcount={count + 1}
          aria-colcount={columnCount}
          aria-multiselectable={selection ? true : undefined}
          aria-activedescendant={cursor >= 0 && cursor < count ? `${id}-${cursor}` : undefined}
        >
          <thead className="colhead" role="rowgroup">
            <tr role="row" aria-rowindex={1}>
              {selection && (
                <th role="columnheader" className="tick">
                  <Checkbox
                    name={w("kit.selectAll", { total })}
                    ticked={taken === 0 ? false : taken === total ? true : "some"}
                    onChange={(on) => (on ? selection.takeAll() : selection.clear())}
                    tabIndex={-1}
                  />
                </th>
              )}
              {columns.map((column) => {
                const sorted =
                  props.sort?.column === column.id ? (props.sort.down ? "descending" : "ascending") : undefined;
                return (
                  <th key={column.id} role="columnheader" className={column.num ? "num" : ""} aria-sort={sorted}>
                    {column.sortable && props.onSort ? (
                      <button type="button" className="sort" tabIndex={-1} onClick={() => props.onSort?.(column.id)}>
                        <span className="cut">{column.head}</span>
                        {sorted && <Icon name={sorted === "descending" ? "down" : "up"} size="small" />}
                      </button>
                    ) : (
                      <span className="cut">{column.head}</span>
                    )}
                  </th>
                );
              })}
            </tr>
          </thead>
          <tbody role="rowgroup" style={{ height: rows.getTotalSize() }}>
            {rows.getVirtualItems().map(({ key, index, start }) => {
              const group = groupAt?.(index);
              if (group !== undefined)
                return (
                  <GroupRow key={key} columns={columns.length} index={index} top={start}>
                    {group}
                  </GroupRow>
                );
              const row = rowAt(index);
              const rowKey = row === undefined ? undefined : keyOf(row);
              return (
                <TableRow
                  key={key}
                  id={`${id}-${index}`}
                  index={index}
                  top={start}
                  columns={columns}
                  row={row}
                  rowKey={rowKey}
                  twoLine={props.twoLine ?? false}
                  here={index === cursor}
                  selected={selection && (rowKey === undefined ? false : selection.has(rowKey))}
                  off={row !== undefined && (props.isOff?.(row) ?? false)}
                  acts={acts.current.given}
                />
              );
            })}
          </tbody>
        </table>
      </div>
      {props.loading && count === 0 && (
        <div className="grid-over">
          <Loading />
        </div>
      )}
      {!props.loading && !props.failed && count === 0 && props.empty && <div className="grid-over">{props.empty}</div>}
    </div>
  );
}

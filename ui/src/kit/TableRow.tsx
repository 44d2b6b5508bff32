/**
 * One row of a table, laid at its height: a group head, a row on its way, or a row. Not the table: see Table.
 */
import { memo, type ReactNode } from "react";
import { useWords } from "../words/Words";
import { Checkbox } from "./Checkbox";
import type { Column } from "./Table";

/** What a row may ask of its table; the same object for the table's whole life, so that no row is drawn for its sake. */
export interface RowActs {
  press: (index: number, shift: boolean) => void;
  open: (index: number) => void;
  toggle: (key: string) => void;
}

interface RowProps<Row> {
  columns: readonly Column<Row>[];
  row: Row | undefined;
  /** The row's own key; none while it is on its way. */
  rowKey: string | undefined;
  index: number;
  id: string;
  top: number;
  twoLine: boolean;
  here: boolean;
  /** Whether it is selected; none where the table has no selection. */
  selected: boolean | undefined;
  off: boolean;
  acts: RowActs;
}

/** The head of a group. */
export function GroupRow({ columns, index, top, children }: { columns: number; index: number; top: number; children: ReactNode }) {
  return (
    <tr className="group" role="row" aria-rowindex={index + 2} style={{ transform: `translateY(${top}px)` }}>
      <th role="rowheader" scope="rowgroup" aria-colspan={columns}>
        {children}
      </th>
    </tr>
  );
}

function Drawn<Row>({ columns, row, rowKey, index, id, top, twoLine, here, selected, off, acts }: RowProps<Row>) {
  const { w } = useWords();
  const style = { transform: `translateY(${top}px)` };
  const tall = twoLine ? "two" : "";
  if (row === undefined || rowKey === undefined) {
    return (
      <tr className={tall} role="row" aria-rowindex={index + 2} aria-busy="true" style={style}>
        {selected !== undefined && <td role="gridcell" className="tick" />}
        {columns.map((column, k) => (
          <td key={column.id} role="gridcell">
            <span className="skel" style={{ width: `${44 + ((index + k) % 4) * 12}%` }} />
          </td>
        ))}
      </tr>
    );
  }
  return (
    <tr
      id={id}
      role="row"
      className={`${tall} ${selected ? "sel" : ""} ${here ? "cur" : ""} ${off ? "off" : ""}`}
      aria-rowindex={index + 2}
      aria-selected={selected ?? here}
      data-key={rowKey}
      style={style}
      onClick={(event) => acts.press(index, event.shiftKey)}
      onDoubleClick={() => acts.open(index)}
    >
      {selected !== undefined && (
        <td role="gridcell" className="tick" onClick={(event) => event.stopPropagation()}>
          <Checkbox
            name={w("kit.selectRow", { row: index + 1 })}
            ticked={selected}
            onChange={() => acts.toggle(rowKey)}
            tabIndex={-1}
          />
        </td>
      )}
      {columns.map((column, k) => (
        <td
          key={column.id}
          role={k === 0 ? "rowheader" : "gridcell"}
          className={`${column.num ? "num" : ""} ${column.differs?.(row) ? "diff" : ""}`}
        >
          <Cell>{column.cell(row, index)}</Cell>
        </td>
      ))}
    </tr>
  );
}

/** The row. Drawn anew only when something of it changed: a list that scrolls draws what comes, not what stays. */
export const TableRow = memo(Drawn) as typeof Drawn;

// Words that do not fit end with … and show whole on hover; a composed cell cuts its own parts.
function Cell({ children }: { children: ReactNode }) {
  if (typeof children !== "string" && typeof children !== "number") return <>{children}</>;
  return (
    <span className="cut" title={String(children)}>
      {children}
    </span>
  );
}

/**
 * One row of a table, laid at its height: a group head, a row on its way, or a row. Not the table: see Table.
 */
import type { ReactNode } from "react";
import { useWords } from "../words/Words";
import { Checkbox } from "./Checkbox";
import type { TableProps } from "./Table";

/** The row. */
export function TableRow<Row>({
  table,
  row,
  group,
  index,
  id,
  top,
  onPress,
}: {
  table: TableProps<Row>;
  row: Row | undefined;
  group: ReactNode | undefined;
  index: number;
  id: string;
  top: number;
  onPress: (shift: boolean) => void;
}) {
  const { w } = useWords();
  const { columns, selection, keyOf } = table;
  const style = { transform: `translateY(${top}px)` };
  if (group !== undefined) {
    return (
      <tr className="group" role="row" aria-rowindex={index + 2} style={style}>
        <th role="rowheader" scope="rowgroup" aria-colspan={columns.length}>
          {group}
        </th>
      </tr>
    );
  }
  const tall = table.twoLine ? "two" : "";
  if (row === undefined) {
    return (
      <tr className={tall} role="row" aria-rowindex={index + 2} aria-busy="true" style={style}>
        {selection && <td role="gridcell" className="tick" />}
        {columns.map((column, k) => (
          <td key={column.id} role="gridcell">
            <span className="skel" style={{ width: `${44 + ((index + k) % 4) * 12}%` }} />
          </td>
        ))}
      </tr>
    );
  }
  const key = keyOf(row);
  const selected = selection?.has(key) ?? false;
  const here = index === table.cursor;
  return (
    <tr
      id={id}
      role="row"
      className={`${tall} ${selected ? "sel" : ""} ${here ? "cur" : ""} ${table.isOff?.(row) ? "off" : ""}`}
      aria-rowindex={index + 2}
      aria-selected={selection ? selected : here}
      data-key={key}
      style={style}
      onClick={(event) => onPress(event.shiftKey)}
      onDoubleClick={() => table.onOpen?.(index, false)}
    >
      {selection && (
        <td role="gridcell" className="tick" onClick={(event) => event.stopPropagation()}>
          <Checkbox
            name={w("kit.selectRow", { row: index + 1 })}
            ticked={selected}
            onChange={() => selection.toggle(key)}
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

// Words that do not fit end with … and show whole on hover; a composed cell cuts its own parts.
function Cell({ children }: { children: ReactNode }) {
  if (typeof children !== "string" && typeof children !== "number") return <>{children}</>;
  return (
    <span className="cut" title={String(children)}>
      {children}
    </span>
  );
}

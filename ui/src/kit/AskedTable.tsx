/**
 * The table of a list that is asked for as it is read: what was not answered is told above it, and it is not said to be
 * empty while it is on its way. Not the asking: a list comes from ipc/usePaged, usePages or useWindow.
 */
import type { Arrived } from "../ipc/arriving";
import type { Failure } from "../ipc/wire";
import { Failed } from "./Failed";
import { Table, type TableProps } from "./Table";
import type { Span } from "./useRows";

/** A list as it is asked for. */
export interface AskedList<Row> {
  total: number;
  rowAt: (index: number) => Row | undefined;
  need: (span: Span) => void;
  /** Where rows come without the screen being drawn anew. */
  arrived?: Arrived;
  isPending: boolean;
  error: Failure | null;
}

type Asked = "count" | "rowAt" | "onNeed" | "loading" | "failed" | "arrived";

/** The table. */
export function AskedTable<Row>({ of, ...props }: Omit<TableProps<Row>, Asked> & { of: AskedList<Row> }) {
  return (
    <>
      {of.error && (
        <div className="told">
          <Failed failure={of.error} />
        </div>
      )}
      <Table
        {...props}
        count={of.total}
        rowAt={of.rowAt}
        onNeed={of.need}
        arrived={of.arrived}
        loading={of.isPending}
        failed={of.error !== null}
      />
    </>
  );
}

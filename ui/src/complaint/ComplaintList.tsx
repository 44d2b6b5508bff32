/**
 * The complaints list: filter, table of any length, and acts on what is selected. Ctrl A takes the whole result, not
 * what happens to be loaded. Not the file: Enter opens it, which is the screen's to do.
 */
import { useMemo, useRef, useState } from "react";
import { useReference } from "../acts/reference";
import { useAsk } from "../ipc/useAsk";
import { Button } from "../kit/Button";
import { Empty } from "../kit/Empty";
import { Failed } from "../kit/Failed";
import { useKeys } from "../kit/keys";
import { useSelection } from "../kit/selection";
import { Table } from "../kit/Table";
import { now as clockNow } from "../words/time";
import { useWords } from "../words/Words";
import { BulkActs, type BulkAct } from "./BulkActs";
import { BulkBar } from "./BulkBar";
import { listColumns } from "./columns";
import { ListFilter } from "./ListFilter";
import { useList } from "./useList";
import type { complaints } from "../ipc/wire";

const SORTS: Record<string, complaints.Sort> = { number: "number", paid: "paid", due: "due" };

/** The list. `onOpen` opens a file by its number. */
export function ComplaintList({ onOpen }: { onOpen: (number: string) => void }) {
  const words = useWords();
  const { w } = words;
  const r = useReference();
  const list = useList();
  const { asked, pages, cursor, setCursor } = list;
  const selection = useSelection();
  const search = useRef<HTMLInputElement>(null);
  const { data: desk } = useAsk("desk", {});
  const [act, setAct] = useState<{ act: BulkAct; complaints: string[] } | undefined>();
  const now = desk?.now ?? clockNow();
  const columns = useMemo(() => listColumns(words, r, now), [words, r, now]);
  const taken = selection.count(pages.total);

  // The acts are on what is selected, or on the row under the cursor where nothing is.
  const begin = async (which: BulkAct) => {
    const row = pages.rowAt(cursor);
    const complaints = taken > 0 ? await list.members(selection) : row ? [row.id] : [];
    if (complaints.length > 0) setAct({ act: which, complaints });
  };
  useKeys({
    c: () => void begin("consolidate"),
    r: () => void begin("refer"),
    x: () => void begin("close"),
    t: () => void begin("take-up"),
    s: () => void begin("assess"),
    f: () => search.current?.focus(),
    Escape: () => (taken > 0 ? selection.clear() : false),
  });

  return (
    <section className="pane" style={{ flex: 1 }} data-testid="complaints-screen">
      <ListFilter list={list} inputRef={search} />
      {pages.error && (
        <div style={{ padding: "10px 20px" }}>
          <Failed failure={pages.error} />
        </div>
      )}
      <Table
        label={w("nav.complaints")}
        testId="complaints-table"
        columns={columns}
        count={pages.total}
        rowAt={pages.rowAt}
        keyOf={(line) => line.id}
        onNeed={pages.need}
        cursor={cursor}
        onCursor={setCursor}
        onOpen={(index) => {
          const row = pages.rowAt(index);
          if (row) onOpen(row.number);
        }}
        selection={selection}
        isOff={(line) => line.state === "void"}
        sort={{
          column: asked.sort === "received_desc" ? "received" : asked.sort,
          down: asked.sort === "received_desc" || asked.sort === "paid",
        }}
        onSort={(column) =>
          list.set({
            sort: SORTS[column] ?? (asked.sort === "received_desc" ? "received" : "received_desc"),
          })
        }
        loading={pages.isPending}
        empty={
          <Empty
            title={w(list.filtered ? "list.noneFits" : "list.none")}
            act={
              list.filtered ? (
                <Button onPress={list.clear} testId="list-clear-empty">
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
        maySupervise={desk?.roles.includes("sup") ?? false}
        onAct={(which) => void begin(which)}
      />
      {act && (
        <BulkActs
          act={act.act}
          complaints={act.complaints}
          maySupervise={desk?.roles.includes("sup") ?? false}
          onClose={() => setAct(undefined)}
          onDone={selection.clear}
        />
      )}
    </section>
  );
}

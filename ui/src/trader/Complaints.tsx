/**
 * A trader's complaints, the newest first, narrowed by a tab or by a figure of the file. Those in progress that are
 * selected are taken to consolidation, where they are seen whole before anything is joined.
 */
import { useEffect, useMemo, useRef, useState } from "react";
import type { Among } from "../ipc/among";
import { ask } from "../ipc/doors";
import { useWindow } from "../ipc/useWindow";
import type { traders } from "../ipc/wire";
import { AskedTable } from "../kit/AskedTable";
import { Button } from "../kit/Button";
import { Chip } from "../kit/Chip";
import { Empty } from "../kit/Empty";
import { IconButton } from "../kit/Button";
import { Seg } from "../kit/Seg";
import { useSelection } from "../kit/selection";
import { useToast } from "../kit/Toast";
import { useActs } from "../kit/useActs";
import { useWords } from "../words/Words";
import { useComplaintColumns } from "./complaintColumns";
import { PartDialog } from "./PartDialog";
import { countOf, filterOf, LIVE, TABS, type FilePart } from "./narrowed";

/** The list. */
export function Complaints(
  props: FilePart & {
    keys: readonly traders.TraderKey[];
    onOpen: (number: string, among: Among) => void;
    onHand: (complaints: readonly string[]) => void;
  },
) {
  const { w } = useWords();
  const { file, narrowed, onNarrow, keys, onOpen, onHand } = props;
  const [cursor, setCursor] = useState(0);
  const selection = useSelection();
  const tell = useToast();
  const filter = useMemo(() => filterOf(keys, narrowed), [keys, narrowed]);
  const list = useWindow("complaints", {
    filter,
    sort: "received_desc",
    after: null,
    order: { by: "received", down: true },
    group: null,
    find: null,
  });
  const columns = useComplaintColumns();
  const asked = JSON.stringify(filter);
  const { clear, takeAll } = selection;
  // "All of it" is all of what was shown when it was said.
  const wanted = useRef(false);
  useEffect(() => {
    if (wanted.current) takeAll();
    else clear();
    wanted.current = false;
    setCursor(0);
    // Only another list ends a selection.
  }, [asked]);
  const taken = selection.count(list.total);
  const hand = async () => {
    const chosen = selection.all ? filter : { ...filter, ids: [...selection.keys] };
    const states = chosen.state.length === 0 ? [...LIVE] : chosen.state.filter((one) => LIVE.some((live) => live === one));
    const ids =
      states.length === 0 ? [] : (await ask("complaint_ids", { filter: { ...chosen, state: states } })).ids;
    const out = new Set(selection.except);
    const members = ids.filter((id) => !out.has(id));
    if (members.length === 0) return tell({ words: w("trader.noneLive") });
    if (members.length < taken)
      tell({ words: w("trader.handedSome", { count: members.length, left: taken - members.length }) });
    return onHand(members);
  };
  const whole = keys.every((key) => key.kind === "trader");
  const [parting, setParting] = useState<readonly string[] | undefined>();
  const part = async () => {
    const chosen = selection.all ? filter : { ...filter, ids: [...selection.keys] };
    const out = new Set(selection.except);
    setParting((await ask("complaint_ids", { filter: chosen })).ids.filter((id) => !out.has(id)));
  };
  useActs([{ id: "traders.consolidate", run: hand, ...(taken === 0 ? { refused: true as const } : {}) }]);
  return (
    <>
      <div className="tools" style={{ borderTop: 0 }}>
        <Seg
          label={w("trader.whichComplaints")}
          tabs
          value={narrowed.figure === undefined ? narrowed.which : undefined}
          onChange={(which) => onNarrow({ which })}
          parts={TABS.map((which) => ({
            value: which,
            label: which === "all" ? w("trader.all") : which === "live" ? w("trader.live") : w(`complaint.${which}`),
            count: countOf(file, which),
          }))}
        />
        {narrowed.figure !== undefined && (
          <span className="row" style={{ gap: 2, minWidth: 0 }} data-testid="trader-narrowed">
            <Chip look="brass">{w("trader.only", { what: narrowed.figure.words })}</Chip>
            <IconButton name={w("trader.showAll")} icon="close" onPress={() => onNarrow({ which: "all" })} />
          </span>
        )}
      </div>
      <div className="trader-table">
        <AskedTable
          of={list}
          label={w("trader.complaints")}
          columns={columns}
          keyOf={(row) => row.id}
          cursor={cursor}
          onCursor={setCursor}
          onOpen={(index) => {
            const row = list.rowAt(index);
            const nameAt = async (at: number) => {
              const [found] = await list.rowsBetween(at, at);
              return found && { kind: "complaint", number: found.number };
            };
            if (row) onOpen(row.number, { total: list.total, at: index, nameAt });
          }}
          selection={selection}
          empty={<Empty title={w("list.noneFits")} />}
          testId="trader-complaints"
        />
      </div>
      <div className="pane-foot">
        {taken > 0 ? (
          <>
            <span className="m nw" aria-live="polite" data-testid="trader-selected">
              {w("kit.selected", { count: taken, total: list.total })}
            </span>
            <Button look="bare" small onPress={clear}>
              {w("list.clearSelection")}
            </Button>
          </>
        ) : (
          <span className="small qq">{w("list.howToSelect")}</span>
        )}
        <span className="sp" />
        {taken > 0 && whole && (
          <Button small onPress={() => void part()} testId="trader-part">
            {w("trader.part", { count: taken })}
          </Button>
        )}
        {taken > 0 ? (
          <Button look="key" small icon="layers" act="traders.consolidate" onPress={() => void hand()} testId="trader-consolidate">
            {w("trader.consolidate", { count: taken })}
          </Button>
        ) : (
          file.live > 0 && (
            <Button
              small
              onPress={() => {
                if (narrowed.which === "live" && narrowed.figure === undefined) return takeAll();
                wanted.current = true;
                onNarrow({ which: "live" });
              }}
              testId="trader-take-live"
            >
              {w("trader.takeLive", { count: file.live })}
            </Button>
          )
        )}
      </div>
      {parting && (
        <PartDialog
          keys={keys}
          complaints={parting}
          onClose={() => setParting(undefined)}
          onDone={() => {
            setParting(undefined);
            clear();
          }}
        />
      )}
    </>
  );
}

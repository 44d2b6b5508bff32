/**
 * The workbench: suggested groups at the left, one batch in the middle, the case it may become at the right. Where it
 * leads to is given by whoever composes it.
 */
import { useMemo, useState } from "react";
import { useAsk } from "../ipc/useAsk";
import type { Failure, groups, Receipt } from "../ipc/wire";
import { Empty } from "../kit/Empty";
import { Failed } from "../kit/Failed";
import { useKept } from "../kit/kept";
import { useKeys } from "../kit/keys";
import { useActs } from "../kit/useActs";
import { Loading } from "../kit/Loading";
import { SplitPanes } from "../kit/SplitPanes";
import { useWords } from "../words/Words";
import { Done, type LastAct } from "./Done";
import { GroupList } from "./GroupList";
import { isOrder, ordered, ORDERS, type Order } from "./order";
import { rowsOfGroup, rowsOfLines, type Batch } from "./rows";
import { useDone } from "./useDone";
import { useHandedLines } from "./useHandedLines";
import { useBench } from "./Workbench";

const ALL_GROUPS: groups.Params = { least: null, limit: 500, after: null, group: null };

/** What the workbench is given. */
export interface ConsolidationProps {
  /** The group on the bench by its id, or `selected` for the complaints handed over. */
  at: string | undefined;
  onAt: (at: string | undefined) => void;
  /** Ids of complaints that an officer selected elsewhere. */
  handed: readonly string[];
  onOpen: (complaint: string) => void;
  onCase: (number: string) => void;
}

/** The panes. */
export function Consolidation(props: ConsolidationProps) {
  const { at, onAt, handed } = props;
  const list = useAsk("groups", ALL_GROUPS);
  const [order, setOrder] = useKept<Order>("consolidation.order", ORDERS[0], { fits: isOrder });
  const given = list.data?.groups;
  const suggested = useMemo(() => given && ordered(given, order), [given, order]);
  const chosen = at ?? (handed.length > 0 ? "selected" : suggested?.[0] && String(suggested[0].id));
  const [last, setLast] = useState<LastAct | undefined>();
  const [pane, setPane] = useState("groups");
  const keys = [...(handed.length > 0 ? ["selected"] : []), ...(suggested ?? []).map((group) => String(group.id))];
  const turn = (by: number) => () => {
    const next = keys[Math.min(keys.length - 1, Math.max(0, keys.indexOf(chosen ?? "") + by))];
    if (next !== undefined) onAt(next);
  };
  useActs([
    { id: "bench.earlier", run: turn(-1) },
    { id: "bench.later", run: turn(1) },
  ]);
  const group = useAsk(
    "groups",
    { ...ALL_GROUPS, group: Number(chosen) },
    { off: chosen === undefined || chosen === "selected" },
  );
  const lines = useHandedLines(chosen === "selected" ? handed : []);
  const batch = useMemo<Batch | undefined>(() => {
    if (chosen === "selected")
      return { key: "selected", name: undefined, rows: rowsOfLines(lines), total: handed.length, group: undefined };
    const found = group.data?.groups.find((one) => String(one.id) === chosen);
    if (!found?.members) return undefined;
    return { key: `${found.id}`, name: found.name, rows: rowsOfGroup(found.members), total: found.size, group: found };
  }, [chosen, lines, handed, group.data]);
  const done = useDone(setLast, batch);
  const left = (
    <GroupList
      groups={suggested}
      failed={list.error !== null}
      total={list.data?.total}
      chosen={chosen}
      onChoose={(key) => {
        onAt(key);
        setPane("complaints");
      }}
      handed={handed.length}
      order={order}
      onOrder={setOrder}
    />
  );
  const said = (
    <>
      {last && (
        <div className="said-done">
          <Done last={last} onCase={props.onCase} onUndo={done.undoOf(last)} />
        </div>
      )}
      <Failed failure={done.failure ?? (chosen === "selected" || list.error ? undefined : (group.error ?? undefined))} />
    </>
  );
  const shared = { ...props, left, said, pane, setPane };
  if (batch === undefined || (batch.total > 0 && batch.rows.length === 0))
    return <Waiting {...shared} idle={(chosen === undefined && !list.isPending) || group.error !== null} failure={list.error} />;
  return (
    <Bench
      key={batch.key}
      {...shared}
      batch={batch}
      onDone={(receipt, into, proposed) => {
        done.tell(receipt, into, proposed);
        onAt(undefined);
      }}
    />
  );
}

interface Shared extends ConsolidationProps {
  left: React.ReactNode;
  said: React.ReactNode;
  pane: string;
  setPane: (pane: string) => void;
}

function Bench(
  props: Shared & { batch: Batch; onDone: (receipt: Receipt, into: string | undefined, proposed: boolean) => void },
) {
  const { setPane } = props;
  const bench = useBench({ ...props, onCase: () => setPane("case") });
  useKeys({
    Escape: () => (props.pane === "groups" ? false : setPane(props.pane === "case" ? "complaints" : "groups")),
  });
  return <Panes {...props} middle={bench.complaints} right={bench.casePane} />;
}

function Waiting(props: Shared & { idle: boolean; failure: Failure | null }) {
  const { w } = useWords();
  const middle = props.failure ? (
    <div className="told">
      <Failed failure={props.failure} />
    </div>
  ) : props.idle ? (
    <Empty icon="layers" title={w("consolidation.purpose")} />
  ) : (
    <Loading rows={8} />
  );
  return <Panes {...props} middle={middle} right={null} />;
}

function Panes({ left, said, pane, middle, right }: Shared & { middle: React.ReactNode; right: React.ReactNode }) {
  const { w } = useWords();
  return (
    <SplitPanes
      name="consolidation"
      open={pane}
      panes={[
        { id: "groups", label: w("consolidation.groups"), width: 276, narrow: 220, content: left },
        {
          id: "complaints",
          label: w("consolidation.complaints"),
          width: 684,
          narrow: 460,
          content: (
            <>
              {said}
              {middle}
            </>
          ),
        },
        { id: "case", label: w("field.case"), content: right },
      ]}
    />
  );
}

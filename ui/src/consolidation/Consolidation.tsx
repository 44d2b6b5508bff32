/**
 * The workbench: alarms above; suggested groups or standing rules at the left, one batch in the middle, the case it may
 * become at the right. Where it leads to is given by whoever composes it.
 */
import { useMemo, useState, type ReactNode } from "react";
import { useAsk } from "../ipc/useAsk";
import { useDoing } from "../ipc/useDoing";
import type { alarms, groups } from "../ipc/wire";
import { Failed } from "../kit/Failed";
import { useKept } from "../kit/kept";
import { useActs } from "../kit/useActs";
import { useToast } from "../kit/Toast";
import { useWords } from "../words/Words";
import { Alarms } from "./Alarms";
import { Bench, Panes, Waiting } from "./BenchPanes";
import { Done, type LastAct } from "./Done";
import { LeftPane } from "./LeftPane";
import { queryOf, wayOf } from "./openAlarm";
import { isOrder, ordered, ORDERS, type Order } from "./order";
import { batchOf, columnsOfLines, type Batch } from "./rows";
import { RulePane } from "./RulePane";
import { useDone } from "./useDone";
import { useHandedLines } from "./useHandedLines";
import { useRules } from "./useRules";

const ALL_GROUPS: groups.Params = { least: null, limit: 500, after: null, group: null };
const RULES = "rules";
const ruleAt = (rule: string): string => `${RULES}-${rule}`;

/** What the workbench is given. */
export interface ConsolidationProps {
  /** The group on the bench by its id, `selected` for the complaints handed over, `rules` or `rules-` and a rule's id. */
  at: string | undefined;
  onAt: (at: string | undefined) => void;
  /** Ids of complaints that an officer selected elsewhere. */
  handed: readonly string[];
  /** Puts complaints on the bench as if they were selected elsewhere. */
  onHand: (complaints: readonly string[]) => void;
  onOpen: (complaint: string) => void;
  onCase: (number: string) => void;
  /** What is read of a case beside the rule that fills it. */
  readCase: (number: string) => ReactNode;
  /** Opens the list of complaints with a query. */
  onList: (query: string) => void;
}

/** The whole of it. */
export function Consolidation(props: ConsolidationProps) {
  const { at, onAt, handed } = props;
  const { w } = useWords();
  const tell = useToast();
  const list = useAsk("groups", ALL_GROUPS);
  const alarmed = useAsk("alarms", {});
  const finding = useDoing();
  const [order, setOrder] = useKept<Order>("consolidation.order", ORDERS[0], { fits: isOrder });
  const given = list.data?.groups;
  const suggested = useMemo(() => given && ordered(given, order), [given, order]);
  const rules = at === RULES || at?.startsWith(`${RULES}-`) === true;
  const standing = useRules();
  const rule = !rules ? undefined : at === RULES ? standing.rules?.[0]?.rule : at?.slice(RULES.length + 1);
  const group = rules ? undefined : (at ?? (handed.length > 0 ? "selected" : suggested?.[0] && String(suggested[0].id)));
  const [last, setLast] = useState<LastAct | undefined>();
  const [pane, setPane] = useState("groups");
  const keys = rules
    ? (standing.rules ?? []).map((one) => ruleAt(one.rule))
    : [...(handed.length > 0 ? ["selected"] : []), ...(suggested ?? []).map((one) => String(one.id))];
  const here = rules ? ruleAt(rule ?? "") : (group ?? "");
  const turn = (by: number) => () => {
    const next = keys[Math.min(keys.length - 1, Math.max(0, keys.indexOf(here) + by))];
    if (next !== undefined) onAt(next);
  };
  useActs([
    { id: "bench.earlier", run: turn(-1) },
    { id: "bench.later", run: turn(1) },
    { id: "bench.rules", run: () => onAt(rules ? undefined : RULES) },
  ]);
  const isGroup = group !== undefined && group !== "selected";
  const one = useAsk("groups", { ...ALL_GROUPS, group: Number(group) }, { off: !isGroup, large: true });
  const lines = useHandedLines(group === "selected" ? handed : []);
  const batch = useMemo<Batch | undefined>(() => {
    if (group === "selected")
      return batchOf(columnsOfLines(lines), { key: group, name: undefined, total: handed.length, group: undefined });
    const found = one.data?.groups.find((suggestion) => String(suggestion.id) === group);
    if (!found?.members) return undefined;
    return batchOf(found.members, { key: `${found.id}`, name: found.name, total: found.size, group: found });
  }, [group, lines, handed, one.data]);
  const done = useDone(setLast, batch);
  const openAlarm = (alarm: alarms.Alarm) => {
    const query = queryOf(alarm.subject);
    if (query !== undefined) return props.onList(query);
    const trader = "trader" in alarm.subject ? alarm.subject.trader : "";
    return void finding
      .run(() => wayOf(trader, suggested ?? []))
      .then((way) => {
        if (way === undefined) return;
        if ("group" in way) onAt(way.group);
        else if (way.complaints.length > 0) props.onHand(way.complaints);
        else tell({ words: w("alarm.noneLive") });
      });
  };
  // The alarm about a group names one of its members.
  const alarm = useMemo(
    () =>
      batch?.group &&
      alarmed.data?.alarms.find(({ subject }) => "trader" in subject && batch.placeOf(subject.trader) !== undefined),
    [batch, alarmed.data],
  );
  const left = (
    <LeftPane
      rules={rules}
      rule={rule}
      standing={standing}
      onAt={(to) => {
        onAt(to);
        if (to !== undefined && to !== RULES) setPane("complaints");
      }}
      order={order}
      onOrder={setOrder}
      list={{ groups: suggested, failed: list.error !== null, chosen: group, handed: handed.length }}
    />
  );
  const said = (
    <>
      {last && (
        <div className="said-done">
          <Done last={last} onCase={props.onCase} onUndo={done.undoOf(last)} />
        </div>
      )}
      <Failed failure={done.failure ?? (!isGroup || list.error ? undefined : (one.error ?? undefined))} />
    </>
  );
  const shared = { left, said: rules ? null : said, pane, setPane };
  const filled = standing.rules?.find((one) => one.rule === rule)?.case_number;
  const waits = batch === undefined || (batch.total > 0 && batch.columns.ids.length === 0);
  return (
    <div className="with-alarms">
      <Alarms view={alarmed.data} onOpen={openAlarm} />
      <Failed failure={finding.failure} />
      {rules ? (
        <Panes
          {...shared}
          rule
          middle={
            rule === undefined ? null : (
              <RulePane key={rule} id={rule} onCase={props.onCase} onOpen={props.onOpen} onHand={props.onHand} />
            )
          }
          right={filled === undefined ? null : props.readCase(filled)}
        />
      ) : waits ? (
        <Waiting {...shared} idle={(group === undefined && !list.isPending) || one.error !== null} failure={list.error} />
      ) : (
        <Bench
          key={batch.key}
          {...shared}
          batch={batch}
          among={suggested ?? []}
          alarm={alarm}
          onOpen={props.onOpen}
          onDone={(receipt, into, proposed) => {
            done.tell(receipt, into, proposed);
            onAt(undefined);
          }}
        />
      )}
    </div>
  );
}

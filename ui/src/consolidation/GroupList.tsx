/**
 * The suggested groups in the order that the officer likes: size, span, curve, and how many members are here for which reason. A group is
 * a suggestion: nothing in it is joined.
 */
import type { groups } from "../ipc/wire";
import { useNames } from "../ipc/useNames";
import { Chip } from "../kit/Chip";
import { Empty } from "../kit/Empty";
import { Loading } from "../kit/Loading";
import { Select } from "../kit/Select";
import { useNarrow } from "../kit/useNarrow";
import { count, daySpan } from "../words/format";
import { Said } from "../words/Said";
import { dayOf } from "../words/time";
import { isWordKey, useWords } from "../words/Words";
import { SmallCurve } from "./Curve";
import { isOrder, ORDERS, type Order } from "./order";

/** The list. `handed` is the size of a selection handed over, which then stands first. */
export function GroupList(props: {
  groups: readonly groups.Suggested[] | undefined;
  total: number | undefined;
  /** They were asked for and not given; why is told in the middle. */
  failed?: boolean;
  chosen: string | undefined;
  onChoose: (key: string) => void;
  handed: number;
  order: Order;
  onOrder: (order: Order) => void;
}) {
  const { w } = useWords();
  const { chosen, onChoose } = props;
  // The bar above says what they are; beside the list there is room for one of the two.
  const narrow = useNarrow();
  return (
    <>
      <div className="tools">
        <h2 className={narrow ? "h2 seen-by-ear" : "h2"}>{w("consolidation.groups")}</h2>
        {props.total !== undefined && <span className="qq">{count(props.total)}</span>}
        <span className="sp" />
        {(props.groups?.length ?? 0) > 1 && (
          <div className="bare-label group-order" title={w("consolidation.orderWhy")}>
            <Select
              label={w("consolidation.order")}
              choices={ORDERS.map((code) => ({ code, label: w(`consolidation.order.${code}`) }))}
              value={props.order}
              onChange={(code) => isOrder(code) && props.onOrder(code)}
              testId="group-order"
            />
          </div>
        )}
      </div>
      {props.groups === undefined ? (
        !props.failed && <Loading />
      ) : props.groups.length === 0 && props.handed === 0 ? (
        <Empty icon="layers" title={w("consolidation.none")}>
          {w("consolidation.noneWhy")}
        </Empty>
      ) : (
        <ul className="scroll" style={{ overflowX: "hidden" }} data-testid="groups">
          {props.handed > 0 && (
            <Item here={chosen === "selected"} onPress={() => onChoose("selected")} testId="handed">
              <div className="row" style={{ alignItems: "baseline" }}>
                <span className="m">{w("consolidation.handed")}</span>
                <span className="sp" />
                <span className="title">{count(props.handed)}</span>
              </div>
            </Item>
          )}
          {props.groups.map((group) => (
            <Item
              key={group.id}
              here={chosen === String(group.id)}
              onPress={() => onChoose(String(group.id))}
              testId="group"
            >
              <One group={group} />
            </Item>
          ))}
        </ul>
      )}
    </>
  );
}

function One({ group }: { group: groups.Suggested }) {
  const { w, language } = useWords();
  const { nameOf } = useNames();
  const reason = (code: string) => {
    const key = `consolidation.reason.${code}`;
    return isWordKey(key) ? (w as (key: string) => string)(key) : code;
  };
  return (
    <>
      <div className="row" style={{ alignItems: "baseline", gap: 8 }}>
        <span className="cut m" title={group.name}>
          {group.name === "" ? <span className="qq">{w("kit.notGiven")}</span> : <Said>{group.name}</Said>}
        </span>
        <span className="sp" />
        <span className="title">{count(group.size)}</span>
      </div>
      <div className="row" style={{ margin: "2px 0 7px" }}>
        <SmallCurve days={group.days} />
        <span className="sp" />
        <span className="small qq nw">{daySpan(dayOf(group.from), dayOf(group.to), language)}</span>
      </div>
      <div className="row w" style={{ gap: 4 }}>
        {group.reasons.map((one) => (
          <Chip key={one.code} look="brass">
            {reason(one.code)} {count(one.complaints)}
          </Chip>
        ))}
        {group.allegations.slice(0, 1).map((one) => (
          <Chip key={one.code} look="line" title={nameOf("offences", one.code)}>
            {one.code} {count(one.complaints)}
          </Chip>
        ))}
      </div>
    </>
  );
}

function Item(props: { here: boolean; onPress: () => void; testId: string; children: React.ReactNode }) {
  return (
    <li>
      <button
        type="button"
        className={`group-item ${props.here ? "here" : ""}`}
        aria-current={props.here || undefined}
        onClick={props.onPress}
        data-testid={props.testId}
      >
        {props.children}
      </button>
    </li>
  );
}

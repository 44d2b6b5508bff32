/**
 * The left pane: the suggested groups, or the standing rules, with how many complaints wait for those.
 */
import type { ComponentProps } from "react";
import { Seg } from "../kit/Seg";
import { Select } from "../kit/Select";
import { useWords } from "../words/Words";
import { GroupList } from "./GroupList";
import { isOrder, ORDERS, type Order } from "./order";
import { RuleList } from "./RuleList";
import type { RulesOf } from "./useRules";

/** The pane. */
export function LeftPane(props: {
  rules: boolean;
  rule: string | undefined;
  standing: RulesOf;
  onAt: (at: string | undefined) => void;
  order: Order;
  onOrder: (order: Order) => void;
  list: Omit<ComponentProps<typeof GroupList>, "onChoose">;
}) {
  const { w } = useWords();
  const { rules, onAt, list } = props;
  const { waiting } = props.standing;
  return (
    <>
      <div className="tools left-choice">
        <Seg
          tabs
          label={w("rule.show")}
          value={rules ? "rules" : "groups"}
          onChange={(to) => onAt(to === "rules" ? "rules" : undefined)}
          parts={[
            { value: "groups", label: w("rule.groups") },
            { value: "rules", label: w("rule.rules"), ...(waiting > 0 ? { count: waiting } : {}), testId: "show-rules" },
          ]}
        />
        <span className="sp" />
        {!rules && (list.groups?.length ?? 0) > 1 && (
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
      {rules ? (
        <RuleList
          rules={props.standing.rules}
          failure={props.standing.failure}
          chosen={props.rule}
          onChoose={(rule) => onAt(`rules-${rule}`)}
        />
      ) : (
        <GroupList {...list} onChoose={onAt} />
      )}
    </>
  );
}

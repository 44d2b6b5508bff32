/**
 * The standing rules in the left pane: trader, case, last day, how each works and how many complaints wait for it. What one
 * did is at its right: see RulePane.
 */
import type { standing_rules } from "../ipc/wire";
import { Chip } from "../kit/Chip";
import { Empty } from "../kit/Empty";
import { Failed } from "../kit/Failed";
import { Loading } from "../kit/Loading";
import type { Failure } from "../ipc/wire";
import { date } from "../words/format";
import { Said } from "../words/Said";
import { useWords } from "../words/Words";

/** The list. */
export function RuleList(props: {
  rules: readonly standing_rules.Rule[] | undefined;
  failure: Failure | undefined;
  chosen: string | undefined;
  onChoose: (rule: string) => void;
}) {
  const { w, language } = useWords();
  const { rules, chosen } = props;
  if (props.failure)
    return (
      <div className="told">
        <Failed failure={props.failure} />
      </div>
    );
  if (rules === undefined) return <Loading />;
  if (rules.length === 0)
    return (
      <Empty icon="layers" title={w("rule.none")}>
        {w("rule.noneWhy")}
      </Empty>
    );
  return (
    <ul className="scroll" style={{ overflowX: "hidden" }} data-testid="rules">
      {rules.map((rule) => (
        <li key={rule.rule}>
          <button
            type="button"
            className={`group-item ${chosen === rule.rule ? "here" : ""}`}
            aria-current={chosen === rule.rule || undefined}
            onClick={() => props.onChoose(rule.rule)}
            data-testid="rule"
          >
            <span className="row" style={{ alignItems: "baseline", gap: 8 }}>
              <span className="cut m">
                {rule.trader === null ? <span className="qq">{w("kit.notGiven")}</span> : <Said>{rule.trader}</Said>}
              </span>
              <span className="sp" />
              {rule.waiting > 0 && <span className="brass m nw">{w("rule.waitingCount", { count: rule.waiting })}</span>}
            </span>
            <span className="row w small q" style={{ margin: "2px 0 6px", rowGap: 0 }}>
              <span className="nw">{w("rule.goesTo", { case: rule.case_number })}</span>
              <span className="sp" />
              <span className="nw">{date(rule.until, language)}</span>
            </span>
            <span className="row w" style={{ gap: 4 }}>
              <Chip look={rule.stands === "working" ? "agrees" : rule.stands === "resting" ? "care" : "line"}>
                {w(`rule.stands.${rule.stands}`)}
              </Chip>
              <Chip>{w(rule.by_itself ? "rule.byItself" : "rule.suggests")}</Chip>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/**
 * The standing rules that take complaints to this case: about whom, until when, how each works and what waits. They are
 * set, applied and ended in consolidation. Nothing where none is in force.
 */
import { useAsk } from "../ipc/useAsk";
import type { case_file } from "../ipc/wire";
import { Button } from "../kit/Button";
import { Sect } from "../kit/Sect";
import { date } from "../words/format";
import { Said } from "../words/Said";
import { useWords } from "../words/Words";

/** The section. */
export function Rules({ file, onRule }: { file: case_file.File; onRule: ((rule: string) => void) | undefined }) {
  const { w, language } = useWords();
  const { data } = useAsk("standing_rules", {});
  const rules = (data?.rules ?? []).filter(
    (rule) => rule.case === file.id && (rule.stands === "working" || rule.stands === "resting"),
  );
  if (rules.length === 0) return null;
  return (
    <Sect title={w("rule.ofCase")}>
      <ul data-testid="case-rules">
        {rules.map((rule) => (
          <li key={rule.rule} className="act-line">
            <span className="col" style={{ flex: 1, minWidth: 0 }}>
              <span className="cut">
                {rule.trader === null ? <span className="qq">{w("kit.notGiven")}</span> : <Said>{rule.trader}</Said>}
              </span>
              <span className="small qq">
                {w("rule.untilTheEnd", { day: date(rule.until, language) })}
                {" · "}
                {w(rule.by_itself ? "rule.byItself" : "rule.suggests")}
              </span>
            </span>
            {rule.waiting > 0 && <span className="brass m nw">{w("rule.waitingCount", { count: rule.waiting })}</span>}
            {onRule && (
              <Button small onPress={() => onRule(rule.rule)} testId="open-rule">
                {w("rule.openOne")}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Sect>
  );
}

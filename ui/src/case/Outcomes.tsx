/**
 * What can be done with the case now: every act, allowed or not. A refused act stays in its place with the register's
 * reason and code.
 */
import type { case_file } from "../ipc/wire";
import { Button } from "../kit/Button";
import { Sect } from "../kit/Sect";
import { refusalKey } from "../words/refusals";
import { isWordKey, useWords } from "../words/Words";
import { actOf, ACTS } from "./acts";
import { caseActId } from "./useCaseActs";

const ELSEWHERE = ["detach", "split_case"];

/** The list. */
export function Outcomes({ file, onAct }: { file: case_file.File; onAct: (tag: string) => void }) {
  const { w, language } = useWords();
  const verb = (tag: string) => ((actOf(tag)?.fields.length ?? 0) > 0 ? w("caseFile.fillIn") : w("caseFile.record"));
  const plain = w as (key: string) => string;
  const by = new Map(file.can.map((one) => [one.act, one]));
  const order = ACTS.map((act) => act.act).filter((tag) => !ELSEWHERE.includes(tag));
  const all = order.flatMap((tag) => by.get(tag) ?? []);
  const lines = [...all.filter((one) => one.allowed), ...all.filter((one) => !one.allowed)];
  const reason = (one: case_file.Can) => {
    if (one.code === "stale") return w("fault.stale");
    const key = one.code === null ? undefined : refusalKey(one.code);
    return key === undefined ? (one.code ?? "") : plain(key);
  };
  return (
    <Sect title={w("caseFile.can")}>
      <ul data-testid="case-acts">
        {lines.map((one) => {
          const key = `act.${one.act}`;
          const name = isWordKey(key) ? plain(key) : one.act;
          const about = one.count > 1 ? ` (${one.count})` : "";
          return (
            <li key={one.act} className={`act-line ${one.allowed ? "" : "off"}`}>
              <span className={`name ${one.allowed ? "" : "q"}`}>{name}</span>
              {one.allowed ? (
                <>
                  <span className="sp" />
                  <Button
                    small
                    act={caseActId(one.act)}
                    onPress={() => onAct(one.act)}
                    testId={`act-${one.act.replaceAll("_", "-")}`}
                  >
                    {verb(one.act)}
                    <span className="seen-by-ear">{`${language === "en" ? ": " : "："}${name} `}</span>
                  </Button>
                </>
              ) : (
                <span className="why-not">
                  {reason(one)}
                  {about} <span className="mono">{one.code}</span>
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </Sect>
  );
}

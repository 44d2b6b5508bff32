/**
 * Setting a standing rule: all about one trader goes to one case until a day, as a suggestion or by itself. The trader is
 * that of the complaint which stands for the group. Not what rules do: see RulePane.
 */
import { useState } from "react";
import { useAsk } from "../ipc/useAsk";
import { useProblem } from "../ipc/useProblem";
import { useTelling } from "../ipc/useTelling";
import type { Failure } from "../ipc/wire";
import { Button } from "../kit/Button";
import { Combobox } from "../kit/Combobox";
import { DateTimeField } from "../kit/DateTimeField";
import { Dialog } from "../kit/Dialog";
import { Failed } from "../kit/Failed";
import { GiveButton } from "../kit/GiveButton";
import { Seg } from "../kit/Seg";
import { TextArea } from "../kit/TextArea";
import { date } from "../words/format";
import { dayOf } from "../words/time";
import { useWords } from "../words/Words";
import { OPEN_CASES } from "./CaseForm";

/** The dialog. `into` is the number of the case that was chosen beside the group. */
export function SetRuleDialog(props: { anchor: string; trader: string; into: string | undefined; onClose: () => void }) {
  const { w, language } = useWords();
  const { anchor, trader, onClose } = props;
  const { give, busy, failure, forget } = useTelling();
  const { data: cases } = useAsk("cases", OPEN_CASES);
  const { data: desk } = useAsk("desk", {});
  const [into, setInto] = useState(props.into);
  const [until, setUntil] = useState<number | undefined>();
  const [how, setHow] = useState<"suggests" | "itself">("suggests");
  const [reason, setReason] = useState("");
  const [wanting, setWanting] = useState<Failure | undefined>();
  const shown = wanting ?? failure;
  const problem = useProblem(shown);
  const changed =
    <T,>(set: (value: T) => void) =>
    (value: T) => {
      setWanting(undefined);
      forget();
      set(value);
    };
  const set = () => {
    if (busy) return;
    const missing = [
      ...(into === undefined ? ["case"] : []),
      ...(until === undefined ? ["until"] : []),
      ...(reason.trim() === "" ? ["reason"] : []),
    ];
    if (into === undefined || until === undefined || missing.length > 0) {
      setWanting({ kind: "incomplete", problems: missing.map((field) => ({ field, code: "missing" })) });
      return;
    }
    const day = dayOf(until);
    void give(
      { act: "set_standing_rule", trader: anchor, case: into, until: day, by_itself: how === "itself", reason },
      () => w("rule.wasSet", { trader, case: into, day: date(day, language) }),
    ).then((receipt) => receipt && onClose());
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={w("rule.setTitle", { trader: trader === "" ? w("kit.notGiven") : trader })}
      testId="rule-dialog"
      acts={
        <>
          <Button onPress={onClose} keys="Esc" testId="dialog-keep">
            {w("kit.keep")}
          </Button>
          <GiveButton busy={busy} onPress={set} testId="rule-give">
            {w("rule.set")}
          </GiveButton>
        </>
      }
    >
      <div className="col g3" style={{ marginTop: 12 }}>
        <Combobox
          label={w("rule.case")}
          choices={(cases?.rows ?? []).map((one) => ({
            code: one.number,
            label: `${one.number} ${one.trader}`,
            also: [one.trader, one.premises ?? ""],
          }))}
          value={into}
          onChange={changed(setInto)}
          problem={problem("case")}
          autoFocus
          testId="rule-case"
        />
        <DateTimeField
          label={w("rule.until")}
          dayOnly
          ahead
          now={desk?.now}
          value={until}
          onChange={changed(setUntil)}
          problem={problem("until")}
          testId="rule-until"
        />
        <div className="f">
          <span className="lab">{w("rule.how")}</span>
          <Seg
            fill
            label={w("rule.how")}
            value={how}
            onChange={setHow}
            parts={[
              { value: "suggests", label: w("rule.suggests") },
              { value: "itself", label: w("rule.byItself"), testId: "rule-itself" },
            ]}
          />
          <p className="small q" style={{ marginTop: 4 }}>
            {w(how === "itself" ? "rule.byItselfWhy" : "rule.suggestsWhy")}
          </p>
        </div>
        <TextArea
          label={w("rule.reason")}
          value={reason}
          onChange={changed(setReason)}
          rows={2}
          problem={problem("reason")}
          testId="rule-reason"
        />
        <Failed failure={shown?.kind === "incomplete" ? undefined : shown} />
      </div>
    </Dialog>
  );
}

/**
 * One standing rule: whose it is, until when, what waits for it and what it joined. Applying it is one act that can be
 * undone; each time it worked is a batch that can be undone by itself.
 */
import { useState } from "react";
import { useAsk } from "../ipc/useAsk";
import { useOfficers } from "../ipc/useOfficers";
import { useTelling } from "../ipc/useTelling";
import { Button } from "../kit/Button";
import { Failed } from "../kit/Failed";
import { Facts } from "../kit/Facts";
import { Loading } from "../kit/Loading";
import { Sect } from "../kit/Sect";
import { useActs } from "../kit/useActs";
import { date, dateTime } from "../words/format";
import { Said } from "../words/Said";
import { useWords } from "../words/Words";
import { EndRuleDialog } from "./EndRuleDialog";

/** The pane. */
export function RulePane(props: {
  id: string;
  onCase: (number: string) => void;
  onOpen: (complaint: string) => void;
  /** Takes the waiting complaints to the bench. */
  onHand: (complaints: readonly string[]) => void;
}) {
  const { w, language } = useWords();
  const { id } = props;
  const officer = useOfficers();
  const { data, error, isPlaceholderData } = useAsk("standing_rules", { rule: id });
  const { give, busy, failure } = useTelling();
  const [ending, setEnding] = useState(false);
  const rule = isPlaceholderData ? undefined : data?.rules.find((one) => one.rule === id);
  const waiting = rule?.waiting_ids ?? [];
  const working = rule?.stands === "working" || rule?.stands === "resting";
  const open = rule?.stands === "working" && waiting.length > 0;
  const apply = () => {
    if (!rule || !open || busy) return;
    void give({ act: "apply_standing_rule", rule: id, complaints: [...waiting] }, (receipt) =>
      w("rule.applied.done", { count: receipt.members, into: rule.case_number }),
    );
  };
  useActs([
    { id: "bench.applyRule", run: apply, ...(open ? {} : { refused: true as const }) },
    { id: "bench.endRule", run: () => setEnding(true), ...(working ? {} : { refused: true as const }) },
  ]);
  if (error && !rule)
    return (
      <div className="told">
        <Failed failure={error} />
      </div>
    );
  if (!rule) return <Loading rows={8} />;
  const facts = [
    {
      label: w("rule.trader"),
      value: (
        <button type="button" className="plain-link ref" onClick={() => props.onOpen(rule.anchor_number)}>
          {rule.anchor_number}
        </button>
      ),
    },
    {
      label: w("rule.case"),
      value: (
        <button type="button" className="plain-link" onClick={() => props.onCase(rule.case_number)}>
          <span className="ref">{rule.case_number}</span> <Said>{rule.case_trader}</Said>
        </button>
      ),
    },
    { label: w("rule.until"), value: w("rule.untilTheEnd", { day: date(rule.until, language) }) },
    { label: w("rule.how"), value: w(rule.by_itself ? "rule.byItself" : "rule.suggests") },
    {
      label: w("rule.owner"),
      value: (
        <>
          {w("verdict.by", { officer: officer(rule.owner), when: dateTime(rule.set_at, language) })}
          {!rule.owner_supervises && <span className="rust"> {w("rule.ownerGone")}</span>}
        </>
      ),
    },
    { label: w("rule.reason"), value: rule.reason === null ? null : <Said>{rule.reason}</Said> },
    ...(rule.applied > 0
      ? [
          {
            label: w("rule.applied"),
            value: w("rule.appliedOf", { count: rule.applied, batches: rule.batches, still: rule.still }),
          },
        ]
      : []),
    ...(rule.stands === "ended" && rule.ended_at !== null
      ? [
          {
            label: w("rule.stands.ended"),
            value: (
              <>
                {w("rule.endedBy", { officer: officer(rule.ended_by ?? ""), when: dateTime(rule.ended_at, language) })}
                {rule.ended_because !== null && (
                  <>
                    {language === "en" ? ": " : "："}
                    <Said>{rule.ended_because}</Said>
                  </>
                )}
              </>
            ),
          },
        ]
      : []),
  ];
  return (
    <>
      <div className="scroll" data-testid="rule-pane">
        <Sect title={<span className="lead">{rule.trader === null ? w("kit.notGiven") : <Said>{rule.trader}</Said>}</span>} aside={w(`rule.stands.${rule.stands}`)}>
          <Facts of={facts} label={120} />
        </Sect>
        <Sect title={w("rule.waiting")} aside={rule.waiting > 0 ? w("rule.waitingCount", { count: rule.waiting }) : undefined}>
          {waiting.length === 0 ? (
            <p className="q">{w("rule.noneWaiting")}</p>
          ) : (
            <Button small onPress={() => props.onHand(waiting)} testId="rule-see">
              {w("rule.seeWaiting")}
            </Button>
          )}
        </Sect>
        {(rule.batch_list?.length ?? 0) > 0 && (
          <Sect title={w("rule.batches")} last>
            <ul data-testid="rule-batches">
              {rule.batch_list?.map((batch) => (
                <li key={batch.act} className="act-line">
                  <span className="col" style={{ flex: 1 }}>
                    <span>
                      {batch.still === batch.complaints
                        ? w("rule.batchOf", { count: batch.complaints })
                        : w("rule.batchStill", { count: batch.complaints, still: batch.still })}
                    </span>
                    <span className="small qq">
                      {dateTime(batch.at, language)} {batch.by_itself && w("rule.itself")}
                    </span>
                  </span>
                  {batch.still > 0 && (
                    <Button
                      small
                      icon="undo"
                      busy={busy}
                      onPress={() =>
                        void give({ act: "undo_batch", batch: batch.act }, (receipt) =>
                          w("rule.undone", { count: receipt.members, into: rule.case_number }),
                        )
                      }
                      testId="rule-undo"
                    >
                      {w("rule.undoBatch")}
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          </Sect>
        )}
        <div className="told">
          <Failed failure={failure} />
        </div>
      </div>
      <div className="pane-foot">
        <span className="small q who-may">{w("rule.onlySupervisors")}</span>
        <Button act="bench.endRule" refused={!working || undefined} onPress={() => setEnding(true)} testId="rule-end">
          {w("rule.end")}
        </Button>
        <Button look="key" act="bench.applyRule" busy={busy} refused={!open || undefined} onPress={apply} testId="rule-apply">
          {w("rule.apply", { count: waiting.length })}
        </Button>
      </div>
      {ending && <EndRuleDialog rule={rule} onClose={() => setEnding(false)} />}
    </>
  );
}

/**
 * The case being built and what consolidating would come to, counted by the register: who joins, who is refused and why,
 * who is not selected, who is left out, and the sum. Nothing is joined until the button is pressed.
 */
import { useState } from "react";
import { useAsk } from "../ipc/useAsk";
import { useNames } from "../ipc/useNames";
import { useOfficerList } from "../ipc/useOfficerList";
import { usePerform } from "../ipc/usePerform";
import type { Failure, Receipt } from "../ipc/wire";
import { Button } from "../kit/Button";
import { Failed } from "../kit/Failed";
import { Facts } from "../kit/Facts";
import { useActs } from "../kit/useActs";
import { Note } from "../kit/Note";
import { Preview } from "../kit/Preview";
import { date, listed } from "../words/format";
import { refusalKey } from "../words/refusals";
import { useWords } from "../words/Words";
import { CaseForm, type Form } from "./CaseForm";
import { commandOf, filled, missingOf, proposes } from "./command";
import { mostWritten, type Batch } from "./rows";
import type { Chosen } from "./useChosen";
import { useTrial } from "./useTrial";

const NAMED = 5;

/** The right pane. */
export function CasePane(props: {
  batch: Batch;
  chosen: Chosen;
  /** `into` is the number of the existing case, where one was chosen. */
  onDone: (receipt: Receipt, into: string | undefined, proposed: boolean) => void;
  /** The existing case that is chosen, for a rule that is set beside it. */
  onExisting: (number: string | undefined) => void;
  onRule: () => void;
}) {
  const { w, language } = useWords();
  const { batch, chosen, onDone } = props;
  const plain = w as (key: string) => string;
  const { choices } = useNames();
  const officers = useOfficerList();
  const { data: desk } = useAsk("desk", {});
  const roles = desk?.roles ?? [];
  const performing = usePerform();
  const { give, busy } = performing;
  const [wanting, setWanting] = useState<Failure | undefined>();
  const failure = wanting ?? performing.failure;
  const [form, setForm] = useState<Form>(() => ({
    into: "new",
    trader: batch.name ?? mostWritten(batch.columns.traders) ?? "",
    premises: "",
    section: batch.group?.allegations[0]?.code,
    officer: undefined,
    existing: undefined,
    reason: "",
  }));
  const offences = choices("offences");
  const first = { section: offences[0]?.code ?? "", officer: officers.choices(["co"])[0]?.code ?? "" };
  const known = first.section !== "" && first.officer !== "";
  const ready = desk !== undefined && (form.into === "new" ? known : form.existing !== undefined);
  const trial = useTrial(
    chosen.ids,
    ready ? (complaints) => commandOf(filled(form, first), roles, complaints) : undefined,
    batch.numberOf,
  );
  const going = trial?.going.length ?? 0;
  const proposing = proposes(form, roles);
  const open = chosen.ids.length > 0 && (trial === undefined ? ready : going > 0);
  const perform = () => {
    if (!trial || going === 0 || busy) return;
    // A code that is not chosen has no form on the wire: it is told here, as the register tells what is missing.
    const missing = missingOf(form);
    if (missing.length > 0) {
      setWanting({ kind: "incomplete", problems: missing.map((field) => ({ field, code: "missing" })) });
      return;
    }
    void give(commandOf(form, roles, [...trial.going])).then((receipt) => {
      if (receipt) onDone(receipt, form.into === "existing" ? form.existing : undefined, proposing);
    });
  };
  useActs([
    {
      id: "bench.consolidate",
      run: perform,
      words: w(proposing ? "consolidation.propose" : "consolidation.consolidate", { count: going }),
      ...(open ? {} : { refused: true as const }),
    },
  ]);
  const earliest = batch.group?.earliest_transaction;
  // Who was judged apart and left out too is counted once, as judged apart.
  const { apart } = chosen.counts;
  const out = [...chosen.excluded].filter((id) => !chosen.apart(id)).length;
  const left = batch.total - chosen.ids.length - out - apart;
  return (
    <>
      <div className="scroll" style={{ padding: "14px 16px 16px 20px" }}>
        <CaseForm
          form={form}
          failure={failure}
          onChange={(change) => {
            performing.forget();
            setWanting(undefined);
            setForm((before) => ({ ...before, ...change }));
            if ("existing" in change) props.onExisting(change.existing);
          }}
        />
        {batch.group && (
          <div className="row" style={{ marginTop: 6 }}>
            <Button small act="bench.setRule" onPress={props.onRule} testId="set-rule">
              {w("rule.set")}
            </Button>
          </div>
        )}
        <h3 className="h2" style={{ margin: "16px 0 4px" }}>
          {w("consolidation.preview")}
        </h3>
        {trial === undefined ? (
          <p className="qq" data-testid="preview-pending">
            {ready ? w("consolidation.counting") : w("consolidation.chooseCase")}
          </p>
        ) : (
          <div data-testid="consolidate-preview">
            <Preview
              total={batch.total}
              totalWords={batch.group ? w("consolidation.inGroup") : w("consolidation.inSelection")}
              lines={[
                ...(trial.failure
                  ? [{ count: chosen.ids.length - refusedOf(trial), words: w("consolidation.refusedAll"), care: true }]
                  : [{ count: going, words: w(proposing ? "consolidation.willPropose" : "consolidation.willJoin") }]),
                ...trial.refused.map((one) => ({
                  count: one.numbers.length,
                  words: w("consolidation.refused"),
                  care: true,
                })),
                { count: left, words: w("consolidation.notSelected") },
                ...(out > 0 ? [{ count: out, words: w("consolidation.excludedStay") }] : []),
                ...(apart > 0 ? [{ count: apart, words: w("consolidation.apartStay") }] : []),
              ]}
            />
          </div>
        )}
        <div className="col g2" style={{ marginTop: 14 }}>
          {trial?.refused.map((one) => (
            <Note key={one.code} look="care" code={one.code} testId="refused-some">
              {plain(refusalKey(one.code) ?? "consolidation.refused")}
              <span className="q">
                {" "}
                {listed(one.numbers.slice(0, NAMED), language)}
                {one.numbers.length > NAMED && ` ${w("kit.more", { count: one.numbers.length - NAMED })}`}
              </span>
            </Note>
          ))}
          <Failed failure={trial?.failure} />
          <Failed failure={failure?.kind === "incomplete" ? undefined : failure} />
        </div>
        {typeof earliest === "number" && (
          <div style={{ marginTop: 14 }}>
            <Facts of={[{ label: w("consolidation.earliest"), value: date(earliest, language) }]} />
          </div>
        )}
      </div>
      <div className="pane-foot">
        <Button
          look="key"
          wide
          act="bench.consolidate"
          busy={busy || (chosen.ids.length > 0 && ready && trial === undefined)}
          refused={!open || undefined}
          onPress={perform}
          testId="consolidate-button"
        >
          {w(proposing ? "consolidation.propose" : "consolidation.consolidate", { count: going })}
        </Button>
      </div>
    </>
  );
}

const refusedOf = (trial: { refused: readonly { numbers: readonly string[] }[] }): number =>
  trial.refused.reduce((sum, one) => sum + one.numbers.length, 0);

/**
 * The filing form and, beside it, price and weight and the allegation. Not the frame, and not the act: see useFiling.ts.
 */
import { useEffect, useState } from "react";
import { Button } from "../kit/Button";
import { Failed } from "../kit/Failed";
import { useActs } from "../kit/useActs";
import { useOnePane } from "../kit/useOnePane";
import { SplitPanes } from "../kit/SplitPanes";
import { isWordKey, useWords } from "../words/Words";
import { Allegations } from "./Allegations";
import { Calculator } from "./Calculator";
import { DealPart, ReceivedPart, WordsField } from "./DealPart";
import { Drafts } from "./Drafts";
import { EvidencePart } from "./EvidencePart";
import { useFields } from "./fields";
import { Filed } from "./Filed";
import { HadBefore } from "./HadBefore";
import { Lacks } from "./Lacks";
import { Part, partId } from "./Part";
import { People } from "./People";
import { useStill, WATCH } from "./useStill";
import { TraderPart } from "./TraderPart";
import { DeparturePart, VisitorPart } from "./VisitorPart";
import type { Filing } from "./useFiling";

function focusIn(root: Element | null): void {
  root?.scrollIntoView?.({ block: "nearest" });
  root?.querySelector<HTMLElement>("input:not([type=checkbox]), textarea, button.in")?.focus();
}

/** The panes. */
export function FilingPanes({
  filing,
  onOpen,
  onStatement = onOpen,
}: {
  filing: Filing;
  onOpen: (id: string) => void;
  /** Opens the file with the statement begun. */
  onStatement?: (id: string) => void;
}) {
  const { w } = useWords();
  const fields = useFields(filing);
  const visitor = useStill(fields, filing, WATCH.visitor, (of) => <VisitorPart fields={of} />);
  const departure = useStill(fields, filing, WATCH.departure, (of) => <DeparturePart fields={of} />);
  const trader = useStill(fields, filing, WATCH.trader, (of) => <TraderPart fields={of} />);
  const deal = useStill(fields, filing, WATCH.deal, (of) => <DealPart fields={of} />);
  const said = useStill(fields, filing, WATCH.words, (of) => <WordsField fields={of} />);
  const received = useStill(fields, filing, WATCH.received, (of) => <ReceivedPart fields={of} />);
  const weighing = useStill(fields, filing, WATCH.weigh, (of) => <Calculator fields={of} />);
  const allegations = useStill(fields, filing, WATCH.allegations, (of) => <Allegations fields={of} />);
  const one = useOnePane();
  const [pane, setPane] = useState<"form" | "weigh">("form");
  const part = (n: number) => () => {
    setPane("form");
    setTimeout(() => focusIn(document.getElementById(partId(n))));
  };
  const weigh = () => {
    setPane("weigh");
    setTimeout(() => focusIn(document.querySelector("[data-pane=weigh]")));
  };
  const save = () => void filing.save();
  const saveAndStatement = async () => {
    const receipt = await filing.save();
    const made = receipt?.made.find((one) => one.kind === "complaint");
    if (made) onStatement(made.number ?? made.id);
  };
  const refused = filing.refused ? { refused: true as const } : {};
  useActs(
    [
      { id: "filing.part1", run: part(1) },
      { id: "filing.part2", run: part(2) },
      { id: "filing.part3", run: part(3) },
      { id: "filing.part4", run: part(4) },
      { id: "filing.part5", run: part(5) },
      { id: "filing.weigh", run: weigh },
      { id: "filing.save", run: save, ...refused },
      { id: "filing.statement", run: saveAndStatement, ...refused },
    ],
    { off: filing.filed !== undefined },
  );
  // The first field that wants something is gone to, in the order of the form.
  const { failure } = filing;
  useEffect(() => {
    if (failure?.kind !== "incomplete") return;
    setPane("form");
    const first = failure.problems[0]?.field;
    const found = document.querySelector<HTMLElement>(`[name="${first ?? ""}"]`);
    found?.focus();
    found?.scrollIntoView?.({ block: "center" });
  }, [failure]);

  // What stands under its field is not said a second time.
  const under = failure?.kind === "incomplete" && failure.problems.every(({ field }) => field in filing.form);
  const told = under ? undefined : (failure ?? filing.refused);

  if (filing.filed)
    return (
      <section className="pane" style={{ flex: 1 }}>
        <Filed receipt={filing.filed} filing={filing} onOpen={onOpen} onAnother={filing.another} />
      </section>
    );
  const form = (
    <>
      <div className="scroll" key={filing.sheet}>
        <Drafts filing={filing} />
        {visitor}
        <People filing={filing} />
        {departure}
        {trader}
        {deal}
        <Part n={5} title={w("filing.said")}>
          {said}
          <EvidencePart filing={filing} />
        </Part>
        {received}
      </div>
      {told && (
        <div style={{ padding: "8px 20px 0" }}>
          <Failed
            failure={told}
            fieldName={(name) => (isWordKey(`field.${name}`) ? (w as (key: string) => string)(`field.${name}`) : name)}
          />
        </div>
      )}
      <div className="pane-foot">
        <Button
          look="key"
          act="filing.save"
          busy={filing.busy}
          refused={filing.refused ? true : undefined}
          onPress={save}
          testId="filing-save"
        >
          {w("filing.save")}
        </Button>
        <Button
          act="filing.statement"
          className="filing-second"
          refused={filing.refused ? true : undefined}
          onPress={() => void saveAndStatement()}
          testId="filing-statement"
        >
          {w("filing.saveAndStatement")}
        </Button>
        {one && (
          <Button act="filing.weigh" onPress={weigh}>
            {w("filing.weigh")}
          </Button>
        )}
        <span className="sp" />
        <Lacks problems={filing.problems} began={filing.began !== undefined} />
      </div>
    </>
  );
  return (
    <SplitPanes
      name="file"
      open={pane}
      panes={[
        { id: "form", label: w("nav.file"), width: 708, narrow: 600, least: 420, content: form },
        {
          id: "weigh",
          label: w("filing.weigh"),
          content: (
            <div className="scroll" key={filing.sheet}>
              {one && (
                <div style={{ padding: "10px 20px 0" }}>
                  <Button small look="bare" act="filing.part1" onPress={part(1)}>
                    {w("nav.file")}
                  </Button>
                </div>
              )}
              {weighing}
              <HadBefore filing={filing} />
              {allegations}
            </div>
          ),
        },
      ]}
    />
  );
}

/**
 * The filing form and, beside it, price and weight and the allegation. Not the frame, and not the act: see useFiling.ts.
 */
import { useEffect, useState } from "react";
import { Button } from "../kit/Button";
import { Failed } from "../kit/Failed";
import { useKeys } from "../kit/keys";
import { SplitPanes } from "../kit/SplitPanes";
import { isWordKey, useWords } from "../words/Words";
import { Allegations } from "./Allegations";
import { Calculator } from "./Calculator";
import { DealPart, ReceivedPart, WordsPart } from "./DealPart";
import { Drafts } from "./Drafts";
import { useFields } from "./fields";
import { Filed } from "./Filed";
import { Lacks } from "./Lacks";
import { partId } from "./Part";
import { TraderPart } from "./TraderPart";
import { DeparturePart, VisitorPart } from "./VisitorPart";
import type { Filing } from "./useFiling";

function focusIn(root: Element | null): void {
  root?.scrollIntoView?.({ block: "nearest" });
  root?.querySelector<HTMLElement>("input:not([type=checkbox]), textarea, button.in")?.focus();
}

/** The panes. */
export function FilingPanes({ filing, onOpen }: { filing: Filing; onOpen: (id: string) => void }) {
  const { w } = useWords();
  const fields = useFields(filing);
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
  useKeys(
    {
      "Alt+1": part(1),
      "Alt+2": part(2),
      "Alt+3": part(3),
      "Alt+4": part(4),
      "Alt+5": part(5),
      "Alt+6": weigh,
      "Ctrl+Enter": save,
    },
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

  if (filing.filed)
    return (
      <section className="pane" style={{ flex: 1 }}>
        <Filed receipt={filing.filed} onOpen={onOpen} onAnother={filing.another} />
      </section>
    );
  const form = (
    <>
      <div className="scroll" key={filing.sheet}>
        <Drafts filing={filing} />
        <VisitorPart fields={fields} />
        <DeparturePart fields={fields} />
        <TraderPart fields={fields} />
        <DealPart fields={fields} />
        <WordsPart fields={fields} />
        <ReceivedPart fields={fields} />
      </div>
      {(failure ?? filing.refused) && (
        <div style={{ padding: "8px 20px 0" }}>
          <Failed
            failure={failure ?? filing.refused}
            fieldName={(name) => (isWordKey(`field.${name}`) ? (w as (key: string) => string)(`field.${name}`) : name)}
          />
        </div>
      )}
      <div className="pane-foot">
        <Button
          look="key"
          keys="Ctrl+Enter"
          busy={filing.busy}
          refused={filing.refused ? true : undefined}
          onPress={save}
          testId="filing-save"
        >
          {w("filing.save")}
        </Button>
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
              <Calculator fields={fields} />
              <Allegations fields={fields} />
            </div>
          ),
        },
      ]}
    />
  );
}

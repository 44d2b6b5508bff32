/**
 * The reason of one verdict, asked at the foot of what is compared. What was chosen last stands chosen, so that the next takes one
 * press.
 */
import { useEffect, useRef } from "react";
import type { Judged, Receipt } from "../ipc/wire";
import { Button } from "../kit/Button";
import { Failed } from "../kit/Failed";
import { useWords } from "../words/Words";
import { knownBy } from "./reasons";
import { ReasonChoice } from "../acts/ReasonChoice";
import { useJudging, type Pairs } from "../acts/useJudging";

/** The step; `pairs.known` are the kinds of evidence as the rows bear them, each as often as it comes. */
export function ReasonStep(props: {
  verdict: Judged;
  pairs: Pairs;
  /** What is told with its undo when it was given; without it the screen shows it. */
  told?: string;
  onBack: () => void;
  onJudged: (receipt: Receipt) => void;
}) {
  const { w } = useWords();
  const { verdict, pairs, told } = props;
  const judging = useJudging(verdict);
  // Where the window is too low for both, the reasons come before what was compared.
  const step = useRef<HTMLDivElement>(null);
  useEffect(() => step.current?.scrollIntoView({ block: "nearest" }), []);
  const give = () =>
    void judging
      .judge({ ...pairs, known: knownBy([pairs.known]) }, told === undefined ? undefined : () => told)
      .then((receipt) => receipt && props.onJudged(receipt));
  return (
    <div className="reason-step col g3" ref={step} data-testid="reason-step">
      <ReasonChoice
        label={w(verdict === "same" ? "compare.why" : "compare.whyNot")}
        {...judging.choice}
        onGive={give}
      />
      <Failed failure={judging.failure} />
      <div className="row" style={{ justifyContent: "flex-end" }}>
        <Button keys="Esc" onPress={props.onBack}>
          {w("compare.back")}
        </Button>
        <Button look="key" keys="Enter" busy={judging.busy} onPress={give} testId="compare-give">
          {w(verdict === "same" ? "verdict.giveSame" : "verdict.notSame")}
        </Button>
      </div>
    </div>
  );
}

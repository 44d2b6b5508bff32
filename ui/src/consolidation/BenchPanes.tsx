/**
 * The three panes of the workbench and what stands in them: a batch, what is waited for, or a rule. Not what is asked: see
 * Consolidation.
 */
import type { ReactNode } from "react";
import type { Failure } from "../ipc/wire";
import { Empty } from "../kit/Empty";
import { Failed } from "../kit/Failed";
import { useKeys } from "../kit/keys";
import { Loading } from "../kit/Loading";
import { SplitPanes } from "../kit/SplitPanes";
import { useWords } from "../words/Words";
import { useBench, type BenchProps } from "./Workbench";

/** What every arrangement of the panes has. */
export interface Shared {
  left: ReactNode;
  /** What was done last, above the middle. */
  said: ReactNode;
  pane: string;
  setPane: (pane: string) => void;
}

/** A batch on the bench. */
export function Bench(props: Shared & Omit<BenchProps, "onCase">) {
  const { setPane } = props;
  const bench = useBench({ ...props, onCase: () => setPane("case") });
  useKeys({
    Escape: () => (props.pane === "groups" ? false : setPane(props.pane === "case" ? "complaints" : "groups")),
  });
  return <Panes {...props} middle={bench.complaints} right={bench.casePane} />;
}

/** No batch yet, or none that can be shown. */
export function Waiting(props: Shared & { idle: boolean; failure: Failure | null }) {
  const { w } = useWords();
  const middle = props.failure ? (
    <div className="told">
      <Failed failure={props.failure} />
    </div>
  ) : props.idle ? (
    <Empty icon="layers" title={w("consolidation.purpose")} />
  ) : (
    <Loading rows={8} />
  );
  return <Panes {...props} middle={middle} right={null} />;
}

/** The panes. Beside a `rule` stands a whole case, which needs the room that the complaints of a group take otherwise. */
export function Panes({ left, said, pane, middle, right, rule = false }: Shared & { middle: ReactNode; right: ReactNode; rule?: boolean }) {
  const { w } = useWords();
  const room = rule ? { width: 460, narrow: 340 } : { width: 708, narrow: 460 };
  return (
    <SplitPanes
      name={rule ? "rules" : "consolidation"}
      open={pane}
      panes={[
        { id: "groups", label: w("consolidation.groups"), width: 262, narrow: 220, content: left },
        {
          id: "complaints",
          label: w("consolidation.complaints"),
          ...room,
          content: (
            <>
              {said}
              {middle}
            </>
          ),
        },
        { id: "case", label: w("field.case"), content: right },
      ]}
    />
  );
}

/**
 * What is under a list's cursor, read beside the list: the pane follows J and K, Enter opens it whole, Esc closes the pane.
 * What is read in it is the list's to give. Not where a file is opened whole: see the screens.
 */
import type { ReactNode } from "react";
import type { Failure } from "../ipc/wire";
import { useWords } from "../words/Words";
import { Button } from "./Button";
import { Empty } from "./Empty";
import { Failed } from "./Failed";
import { useKeys } from "./keys";
import { Loading } from "./Loading";
import type { PanePlan } from "./SplitPanes";
import { useLate } from "./useLate";

/** How long the cursor rests on a row before its file is asked for: a key held down asks for none on its way. */
const RESTS_MS = 90;

/** What is read beside a list. */
export interface BesideGiven {
  /** The pane's name for who does not see it. */
  label: string;
  /** What is under the cursor, by the name it is asked for; none where there is no row. */
  name: string | undefined;
  /** How the pane's head calls it; its name unless given. */
  head?: ReactNode;
  /** What is said where there is none. */
  none: string;
  onOpen: () => void;
  onClose: () => void;
  /** The reading of the one on which the cursor rests. */
  read: (name: string) => ReactNode;
}

/** The pane, as the list's panes are planned. */
export const besidePane = (given: BesideGiven): PanePlan => ({
  id: "beside",
  label: given.label,
  width: 520,
  narrow: 400,
  least: 320,
  content: <Beside {...given} />,
});

function Beside({ name, head, none, onOpen, onClose, read }: BesideGiven) {
  const { w } = useWords();
  const late = useLate(name, RESTS_MS);
  useKeys({ Escape: onClose });
  return (
    <>
      <div className="row beside-head">
        <h2 className="m ref cut" data-testid="beside-number">
          {head ?? name ?? ""}
        </h2>
        <span className="sp" />
        {name !== undefined && (
          <Button small keys="Enter" onPress={onOpen} testId="beside-open">
            {w("list.openFull")}
          </Button>
        )}
        <Button small look="bare" keys="Esc" onPress={onClose} testId="beside-close">
          {w("kit.close")}
        </Button>
      </div>
      {name === undefined || late === undefined ? <Empty title={none} /> : read(late)}
    </>
  );
}

/**
 * What is read of one: its failure, or its parts once they have come. Of another than the head names nothing is to be read:
 * what is `old` stands dim until the right one has come.
 */
export function Reading<T extends { id: string }>(props: {
  of: T | undefined;
  /** What is read, for who does not see it: it is scrolled by keys too. */
  label: string;
  error: Failure | null;
  old: boolean;
  className?: string;
  children: (of: T) => ReactNode;
}) {
  const { of, error, old, className = "" } = props;
  if (error)
    return (
      <div style={{ padding: 20 }}>
        <Failed failure={error} />
      </div>
    );
  if (!of) return <Loading rows={10} />;
  return (
    <div className={`beside scroll ${className} ${old ? "old" : ""}`} tabIndex={0} role="group" aria-label={props.label} aria-busy={old} key={of.id} data-testid="beside">
      {props.children(of)}
    </div>
  );
}

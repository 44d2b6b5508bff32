/**
 * The dialog of every act on complaints: its fields, what the act would come to, and two buttons, the one that keeps
 * first. What is told when it was done, and its undo, are here too. Not the fields: each act's own dialog has them.
 */
import { useEffect, useRef, type ReactNode } from "react";
import type { Command, Receipt } from "../ipc/wire";
import { usePerform } from "../ipc/usePerform";
import { Button } from "../kit/Button";
import { Dialog } from "../kit/Dialog";
import { Failed } from "../kit/Failed";
import { GiveButton } from "../kit/GiveButton";
import { useToast } from "../kit/Toast";
import { listed } from "../words/format";
import { isWordKey, useWords } from "../words/Words";
import "./acts.css";
import { PreviewOf } from "./PreviewOf";
import { usePreviewed, type Previewed } from "./previewed";

/** What every dialog of an act takes: it is open while it is mounted. */
export interface ActProps {
  /** The complaints, by id. */
  complaints: readonly string[];
  onClose: () => void;
  /** The act was accepted. */
  onDone?: (receipt: Receipt) => void;
}

/** Tells of an act that was done, with its undo where there is one. */
export function useTellDone(): (words: string, receipt: Receipt) => void {
  const tell = useToast();
  const { w } = useWords();
  const { give } = usePerform();
  const undoing = useRef(give);
  undoing.current = give;
  return (words, receipt) => {
    const { undo } = receipt;
    tell({
      words,
      undo: undo
        ? async () => {
            const undone = await undoing.current(undo);
            if (undone) tell({ words: w("acts.undone", { count: undone.members }) });
            else tell({ words: w("acts.notUndone") });
          }
        : undefined,
    });
  };
}

/** The name of a field as its form calls it. */
export function useFieldName(): (field: string) => string {
  const { w } = useWords();
  const plain = w as (key: string) => string;
  return (field) => {
    const key = `field.${field}`;
    return isWordKey(key) ? plain(key) : field;
  };
}

/** What a dialog of an act gives beside its fields. */
export interface ActDialogProps extends ActProps {
  title: string;
  /** The command for some of the complaints; with `asked` its prose is a stand-in, for the preview alone. Undefined while a choice is open. */
  command: (complaints: string[], asked: boolean) => Command | undefined;
  /** The act reaches one complaint or all: it is given without the preview that sets the refused ones aside. */
  whole?: boolean;
  /** The button: verb and count. */
  act: (count: number) => string;
  /** What was done, for the toast. */
  done: (count: number) => string;
  /** What is still to be given, by its label. */
  lacking?: string;
  grave?: boolean;
  wide?: boolean;
  testId?: string;
  /** The fields. They are told what the preview said, for the problems of each. */
  children: ReactNode | ((previewed: Previewed) => ReactNode);
}

/** The dialog. Ctrl Enter does it, Esc keeps. */
export function ActDialog(props: ActDialogProps) {
  const { complaints, command, lacking, whole = false } = props;
  const { w, language } = useWords();
  const { give, busy, failure, forget } = usePerform();
  const tell = useTellDone();
  const fieldName = useFieldName();
  const asked = command([...complaints.slice(0, 1)], true);
  const previewed = usePreviewed(
    complaints,
    whole || !asked ? undefined : (some) => command(some, true) as Command,
  );
  const reached = whole ? complaints : previewed.allowed;
  const missing = [...new Set(previewed.problems.map((problem) => fieldName(problem.field)))];
  const why =
    lacking !== undefined
      ? w("acts.lacking", { what: lacking })
      : missing.length > 0
        ? w("acts.lacking", { what: listed(missing.slice(0, 2), language) })
        : previewed.counting || reached === undefined || reached.length === 0
          ? true
          : undefined;
  // A failure is told above the buttons, and is seen however long the form is.
  const failed = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (failure) failed.current?.scrollIntoView?.({ block: "nearest" });
  }, [failure]);
  // What was refused was another act than the one that stands there now.
  const said = JSON.stringify(asked);
  useEffect(() => forget(), [said, forget]);
  const perform = async () => {
    if (why !== undefined || busy || !reached) return;
    const given = command([...reached], false);
    const receipt = given && (await give(given));
    if (!receipt) return;
    tell(props.done(reached.length), receipt);
    props.onDone?.(receipt);
    props.onClose();
  };
  return (
    <Dialog
      open
      onClose={props.onClose}
      title={props.title}
      wide={props.wide}
      testId={props.testId}
      acts={
        <>
          <Button keys="Esc" onPress={props.onClose} testId="act-keep">
            {w("acts.keep")}
          </Button>
          <GiveButton
            look={props.grave ? "grave" : "key"}
            busy={busy}
            refused={why}
            onPress={() => void perform()}
            testId="act-do"
          >
            {props.act(reached?.length ?? complaints.length)}
          </GiveButton>
        </>
      }
    >
      <div className="col act-fields" style={{ gap: 14, marginTop: 12 }}>
        {typeof props.children === "function" ? props.children(previewed) : props.children}
        {!whole && <PreviewOf previewed={previewed} total={complaints.length} will={w("acts.will")} />}
        <div ref={failed}>
          <Failed failure={failure} fieldName={fieldName} />
        </div>
      </div>
    </Dialog>
  );
}

/**
 * The dialog of an act on what is selected in the list. Not the dialogs themselves, which others use too: see acts/.
 */
import { ActDialog, type ActProps } from "../acts/ActDialog";
import { AssessDialog } from "../acts/AssessDialog";
import { CloseDialog } from "../acts/CloseDialog";
import { ConsolidateDialog } from "../acts/ConsolidateDialog";
import { ReferDialog } from "../acts/ReferDialog";
import { AssignDialog, VoidDialog } from "../acts/SmallDialogs";
import { useWords } from "../words/Words";

/** The acts of the list. */
export const BULK_ACTS = ["take-up", "assess", "assign", "consolidate", "refer", "close", "void"] as const;
/** One of them. */
export type BulkAct = (typeof BULK_ACTS)[number];

/** Becoming the officer of complaints that nobody has. */
export function TakeUpDialog(props: ActProps) {
  const { w } = useWords();
  return (
    <ActDialog
      {...props}
      testId="take-up-dialog"
      title={w("acts.takeUp.title", { count: props.complaints.length })}
      act={(count) => w("acts.takeUp.do", { count })}
      done={(count) => w("acts.takeUp.done", { count })}
      command={(complaints) => ({ act: "take_up", complaints })}
    >
      {null}
    </ActDialog>
  );
}

/** The dialog of one act. */
export function BulkActs({ act, maySupervise, ...props }: ActProps & { act: BulkAct; maySupervise: boolean }) {
  switch (act) {
    case "take-up":
      return <TakeUpDialog {...props} />;
    case "assess":
      return <AssessDialog {...props} />;
    case "assign":
      return <AssignDialog {...props} />;
    case "consolidate":
      return <ConsolidateDialog {...props} propose={!maySupervise} />;
    case "refer":
      return <ReferDialog {...props} />;
    case "close":
      return <CloseDialog {...props} />;
    case "void":
      return <VoidDialog {...props} />;
  }
}

/**
 * The dialog of the act that was begun on a complaint's file. Acts without a form are given at once: see ComplaintFile.
 */
import { AssessDialog } from "../acts/AssessDialog";
import { CloseDialog } from "../acts/CloseDialog";
import { ConsolidateDialog } from "../acts/ConsolidateDialog";
import { NoteDialog, ReturnDialog, StepDialog } from "../acts/OneDialogs";
import { PersonDialog } from "../acts/PeopleDialogs";
import { PriorityDialog } from "../acts/PriorityDialog";
import { ReferDialog } from "../acts/ReferDialog";
import { StatementDialog } from "../acts/StatementDialog";
import { AskDialog, AssignDialog, DetachDialog, ReopenDialog, ResumeDialog, VoidDialog } from "../acts/SmallDialogs";
import { AmendDialog } from "./AmendDialog";
import type { AmendGroup } from "./amended";
import type { File, Reading } from "./values";

/** What was begun: an act by its tag, or the correction of a group. */
export type Begun = { act: string; step?: string } | { amend: AmendGroup };

/** The dialog. */
export function FileActs({
  begun,
  file,
  complaints,
  reading,
  onClose,
  onDecided,
}: {
  begun: Begun;
  file: File;
  /** The complaint alone, as the acts on many take it. */
  complaints: readonly string[];
  reading: Reading;
  onClose: () => void;
  /** An act after which there is nothing more to do here. */
  onDecided: () => void;
}) {
  const props = { complaints, onClose };
  const last = { ...props, onDone: onDecided };
  const one = { complaint: file.id, onClose };
  if ("amend" in begun) return <AmendDialog file={file} group={begun.amend} reading={reading} onClose={onClose} />;
  const proposal = file.proposals.find((other) => other.id === file.open_proposal);
  const trader = file.trader_name ?? "";
  switch (begun.act) {
    case "consolidate":
      return (
        <ConsolidateDialog
          {...last}
          begin={{ trader, premises: file.trader_address ?? file.trader_url ?? "", section: file.allegations[0] }}
        />
      );
    case "propose_consolidation":
      return <ConsolidateDialog {...last} propose />;
    case "propose_referral":
      return <ReferDialog {...last} />;
    case "propose_closure":
      return <CloseDialog {...last} />;
    case "assess":
      return <AssessDialog {...props} open={file.open_fields} />;
    case "ask_information":
      return <AskDialog {...props} />;
    case "resume_assessment":
      return <ResumeDialog {...props} />;
    case "assign":
      return <AssignDialog {...props} />;
    case "detach":
      return <DetachDialog {...props} />;
    case "reopen":
      return <ReopenDialog {...props} />;
    case "void":
      return <VoidDialog {...last} />;
    case "set_priority":
      return <PriorityDialog {...one} due={file.due} />;
    case "sign_statement":
      return <StatementDialog {...one} language={file.language} />;
    case "log_step":
      return <StepDialog {...one} begin={begun.step} />;
    case "name_people":
      return <PersonDialog {...one} />;
    case "add_note":
      return <NoteDialog {...one} />;
    case "return_proposal":
      return proposal ? <ReturnDialog proposal={proposal.id} members={proposal.members} onClose={onClose} /> : null;
    default:
      return null;
  }
}

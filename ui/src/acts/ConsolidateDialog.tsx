/**
 * Joining complaints to a case that there is, or to one that the act opens; or proposing it, where the officer may not
 * join them. Nothing is joined until the button is pressed. The case's fields: CaseChoice.tsx.
 */
import { useWords } from "../words/Words";
import { ActDialog, type ActProps } from "./ActDialog";
import { CaseChoice, useCaseChoice, type CaseChosen } from "./CaseChoice";
import { useReason } from "./useReason";

/** The dialog. `begin` fills in the case. `propose` asks a supervisor instead of joining. */
export function ConsolidateDialog({
  begin,
  propose = false,
  ...props
}: ActProps & { begin?: Partial<CaseChosen>; propose?: boolean }) {
  const { w } = useWords();
  const choosing = useCaseChoice(propose ? { ...begin, into: "case" } : begin);
  const reason = useReason({ first: false });
  const total = props.complaints.length;
  return (
    <ActDialog
      {...props}
      testId={propose ? "propose-consolidation-dialog" : "consolidate-dialog"}
      wide={choosing.chosen.into === "new"}
      title={w(propose ? "acts.proposeConsolidation.title" : "acts.consolidate.title", { count: total })}
      act={(count) => w(propose ? "acts.proposeConsolidation.do" : "acts.consolidate.do", { count })}
      done={(count) => w(propose ? "acts.proposeConsolidation.done" : "acts.consolidate.done", { count })}
      lacking={choosing.lacking ?? reason.lacking}
      command={(complaints, asked) => {
        const why = asked ? "-" : reason.given;
        if (propose)
          return choosing.case === null
            ? undefined
            : { act: "propose_consolidation", complaints, case: choosing.case, reason: why };
        return choosing.case === null && choosing.open === null
          ? undefined
          : { act: "consolidate", complaints, case: choosing.case, open: choosing.open, reason: why };
      }}
    >
      <CaseChoice choosing={choosing} only={propose} />
      {reason.field}
    </ActDialog>
  );
}

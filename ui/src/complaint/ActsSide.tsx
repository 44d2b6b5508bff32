/**
 * The right of a complaint's file: what can be done, an undecided proposal first, and the journal below it.
 */
import { LetterActs } from "../acts/LetterActs";
import { useOfficerName } from "../acts/reference";
import type { Failure } from "../ipc/wire";
import { Failed } from "../kit/Failed";
import { dateTime, listed } from "../words/format";
import { useWords } from "../words/Words";
import { CanRow, OtherActs } from "./CanBeDone";
import { JournalSide } from "./JournalSide";
import type { File, Reading } from "./values";

const OF_PROPOSAL = ["approve", "return_proposal", "withdraw_proposal"];
// Shown at the name it unmasks, and not among the acts.
const ELSEWHERE = ["show_particulars"];

/** The pane. */
export function ActsSide({
  file,
  reading,
  failure,
  onAct,
}: {
  file: File;
  reading: Reading;
  failure: Failure | undefined;
  onAct: (act: string) => void;
}) {
  const { w, language } = useWords();
  const { r, now } = reading;
  const nameOf = useOfficerName();
  const can = (act: string) => file.can.find((one) => one.act === act);
  // Who may not join complaints may ask for it: one of the two stands here, the other below.
  const join = can("consolidate")?.code === "role-may-not" ? "propose_consolidation" : "consolidate";
  const main = [join, "propose_referral", "propose_closure"];
  const proposal = file.proposals.find((one) => one.id === file.open_proposal);
  const decide = OF_PROPOSAL.map(can).filter((one) => one !== undefined);
  const what =
    proposal &&
    [
      w("cfile.proposedBy", { when: dateTime(proposal.made_at, language, now), officer: nameOf(proposal.proposer) }),
      proposal.reason !== null ? r.name("close_reasons", proposal.reason) : undefined,
      r.name("agencies", proposal.agency),
      proposal.case_number ?? undefined,
    ]
      .filter(Boolean)
      .join(" · ");
  // With a proposal undecided, what it stands in the way of is told once, below.
  const rows = main
    .map(can)
    .filter((one) => one !== undefined)
    .filter((one) => one.code !== "complaint.proposal-open");
  const approve = decide.find((one) => one.act === "approve");
  const beside = decide.filter((one) => one !== approve && one.allowed);
  const shown = [...rows, ...beside, ...(approve ? [approve] : [])].map((one) => one.act);
  const others = file.can.filter((one) => !shown.includes(one.act) && !ELSEWHERE.includes(one.act));
  const firstAllowed = proposal ? undefined : rows.find((one) => one.allowed)?.act;
  const same =
    file.trader_complaints > 0
      ? listed([w("cfile.sameTrader", { count: file.trader_complaints }), w("cfile.casesBefore", { count: file.trader_cases })], language)
      : undefined;
  return (
    <div className="scroll">
      <section className="sect cf-can" style={{ paddingBottom: 0 }}>
        <h2>{w("cfile.can")}</h2>
        <Failed failure={failure} />
        {proposal && (
          <div style={{ marginBottom: 8 }} data-testid="open-proposal">
            <p className="m">
              {w("cfile.openProposal", { kind: w(`proposal.${proposal.kind as "closure"}`), count: proposal.members })}
            </p>
            <p className="small q">{what}</p>
            {proposal.explanation !== null && <p className="small q">{proposal.explanation}</p>}
          </div>
        )}
        <ul style={{ marginTop: -6 }}>
          {approve && <CanRow can={approve} first onAct={onAct} cures={file.can} beside={beside} />}
          {rows.map((one) => (
            <CanRow
              key={one.act}
              can={one}
              first={one.act === firstAllowed}
              sub={one.act === join ? same : undefined}
              onAct={onAct}
              cures={file.can}
            />
          ))}
        </ul>
        <OtherActs of={others} onAct={onAct} />
      </section>
      <LetterActs of={{ complaint: file.id, number: file.number }} />
      <JournalSide name={file.id} reading={reading} />
    </div>
  );
}

/**
 * The cases in which a trader's complaints stand, with what came of them, and what was referred to whom.
 */
import { useNames } from "../ipc/useNames";
import { useOfficers } from "../ipc/useOfficers";
import type { trader_file } from "../ipc/wire";
import { Sect } from "../kit/Sect";
import { SectionTag } from "../kit/SectionTag";
import { CaseStatus, type CaseStage } from "../kit/Status";
import { count, date } from "../words/format";
import { Said } from "../words/Said";
import { useWords } from "../words/Words";

/** What came of a case, as far as it is recorded. */
function useOutcome(): (one: trader_file.InCase) => string[] {
  const { w, language } = useWords();
  const { nameOf } = useNames();
  return (one) => [
    ...(one.charges > 0 ? [w("trader.convicted", { convicted: one.convicted, charges: one.charges })] : []),
    ...(one.undertaking_to === null ? [] : [w("trader.undertakingTo", { day: date(one.undertaking_to, language) })]),
    ...(one.letter === null ? [] : [nameOf("letters", one.letter)]),
    ...(one.concluded_at === null ? [] : [w("trader.concludedOn", { day: date(one.concluded_at, language) })]),
  ];
}

/** The two sections. */
export function CasesAndReferrals({ file, onCase }: { file: trader_file.File; onCase: (number: string) => void }) {
  const { w } = useWords();
  const { nameOf } = useNames();
  const officer = useOfficers();
  const outcome = useOutcome();
  const parts = (one: trader_file.Referred) =>
    [
      one.to_send > 0 && w("trader.nToSend", { count: one.to_send }),
      one.sent > 0 && w("referral.nSent", { count: one.sent }),
      one.answered > 0 && w("referral.nAnswered", { count: one.answered }),
      one.declined > 0 && w("referral.nBack", { count: one.declined }),
      one.recalled > 0 && w("trader.nRecalled", { count: one.recalled }),
    ].filter((words) => words !== false);
  return (
    <>
      <Sect title={w("trader.casesTitle")} aside={count(file.cases.length)}>
        {file.cases.length === 0 && <p className="q">{w("trader.noCases")}</p>}
        <ul data-testid="trader-cases">
          {file.cases.map((one) => (
            <li key={one.id} className="act-line">
              <div className="col g1" style={{ flex: 1, minWidth: 0 }}>
                <span className="row w" style={{ gap: "2px 10px" }}>
                  <button type="button" className="link ref" onClick={() => onCase(one.number)} data-testid="trader-case">
                    {one.number}
                  </button>
                  <CaseStatus stage={one.stage as CaseStage} />
                  <SectionTag section={one.section} name={nameOf("offences", one.section)} />
                </span>
                <span className="small q cut">
                  <Said>{one.trader}</Said>
                </span>
                <span className="small qq">
                  {[
                    one.complaints === 0 ? w("trader.nameOnly") : w("trader.inCase", { count: one.complaints }),
                    ...outcome(one),
                  ].map((words) => (
                    <span key={words} className="trader-fact">
                      {words}
                    </span>
                  ))}
                  <span className="trader-fact">
                    <Said>{officer(one.officer)}</Said>
                  </span>
                </span>
              </div>
            </li>
          ))}
        </ul>
      </Sect>
      <Sect title={w("trader.referrals")} aside={count(file.referrals.reduce((sum, one) => sum + one.total, 0))}>
        {file.referrals.length === 0 && <p className="q">{w("trader.noReferrals")}</p>}
        <ul data-testid="trader-referrals">
          {file.referrals.map((one) => (
            <li key={one.agency} className="trader-count">
              <span className="col" style={{ flex: 1, minWidth: 0 }}>
                <span className="cut">{nameOf("agencies", one.agency)}</span>
                <span className="small qq">
                  {parts(one).map((words) => (
                    <span key={words} className="trader-fact">
                      {words}
                    </span>
                  ))}
                </span>
              </span>
              <span className="m">{count(one.total)}</span>
            </li>
          ))}
        </ul>
      </Sect>
    </>
  );
}

/**
 * The head of a case file: where it stands, of which section, against whom, how much; and its path of five stations.
 */
import { useNames } from "../ipc/useNames";
import { useOfficers } from "../ipc/useOfficers";
import type { case_file } from "../ipc/wire";
import { CasePath } from "../kit/CasePath";
import { Headline } from "../kit/Facts";
import { useKeyNames } from "../kit/keymap";
import { SectionTag } from "../kit/SectionTag";
import { CaseStatus, type CaseStage } from "../kit/Status";
import { count, money } from "../words/format";
import { Said } from "../words/Said";
import { dayOf } from "../words/time";
import { useWords } from "../words/Words";

const STATION: Record<string, number> = {
  opened: 0,
  investigating: 1,
  advice: 2,
  prosecution: 3,
  undertaking: 3,
  warning: 3,
  "not-pursued": 3,
  concluded: 4,
};

/** The day on which each station was last reached. */
export function reachedDays(path: readonly case_file.Step[]): (string | undefined)[] {
  const days: (string | undefined)[] = [undefined, undefined, undefined, undefined, undefined];
  for (const step of path) {
    const at = STATION[step.stage];
    if (at !== undefined) days[at] = dayOf(step.at);
  }
  return days;
}

/** A sum kept in cents, as money. */
export const ofCents = (cents: number): string =>
  money(cents % 100 === 0 ? String(cents / 100) : (cents / 100).toFixed(2));

/** The head. */
export function CaseHead({ file, onTrader }: { file: case_file.File; onTrader?: () => void }) {
  const key = useKeyNames();
  const { w } = useWords();
  const { entry, nameOf } = useNames();
  const officer = useOfficers();
  return (
    <header className="case-head">
      <div className="row t" style={{ gap: 24 }}>
        <div className="col g1" style={{ flex: 1 }}>
          <div className="row w" style={{ gap: "4px 10px" }}>
            <CaseStatus stage={file.stage as CaseStage} />
            <SectionTag
              section={file.section}
              name={nameOf("offences", file.section)}
              verify={entry("offences", file.section)?.verify ?? false}
            />
          </div>
          <h2 className="head cut" title={file.trader} data-testid="case-trader-name">
            {onTrader === undefined ? (
              <Said>{file.trader}</Said>
            ) : (
              <button
                type="button"
                className="plain-link cut"
                onClick={onTrader}
                title={`${w("trader.openFile")} (${key("case.trader")})`}
                aria-keyshortcuts={key("case.trader")}
                data-testid="open-trader"
              >
                <Said>{file.trader}</Said>
              </button>
            )}
          </h2>
          <span className="row w small q" style={{ gap: "0 12px" }}>
            {file.premises !== null && <Said>{file.premises}</Said>}
            {file.paid_otherwise > 0 && (
              <span className="qq">{w("caseFile.paidOtherwise", { count: file.paid_otherwise })}</span>
            )}
          </span>
        </div>
        <dl className="row t" style={{ gap: 24 }}>
          <Headline label={w("caseFile.complaints")} value={count(file.members_total)} look="title" />
          <Headline label={w("caseFile.paid")} value={ofCents(file.paid_cents)} look="title" />
          {file.largest_cents !== null && (
            <Headline wide label={w("caseFile.largest")} value={ofCents(file.largest_cents)} look="title" />
          )}
          <Headline label={w("caseFile.officer")} value={officer(file.officer)} look="lead" />
        </dl>
      </div>
      <div style={{ marginTop: 10 }}>
        <CasePath stage={file.stage as CaseStage} reached={reachedDays(file.path)} />
      </div>
    </header>
  );
}

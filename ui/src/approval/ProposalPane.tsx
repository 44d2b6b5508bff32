/**
 * One proposal: what is proposed and why, whom it concerns, and the deciding of it. An officer's own proposal shows in
 * place why it is another's to decide. Not the list: see Approvals.
 */
import type { Among } from "../ipc/among";
import { usePaged } from "../ipc/usePaged";
import { useNames } from "../ipc/useNames";
import { useOfficers } from "../ipc/useOfficers";
import type { approvals } from "../ipc/wire";
import { Failed } from "../kit/Failed";
import { Facts, type Fact } from "../kit/Facts";
import { useKeys } from "../kit/keys";
import { Preview } from "../kit/Preview";
import { Sect } from "../kit/Sect";
import { dateTime, listed } from "../words/format";
import { langOf, Said } from "../words/Said";
import { isWordKey, useWords } from "../words/Words";
import { Deciding } from "./Deciding";
import { DecidedMark, kindKey } from "./marks";
import { Members } from "./Members";

const PAGE = 200;

/** The pane. It asks for the proposal by itself, so that its members come by pages. */
export function ProposalPane(props: {
  id: string;
  onOpen: (kind: string, number: string, among?: Among) => void;
  onBack: () => void;
}) {
  const { w, language } = useWords();
  const names = useNames();
  const nameOf = useOfficers();
  useKeys({ Escape: props.onBack });
  const found = usePaged("approvals", { proposal: props.id }, {
    after: (mark: number | null) => ({
      kind: null,
      proposal: props.id,
      after: null,
      limit: 1,
      members_after: mark,
      members_limit: PAGE,
      decided_limit: 1,
    }),
    rows: (page) => page.open[0]?.members ?? [],
    next: (page) => page.open[0]?.members_next,
    total: (page) => page.open[0]?.members_total ?? 0,
  });
  const one = found.first?.open[0];
  if (found.error) return <Failed failure={found.error} />;
  if (!one) return null;
  const facts: Fact[] = [
    { label: w("approval.proposer"), value: <Said>{nameOf(one.proposer)}</Said> },
    { label: w("approval.when"), value: dateTime(one.made_at, language) },
    ...kindFacts(one),
  ];
  function kindFacts(p: approvals.Proposal): Fact[] {
    const lines: Fact[] = [];
    if (p.kind === "closure") {
      if (p.reason !== null) lines.push({ label: w("field.reason"), value: names.nameOf("close_reasons", p.reason) });
      if (p.survivor_number !== null)
        lines.push({ label: w("approval.survivor"), value: <FileLink onOpen={props.onOpen} number={p.survivor_number} kind="complaint" /> });
      if (p.notified !== null)
        lines.push({ label: w("approval.notified"), value: w(p.notified ? "approval.yes" : "approval.no") });
      if (p.not_notified !== null)
        lines.push({ label: w("approval.notNotified"), value: <Said>{p.not_notified}</Said> });
    }
    if (p.agency !== null) lines.push({ label: w("field.agency"), value: names.nameOf("agencies", p.agency) });
    if (p.purpose !== null)
      lines.push({ label: w("field.purpose"), value: names.nameOf("referral_purposes", p.purpose) });
    if (p.kind === "referral")
      lines.push({
        label: w("field.basis"),
        value: p.basis === null ? names.nameOf("legal_bases", "consent") : names.nameOf("legal_bases", p.basis),
      });
    if (p.fields.length > 0)
      lines.push({
        label: w("field.fields"),
        value: listed(
          p.fields.map((field) => {
            const key = `field.${field}`;
            return isWordKey(key) ? (w as (k: string) => string)(key) : field;
          }),
          language,
        ),
      });
    if (p.case_number !== null)
      lines.push({
        label: w("field.case"),
        value: (
          <>
            <FileLink onOpen={props.onOpen} number={p.case_number} kind="case" /> {p.case_trader !== null && <Said>{p.case_trader}</Said>}
          </>
        ),
      });
    return lines;
  }
  if (one.decided_by !== null)
    facts.push({
      label: w("approval.decision"),
      value: (
        <span className="row w">
          <DecidedMark state={one.state} />
          <Said>{nameOf(one.decided_by)}</Said>
          {one.decided_at !== null && <span className="q">{dateTime(one.decided_at, language)}</span>}
        </span>
      ),
    });
  if (one.returned_because !== null)
    facts.push({ label: w("approval.because"), value: <Said>{one.returned_because}</Said> });
  const open = one.state === "open";
  return (
    <>
      <div className="scroll" data-testid="proposal">
        <Sect title={<span className="title">{w(kindKey(one.kind))}</span>}>
          <div style={{ display: "grid", gridTemplateColumns: "minmax(0,1fr) auto", gap: 24 }}>
            <div className="col g3">
              {one.explanation !== null && (
                <p className="quote" lang={langOf(one.explanation)}>
                  {one.explanation}
                </p>
              )}
              <Facts of={facts} label={148} />
            </div>
            {open && one.members_total > 0 && (
              <div style={{ minWidth: 190 }}>
                <Preview
                  total={one.members_total}
                  totalWords={w("approval.total")}
                  lines={[
                    { count: one.members_total - one.changed, words: w("approval.asProposed") },
                    { count: one.changed, words: w("approval.changedSince"), care: one.changed > 0 },
                  ]}
                />
              </div>
            )}
          </div>
        </Sect>
        {one.members_total > 0 && (
          <Members
            members={found.rows}
            total={one.members_total}
            more={() => found.need({ to: found.rows.length })}
            onOpen={(number) =>
              props.onOpen(
                "complaint",
                number,
                found.among(
                  found.rows.findIndex((member) => member.number === number),
                  (member) => ({ kind: "complaint", number: member.number }),
                ),
              )
            }
          />
        )}
      </div>
      {open && <Deciding proposal={one} />}
    </>
  );
}

function FileLink(props: { number: string; kind: string; onOpen: (kind: string, number: string) => void }) {
  return (
    <button type="button" className="link ref" onClick={() => props.onOpen(props.kind, props.number)}>
      {props.number}
    </button>
  );
}

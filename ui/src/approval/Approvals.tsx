/**
 * The second pair of eyes: what is proposed, the oldest first, and what was decided last; at the right the proposal
 * that is looked at. Who may decide is the register's to say, and it says so of each proposal.
 */
import { useState } from "react";
import type { Among } from "../ipc/among";
import { usePaged } from "../ipc/usePaged";
import { useOfficers } from "../ipc/useOfficers";
import type { approvals } from "../ipc/wire";
import { AskedTable } from "../kit/AskedTable";
import { Empty } from "../kit/Empty";
import { useKept } from "../kit/kept";
import { Seg } from "../kit/Seg";
import { SplitPanes } from "../kit/SplitPanes";
import type { Column } from "../kit/Table";
import { dateTime, date } from "../words/format";
import { Said } from "../words/Said";
import { useWords } from "../words/Words";
import { DecidedMark, kindKey } from "./marks";
import { ProposalPane } from "./ProposalPane";

type Shown = "open" | "decided";

/** The screen's panes. `onOpen` goes to a complaint or a case. */
export function Approvals({ onOpen }: { onOpen: (kind: string, number: string, among?: Among) => void }) {
  const { w, language } = useWords();
  const nameOf = useOfficers();
  const [shown, setShown] = useKept<Shown>("approvals.shown", "open", { fits: (value) => value === "open" || value === "decided" });
  const [cursor, setCursor] = useKept("approvals.cursor", 0);
  const [beside, setBeside] = useState(false);
  const list = usePaged("approvals", shown, {
    after: (mark: number | null) => ({
      kind: null,
      proposal: null,
      after: mark,
      limit: 100,
      members_after: null,
      members_limit: 1,
      decided_limit: 500,
    }),
    rows: (page) => (shown === "open" ? page.open : page.decided),
    next: (page) => (shown === "open" ? page.next : null),
    total: (page) => (shown === "open" ? page.total : page.decided.length),
  });
  const at = Math.min(cursor, Math.max(0, list.total - 1));
  const chosen = list.rowAt(at);
  const columns: Column<approvals.Proposal>[] = [
    {
      id: "what",
      head: w("approval.proposal"),
      width: "minmax(0,1fr)",
      cell: (one) => (
        <div className="col">
          <span className="cut m">
            {w(kindKey(one.kind))} <span className="q">{w("approval.of", { count: one.members_total })}</span>
          </span>
          <span className="small qq cut">
            {one.mine ? w("approval.you") : <Said>{nameOf(one.proposer)}</Said>} {dateTime(one.made_at, language)}
          </span>
        </div>
      ),
    },
    {
      id: "mark",
      head: shown === "open" ? <span className="seen-by-ear">{w("approval.decision")}</span> : w("approval.decision"),
      width: shown === "open" ? "112px" : "150px",
      cell: (one) =>
        one.state === "open" ? (
          one.changed > 0 ? (
            <span className="small rust cut">{w("approval.changed", { count: one.changed })}</span>
          ) : one.mine ? (
            <span className="small qq cut">{w("approval.mine")}</span>
          ) : null
        ) : (
          <div className="col">
            <DecidedMark state={one.state} />
            {one.decided_at !== null && <span className="small qq">{date(one.decided_at, language, true)}</span>}
          </div>
        ),
    },
  ];
  const first = list.first;
  return (
    <SplitPanes
      name="approvals"
      open={beside ? "proposal" : "list"}
      panes={[
        {
          id: "list",
          label: w("nav.approvals"),
          width: 420,
          narrow: 360,
          content: (
            <>
              <div className="tools">
                <Seg
                  label={w("nav.approvals")}
                  value={shown}
                  onChange={(next: Shown) => {
                    setShown(next);
                    setCursor(0);
                  }}
                  parts={[
                    { value: "open", label: w("approval.open"), count: first?.total },
                    { value: "decided", label: w("approval.decided"), count: first?.decided_total },
                  ]}
                />
                <span className="sp" />
                {first && shown === "open" && (
                  <span className="small qq nw">{w("approval.toDecide", { count: first.to_decide })}</span>
                )}
              </div>
              <AskedTable
                of={list}
                label={w("nav.approvals")}
                columns={columns}
                keyOf={(one) => one.id}
                cursor={at}
                onCursor={setCursor}
                onOpen={() => setBeside(true)}
                twoLine
                empty={<Empty icon="glasses" title={w(shown === "open" ? "approval.none" : "approval.noneDecided")} />}
                keeps="approvals"
                testId="proposals"
              />
              <p className="pane-foot small q" data-testid="approval-rule">
                {w("approval.rule")}
              </p>
            </>
          ),
        },
        {
          id: "proposal",
          label: w("approval.proposal"),
          content: chosen ? (
            <ProposalPane key={chosen.id} id={chosen.id} onOpen={onOpen} onBack={() => setBeside(false)} />
          ) : (
            <Empty icon="glasses" title={w("approval.choose")} />
          ),
        },
      ]}
    />
  );
}

/**
 * One agency's referrals, one by one: where each stands, by which way and list it left, and what the agency answered.
 * A records an answer to the one at the cursor.
 */
import { useState } from "react";
import type { Among } from "../ipc/among";
import { useNames } from "../ipc/useNames";
import { usePaged } from "../ipc/usePaged";
import type { referrals } from "../ipc/wire";
import { Button } from "../kit/Button";
import { Empty } from "../kit/Empty";
import { Failed } from "../kit/Failed";
import { keep, useKept } from "../kit/kept";
import { useActs } from "../kit/useActs";
import { Table, type Column } from "../kit/Table";
import { date } from "../words/format";
import { Said } from "../words/Said";
import { useWords } from "../words/Words";
import { Recall } from "./Recall";
import { RecordAnswer } from "./RecordAnswer";
import { Stations, stationOf } from "./Stations";

/** Whether an agency may still answer it. */
const answerable = (one: referrals.Referral) => ["sent", "acknowledged", "answered"].includes(one.state);

/** The table. */
export function Rows({ agency, onOpen }: { agency: string; onOpen: (kind: string, number: string, among?: Among) => void }) {
  const { w, language } = useWords();
  const { nameOf } = useNames();
  const [cursor, setCursor] = useKept(`referrals.${agency}.cursor`, 0);
  const [answering, setAnswering] = useState<referrals.Referral | undefined>();
  const [recalling, setRecalling] = useState<referrals.Referral | undefined>();
  const list = usePaged("referrals", { agency }, {
    after: (mark: string | null) => ({
      agency,
      state: [],
      after: mark,
      limit: 100,
      lists_after: null,
      lists_limit: 1,
    }),
    rows: (page) => page.referrals,
    next: (page) => page.next,
    total: (page) => page.total,
  });
  const at = list.rowAt(cursor);
  const answer = () => {
    if (at && answerable(at)) setAnswering(at);
  };
  const columns: Column<referrals.Referral>[] = [
    {
      id: "number",
      head: w("referral.number"),
      width: "minmax(152px,1.1fr)",
      cell: (one) => (
        <div className="col">
          <span className="cut">
            <span className="ref">{one.number}</span> {one.trader !== null && <Said>{one.trader}</Said>}
          </span>
          <span className="small qq cut">{nameOf("referral_purposes", one.purpose)}</span>
        </div>
      ),
    },
    {
      id: "sent",
      head: w("referral.sent"),
      width: "minmax(108px,.95fr)",
      cell: (one) =>
        one.sent_on === null ? (
          <span className="qq">{w("referral.notSent")}</span>
        ) : (
          <div className="col">
            <span>{date(one.sent_on, language, true)}</span>
            <span className="small qq cut">
              {[one.list_number, one.method === null ? undefined : nameOf("referral_methods", one.method)].filter(Boolean).join(" ")}
            </span>
          </div>
        ),
    },
    {
      id: "stands",
      head: w("referral.stands"),
      width: "minmax(190px,1.4fr)",
      cell: (one) => (
        <div className="col">
          <span className="row">
            <Stations reached={stationOf(one.state)} />
            <span className={`cut ${one.state === "declined" || one.state === "returned" ? "rust" : ""}`}>
              {nameOf("agency_replies", one.state) === one.state ? w(one.state === "approved" ? "referral.approved" : "referral.sent") : nameOf("agency_replies", one.state)}
            </span>
          </span>
          <span className={`small cut ${one.overdue ? "red" : "qq"}`}>
            {one.overdue ? (
              w("referral.overdueOne")
            ) : (
              <>
                {one.answer_on !== null && `${date(one.answer_on, language, true)} `}
                {one.their_ref !== null && <Said>{one.their_ref}</Said>} {one.reply !== null && <Said>{one.reply}</Said>}
              </>
            )}
          </span>
        </div>
      ),
    },
  ];
  const refusal = at === undefined ? undefined : answerable(at) ? undefined : w("referral.notAnswerable");
  // Only what has not left can be taken back.
  const notRecalled = at === undefined || at.state === "approved" ? undefined : w("referral.notRecallable");
  const recall = () => {
    if (at?.state === "approved") setRecalling(at);
  };
  const barred = (why: string | undefined) => (at !== undefined && why === undefined ? {} : { refused: why ?? (true as const) });
  useActs(
    [
      { id: "referrals.answer", run: answer, ...barred(refusal) },
      { id: "referrals.recall", run: recall, ...barred(notRecalled) },
    ],
    { off: answering !== undefined || recalling !== undefined },
  );
  return (
    <>
      {list.error && <Failed failure={list.error} />}
      <Table
        label={w("referral.rows")}
        columns={columns}
        count={list.total}
        rowAt={list.rowAt}
        keyOf={(one) => one.id}
        onNeed={list.need}
        cursor={cursor}
        onCursor={setCursor}
        onOpen={(index) => {
          const one = list.rowAt(index);
          if (one) onOpen("complaint", one.number, list.among(index, ({ number }) => ({ kind: "complaint", number }), (at) => keep(`referrals.${agency}.cursor`, at)));
        }}
        twoLine
        loading={list.isPending}
        empty={<Empty icon="refer" title={w("referral.none")} />}
        keeps={`referrals.${agency}`}
        testId="referral-rows"
      />
      <div className="pane-foot">
        <Button act="referrals.answer" icon="enter" onPress={answer} refused={refusal} testId="record-answer">
          {w("referral.recordAnswer")}
        </Button>
        {at !== undefined && (
          <Button act="referrals.recall" icon="undo" onPress={recall} refused={notRecalled} testId="recall-button">
            {w("referral.recall")}
          </Button>
        )}
      </div>
      {recalling && <Recall referral={recalling} onClose={() => setRecalling(undefined)} />}
      {answering && <RecordAnswer referral={answering} onClose={() => setAnswering(undefined)} />}
    </>
  );
}

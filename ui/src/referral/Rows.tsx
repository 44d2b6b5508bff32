/**
 * One agency's referrals, one by one: where each stands, by which way and list it left, when it is chased, and what the
 * agency answered. One at the cursor or all that are selected are chased by C and answered by A. The columns: rowColumns.tsx.
 */
import { useState } from "react";
import type { Among } from "../ipc/among";
import { asFailure } from "../ipc/failure";
import type { Failure, referrals } from "../ipc/wire";
import { Button } from "../kit/Button";
import { Empty } from "../kit/Empty";
import { Failed } from "../kit/Failed";
import { useKept } from "../kit/kept";
import { Seg } from "../kit/Seg";
import { useSelection } from "../kit/selection";
import { Table } from "../kit/Table";
import { useActs } from "../kit/useActs";
import { useNarrow } from "../kit/useNarrow";
import { useWords } from "../words/Words";
import { chaseable } from "./chase";
import { ChaseDialog } from "./ChaseDialog";
import { Recall } from "./Recall";
import { answerable, RecordAnswer } from "./RecordAnswer";
import { useRowColumns } from "./rowColumns";
import { FILTERS, useReferralRows, type Filter } from "./useReferralRows";

type Doing = { act: "chase" | "answer"; chosen: readonly referrals.Referral[] } | { act: "recall"; one: referrals.Referral };

/** The table. */
export function Rows(props: {
  agency: string;
  filter: Filter;
  onFilter: (filter: Filter) => void;
  onOpen: (kind: string, number: string, among?: Among) => void;
}) {
  const { agency, filter, onFilter, onOpen } = props;
  const { w } = useWords();
  const [kept, setCursor] = useKept(`referrals.${agency}.cursor`, 0);
  const [doing, setDoing] = useState<Doing | undefined>();
  const [failure, setFailure] = useState<Failure | undefined>();
  const list = useReferralRows(agency, filter);
  const selection = useSelection();
  const columns = useRowColumns(list.known, list.today);
  const narrow = useNarrow();
  const cursor = Math.min(kept, Math.max(0, list.total - 1));
  const at = list.rowAt(cursor);
  const taken = selection.count(list.total);
  const begin = (act: "chase" | "answer", fits: (one: referrals.Referral) => boolean) => async () => {
    setFailure(undefined);
    if (taken === 0) {
      if (at && fits(at)) setDoing({ act, chosen: [at] });
      return;
    }
    try {
      setDoing({ act, chosen: await list.chosen(selection) });
    } catch (thrown) {
      setFailure(asFailure(thrown));
    }
  };
  const chase = begin("chase", chaseable);
  const answer = begin("answer", answerable);
  // Of many, the dialog counts which it can be; of one, its button says so.
  const why = (fits: (one: referrals.Referral) => boolean, words: string) => (taken > 0 ? undefined : at === undefined ? true : fits(at) ? undefined : words);
  const notChased = why(chaseable, w("referral.notChaseable"));
  const notAnswered = why(answerable, w("referral.notAnswerable"));
  // Only what has not left can be taken back.
  const notRecalled = at === undefined ? true : at.state === "approved" ? undefined : w("referral.notRecallable");
  const recall = () => {
    if (at?.state === "approved") setDoing({ act: "recall", one: at });
  };
  const barred = (reason: string | true | undefined) => (reason === undefined ? {} : { refused: reason });
  useActs(
    [
      { id: "referrals.chase", run: () => void chase(), ...barred(notChased) },
      { id: "referrals.answer", run: () => void answer(), ...barred(notAnswered) },
      { id: "referrals.recall", run: recall, ...barred(notRecalled) },
    ],
    { off: doing !== undefined },
  );
  const end = () => setDoing(undefined);
  const none = filter === "due" ? w("referral.noneDue") : filter === "open" ? w("referral.noneOpen") : w("referral.none");
  return (
    <>
      <div className="row referral-filter">
        <Seg
          label={w("referral.show")}
          value={filter}
          onChange={(next: Filter) => {
            selection.clear();
            setCursor(0);
            onFilter(next);
          }}
          parts={FILTERS.map((value) => ({
            value,
            label: w(`referral.show.${value}`),
            count: value === filter && !list.reading ? list.total : undefined,
            testId: `show-${value}`,
          }))}
        />
        <span className="sp" />
        <span className="small qq cut" role="status">
          {list.reading ? w("referral.collecting", list.reading) : filter === "all" || narrow ? "" : w("referral.byChaseDay")}
        </span>
      </div>
      {(list.error ?? failure) && <Failed failure={list.error ?? failure} />}
      <Table
        label={w("referral.rows")}
        columns={columns}
        count={list.total}
        rowAt={list.rowAt}
        keyOf={(one) => one.id}
        onNeed={list.need}
        cursor={cursor}
        onCursor={setCursor}
        selection={selection}
        onOpen={(index) => {
          const one = list.rowAt(index);
          if (one) onOpen("complaint", one.number, list.among(index));
        }}
        twoLine
        loading={list.isPending}
        empty={<Empty icon="refer" title={none} />}
        keeps={`referrals.${agency}.${filter}`}
        testId="referral-rows"
      />
      <div className="pane-foot">
        {taken > 0 && (
          <>
            <span className="m nw" aria-live="polite" data-testid="referrals-selected">
              {w("kit.selected", { count: taken, total: list.total })}
            </span>
            <Button look="bare" small onPress={selection.clear} testId="referrals-clear">
              {w("list.clearSelection")}
            </Button>
            <span className="sp" />
          </>
        )}
        <Button act="referrals.chase" icon="clock" onPress={() => void chase()} refused={notChased !== undefined && notAnswered !== undefined ? true : notChased} testId="chase-button">
          {taken > 0 ? w("referral.chaseMany", { count: taken }) : w("referral.chase")}
        </Button>
        <Button act="referrals.answer" icon="enter" onPress={() => void answer()} refused={notAnswered} testId="record-answer">
          {taken > 0 ? w("referral.answerMany", { count: taken }) : w("referral.recordAnswer")}
        </Button>
        {taken === 0 && at !== undefined && (
          <Button act="referrals.recall" icon="undo" onPress={recall} refused={notRecalled} testId="recall-button">
            {w("referral.recall")}
          </Button>
        )}
      </div>
      {doing?.act === "recall" && <Recall referral={doing.one} onClose={end} />}
      {doing?.act === "answer" && <RecordAnswer chosen={doing.chosen} onClose={end} onDone={selection.clear} />}
      {doing?.act === "chase" && <ChaseDialog agency={agency} chosen={doing.chosen} onClose={end} onDone={selection.clear} />}
    </>
  );
}

/**
 * One case's file: head and path, elements, complaints; at the right its limit, what can be done, court, batches, notes
 * and journal. Where its links lead is given by whoever composes it.
 */
import { LetterActs } from "../acts/LetterActs";
import { useState } from "react";
import type { Among } from "../ipc/among";
import { useAsk } from "../ipc/useAsk";
import type { case_file, Receipt } from "../ipc/wire";
import { usePerform } from "../ipc/usePerform";
import { useOfficers } from "../ipc/useOfficers";
import { Failed } from "../kit/Failed";
import { useKeys } from "../kit/keys";
import { useActs } from "../kit/useActs";
import { Loading } from "../kit/Loading";
import { Note } from "../kit/Note";
import { Sect } from "../kit/Sect";
import { useSelection } from "../kit/selection";
import { SplitPanes } from "../kit/SplitPanes";
import { useToast } from "../kit/Toast";
import { clauses, dateTime } from "../words/format";
import { Said } from "../words/Said";
import { isWordKey, useWords } from "../words/Words";
import { ActDialog } from "./ActDialog";
import { actOf, type CaseAct } from "./acts";
import { Batches } from "./Batches";
import { CaseHead } from "./CaseHead";
import { Court } from "./Court";
import { Elements } from "./Elements";
import { History } from "./History";
import { Limitation } from "./Limitation";
import { Members } from "./Members";
import { Outcomes } from "./Outcomes";
import { Rules } from "./Rules";
import { useCaseActs } from "./useCaseActs";
import { selectedIds } from "./useMembers";

/** What the file is given. */
export interface CaseFileProps {
  /** Id or number of the case. */
  name: string;
  /** `among` is the case's complaints, in which the opened one stands. */
  onOpen: (complaint: string, among?: Among) => void;
  onCase: (number: string) => void;
  onBack: () => void;
  /** Goes to what is known of the trader. */
  onTrader?: (number: string) => void;
  /** Goes to a standing rule that takes complaints here. */
  onRule?: (rule: string) => void;
  /** The case was concluded or dropped: the officer goes on to the next. */
  onDecided?: () => void;
}

const LAST_ACTS: readonly string[] = ["conclude_case", "no_further_action", "merge_cases"];

/** The file. */
export function CaseFile(props: CaseFileProps) {
  const { data: file, error, isPending } = useAsk("case_file", { name: props.name, members_limit: 1 });
  if (isPending)
    return (
      <section className="pane" style={{ flex: 1 }}>
        <Loading rows={8} />
      </section>
    );
  if (!file || error)
    return (
      <div className="sect">
        <Failed failure={error ?? undefined} />
      </div>
    );
  return <Opened key={file.id} {...props} file={file} />;
}

function Opened({ file, onOpen, onCase, onBack, onTrader, onRule, onDecided }: CaseFileProps & { file: case_file.File }) {
  const { w, language } = useWords();
  const plain = w as (key: string) => string;
  const selection = useSelection(`case.${file.id}.selection`);
  const tell = useToast();
  const undoing = usePerform();
  const [form, setForm] = useState<{ act: CaseAct; members: readonly string[] } | undefined>();
  const [left, setLeft] = useState<Receipt | undefined>();
  const begin = (tag: string) => {
    const act = actOf(tag);
    if (!act) return;
    if (!act.members) setForm({ act, members: [] });
    else if (selection.count(file.members_total) > 0)
      void selectedIds(selection, file.number).then((members) => setForm({ act, members }));
  };
  const done = (words: string, receipt: Receipt) => {
    const { undo } = receipt;
    setLeft(receipt.left.length > 0 ? receipt : undefined);
    selection.clear();
    tell({
      words,
      undo: undo
        ? async () => {
            const undone = await undoing.give(undo);
            if (undone) done(w("kit.undone"), undone);
          }
        : undefined,
    });
  };
  useCaseActs(file, begin, selection.count(file.members_total));
  const openTrader = onTrader && (() => onTrader(file.number));
  useActs([{ id: "case.trader", run: () => openTrader?.() }], { off: openTrader === undefined });
  useKeys({ Escape: onBack });
  const main = (
    <div className="scroll col">
      <CaseHead file={file} onTrader={openTrader} />
      <Notices file={file} onCase={onCase} />
      {left && (
        <div className="said-done">
          <Note look="care" testId="left-alone">
            {w("consolidation.leftSome", { count: left.left.length })}{" "}
            <span className="q">
              {clauses(left.left.slice(0, 8).map((one) => why(plain, one.why)), language, ";")}
            </span>
          </Note>
        </div>
      )}
      <Failed failure={undoing.failure} />
      <Elements file={file} />
      <Members file={file} selection={selection} onOpen={onOpen} onAct={begin} />
    </div>
  );
  const side = (
    <div className="scroll">
      <Limitation file={file} />
      <Outcomes file={file} onAct={begin} />
      <Rules file={file} onRule={onRule} />
      <Court file={file} />
      <Batches file={file} onDone={(receipt) => done(w("caseFile.undoneBatch", { count: receipt.members }), receipt)} />
      <Notes file={file} />
      <LetterActs of={{ case: file.id, number: file.number }} />
      <History number={file.number} />
    </div>
  );
  return (
    <>
      <SplitPanes
        name="case-file"
        panes={[
          { id: "case", label: file.number, width: 844, narrow: 600, content: main },
          { id: "side", label: w("caseFile.can"), content: side },
        ]}
      />
      {form && (
        <ActDialog
          act={form.act}
          file={file}
          members={form.members}
          onClose={() => setForm(undefined)}
          onDone={(receipt) => {
            const key = `act.${form.act.act}`;
            setForm(undefined);
            const verb = isWordKey(key) ? plain(key) : form.act.act;
            done(form.act.members ? w("caseFile.actOf", { act: verb, count: receipt.members }) : verb, receipt);
            if (LAST_ACTS.includes(form.act.act)) onDecided?.();
          }}
        />
      )}
    </>
  );
}

function why(plain: (key: string) => string, code: string): string {
  const key = `consolidation.left.${code}`;
  const state = `complaint.${code}`;
  return isWordKey(key) ? plain(key) : isWordKey(state) ? plain(state) : code;
}

function Notices({ file, onCase }: { file: case_file.File; onCase: (number: string) => void }) {
  const { w } = useWords();
  const plain = w as (key: string) => string;
  const link = (number: string) => (
    <button key={number} type="button" className="link" onClick={() => onCase(number)}>
      {number}
    </button>
  );
  const kind = `proposal.${file.open_proposal_kind ?? ""}`;
  const notes = [
    file.merged_into_number !== null && (
      <Note stands key="into" look="news">
        {w("caseFile.mergedInto")} {link(file.merged_into_number)}
      </Note>
    ),
    file.merged_from.length > 0 && (
      <Note stands key="from">
        {w("caseFile.mergedFrom")} {file.merged_from.map((one) => link(one.number))}
      </Note>
    ),
    file.open_proposal !== null && (
      <Note stands key="proposal" look="care">
        {w("caseFile.undecided")} {isWordKey(kind) ? plain(kind) : ""}
      </Note>
    ),
  ].filter((one) => one !== false);
  return notes.length === 0 ? null : <div className="said-done col g2">{notes}</div>;
}

function Notes({ file }: { file: case_file.File }) {
  const { w, language } = useWords();
  const officer = useOfficers();
  if (file.notes.length === 0) return null;
  return (
    <Sect title={w("caseFile.notes")}>
      <ul className="col g2">
        {file.notes.map((one) => (
          <li key={one.id} className="col">
            <Said>{one.text}</Said>
            <span className="small qq">
              {dateTime(one.at, language)} {officer(one.officer)}
            </span>
          </li>
        ))}
      </ul>
    </Sect>
  );
}

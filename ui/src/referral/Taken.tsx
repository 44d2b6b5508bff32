/**
 * The lists that were taken, the newest first: for whom, how many rows, by whom, the digest of the rows as sealed, and
 * how far its referrals have come.
 */
import { useNames } from "../ipc/useNames";
import { useOfficers } from "../ipc/useOfficers";
import type { referrals } from "../ipc/wire";
import { Empty } from "../kit/Empty";
import { count, date, dateTime } from "../words/format";
import { Said } from "../words/Said";
import { useWords } from "../words/Words";
import { Stations } from "./Stations";

/** The pane. */
export function Taken({ lists, total, open }: { lists: readonly referrals.Taken[]; total: number; open: number }) {
  const { w } = useWords();
  return (
    <>
      <div className="tools">
        <h2 className="h2">{w("referral.taken")}</h2>
        <span className="qq nw">{count(total)}</span>
        <span className="sp" />
        <span className="small qq nw">{w("referral.open", { count: open })}</span>
      </div>
      {lists.length === 0 ? (
        <Empty icon="paper" title={w("referral.noneTaken")} />
      ) : (
        <ul className="scroll" tabIndex={0} aria-label={w("referral.taken")} data-testid="lists-taken">
          {lists.map((list) => (
            <TakenLine key={list.id} list={list} />
          ))}
          {total > lists.length && (
            <li className="small qq taken-line">{w("referral.earlier", { count: total - lists.length })}</li>
          )}
        </ul>
      )}
    </>
  );
}

function TakenLine({ list }: { list: referrals.Taken }) {
  const { w, language } = useWords();
  const { nameOf } = useNames();
  const officer = useOfficers();
  const back = list.declined;
  const reached =
    list.answered + back > 0 ? 4 : list.acknowledged > 0 ? 3 : list.sent > 0 ? 2 : 1;
  const stands = [
    list.sent > 0 && w("referral.nSent", { count: list.sent }),
    list.acknowledged > 0 && w("referral.nAcknowledged", { count: list.acknowledged }),
    list.answered > 0 && w("referral.nAnswered", { count: list.answered }),
    back > 0 && w("referral.nBack", { count: back }),
  ].filter((one) => one !== false);
  return (
    <li className="taken-line" data-testid="list-taken">
      <div className="row">
        <span className="cut m" style={{ flex: 1 }}>
          {nameOf("agencies", list.agency)}
        </span>
        <span className="q nw">{count(list.rows)}</span>
      </div>
      <div className="row" style={{ marginTop: 3 }}>
        <span className="small qq nw">
          <span className="ref">{list.number}</span> {list.format.toUpperCase()}
        </span>
        <span className="sp" />
        <Stations reached={reached} />
      </div>
      <div className="small qq cut" style={{ marginTop: 3 }}>
        <Said>{officer(list.taken_by)}</Said> {dateTime(list.taken_at, language)}
      </div>
      <div className="small" style={{ marginTop: 3 }}>
        {list.failed !== null ? (
          <span className="red">{w("referral.failed", { cause: list.failed })}</span>
        ) : list.overdue > 0 ? (
          <span className="red">{w("referral.listOverdue", { count: list.overdue })}</span>
        ) : (
          <span className={back > 0 ? "rust" : "qq"}>
            {stands.length === 0 ? w("referral.notYetSent") : stands.join(language === "en" ? ", " : "，")}
          </span>
        )}{" "}
        {list.answer_on !== null && (
          <span className="qq">
            {date(list.answer_on, language, true)} {list.their_ref !== null && <Said>{list.their_ref}</Said>}
          </span>
        )}
      </div>
      {list.reply !== null && (
        <div className="small q" style={{ marginTop: 3 }}>
          <Said>{list.reply}</Said>
        </div>
      )}
      <div className="mono qq cut" style={{ marginTop: 3 }} title={list.rows_sha256}>
        sha256 {list.rows_sha256.slice(0, 12)}…{list.rows_sha256.slice(-4)}
      </div>
    </li>
  );
}

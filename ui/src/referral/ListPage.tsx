/**
 * The list as it would leave, as a page: what has no consent stands as a solid bar and is not in the data at all. The
 * words of the page are those of the list's own language. V leaves the complaint at the cursor out. Not the file: see
 * TakeOut; not how a row is drawn: see PaperRow.
 */
import { useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import type { Among } from "../ipc/among";
import type { referral_list } from "../ipc/wire";
import { Button } from "../kit/Button";
import { Empty } from "../kit/Empty";
import { useKept } from "../kit/kept";
import { useKeys } from "../kit/keys";
import { useActs } from "../kit/useActs";
import { useNarrow } from "../kit/useNarrow";
import { count, date } from "../words/format";
import { LANG_TAG, LANGUAGES } from "../words/language";
import { useWords } from "../words/Words";
import { pageOf } from "./pageOf";
import { PaperRow } from "./PaperRow";

const FIRST = 60;

/** The page and its foot. `empty` says why there is no row, where the officer left all of them out. */
export function ListPage(props: {
  list: referral_list.List;
  empty?: string;
  onLeaveOut?: (referral: string) => void;
  onOpen?: (kind: string, number: string, among?: Among) => void;
  /** What stands beside the one act of the foot. */
  beside?: ReactNode;
}) {
  const { w } = useWords();
  const { list, onLeaveOut, onOpen } = props;
  const [most, setMost] = useState(FIRST);
  const [kept, setCursor] = useKept("referrals.page.cursor", 0);
  const narrow = useNarrow();
  const room = useRef<HTMLDivElement>(null);
  const page = useMemo(() => pageOf(list, narrow), [list, narrow]);
  const drawn = Math.min(most, list.rows.length);
  const cursor = Math.min(kept, Math.max(0, drawn - 1));
  const here = list.rows[cursor];
  const move = (by: number) => () => setCursor(Math.min(drawn - 1, Math.max(0, cursor + by)));
  useKeys({
    j: move(1),
    ArrowDown: move(1),
    k: move(-1),
    ArrowUp: move(-1),
    Enter: () => (here && onOpen ? onOpen("complaint", here.number) : false),
  });
  const leaveOut = () => {
    if (here) onLeaveOut?.(here.referral);
  };
  useActs([{ id: "referrals.leaveOut", run: leaveOut, ...(here && onLeaveOut ? {} : { refused: true as const }) }]);
  useEffect(() => {
    room.current?.querySelector("[aria-current]")?.scrollIntoView?.({ block: "nearest" });
  }, [cursor]);
  const language = LANGUAGES.find((one) => one === list.language) ?? "en";
  if (list.rows.length === 0) return <Empty icon="refer" title={props.empty ?? w("referral.emptyList")} />;
  const removed = list.rows.length - list.consent;
  const days = [list.from, list.to].map((day) => (day === null ? "" : date(day, language)));
  return (
    <>
      <div className="scroll paper-room" role="region" aria-label={w("referral.page")} tabIndex={0} ref={room}>
        <div className="paper" lang={LANG_TAG[language]} data-testid="list-page">
          <div className="row paper-head">
            <span>
              RESTRICTED <span lang="zh-Hant-HK">限閱文件</span>
            </span>
            <span className="sp" />
            <span className="ref">{list.number}</span>
          </div>
          <div className="row t paper-top">
            <div className="col" style={{ flex: 1 }}>
              <span className="paper-title">
                Referral list <span lang="zh-Hant-HK">轉介名單</span>
              </span>
              <span className="q">{list.agency_names[language]}</span>
              <span className="q">{[list.purpose, list.basis].filter(Boolean).join(", ")}</span>
            </div>
            <dl className="paper-facts">
              {days.some((day) => day !== "") && (
                <>
                  <dt>{list.words["from"] ?? w("referral.from")}</dt>
                  <dd>{days[0] === "" ? "–" : days[0]}</dd>
                  <dt>{list.words["to"] ?? w("referral.to")}</dt>
                  <dd>{days[1] === "" ? "–" : days[1]}</dd>
                </>
              )}
              <dt>{list.words["rows"] ?? w("referral.complaints")}</dt>
              <dd>{count(list.rows.length)}</dd>
            </dl>
          </div>
          {page.told.length > 0 && (
            <p className="q paper-told">
              {page.told.map(({ head, value }) => (
                <span key={head.code} title={head.definition}>
                  <span className="qq">{head.head}</span> {value}
                </span>
              ))}
            </p>
          )}
          <table>
            <thead>
              <tr>
                <th>
                  <span className="seen-by-ear">{w("journal.number")}</span>
                </th>
                {page.main.map(({ head }) => (
                  <th key={head.code} className={head.kind === "number" ? "num" : ""} title={head.definition}>
                    {head.code === "ref" && page.prefix !== "" ? page.prefix.replace(/-$/, "") : head.head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {list.rows.slice(0, drawn).map((row, k) => (
                <PaperRow key={row.referral} list={list} page={page} row={row} number={k + 1} here={k === cursor} onPress={() => setCursor(k)} />
              ))}
            </tbody>
          </table>
          {list.rows.length > most && (
            <Button small onPress={() => setMost(most + 200)}>
              {w("referral.more", { count: list.rows.length - most })}
            </Button>
          )}
          {page.sections.length > 0 && <p className="q paper-note">{page.sections.join("; ")}</p>}
          <p className="q paper-note">
            {removed > 0 && w("referral.removedNote", { count: removed })}
            {list.masked && <span className="rust"> {w("referral.masked")}</span>}
          </p>
          <div className="row mono paper-foot" title={list.words["journal_head"]}>
            {count(list.journal_length)} {list.journal_head === null ? "" : `${list.journal_head.slice(0, 8)}…${list.journal_head.slice(-4)}`}
          </div>
        </div>
      </div>
      <div className="pane-foot">
        <Button act="referrals.leaveOut" onPress={leaveOut} refused={here && onLeaveOut ? undefined : true} testId="leave-out">
          {w("referral.leaveOut")}
        </Button>
        {props.beside}
      </div>
    </>
  );
}

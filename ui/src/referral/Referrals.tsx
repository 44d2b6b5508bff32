/**
 * Referrals: to whom something waits to be sent, the list as it would leave, the agency's referrals one by one with
 * their answers, and the lists that were taken. What leaves is the register's to decide, by consent and by approval.
 */
import type { Among } from "../ipc/among";
import { useAsk } from "../ipc/useAsk";
import { Empty } from "../kit/Empty";
import { Failed } from "../kit/Failed";
import { useKept } from "../kit/kept";
import { Loading } from "../kit/Loading";
import { Seg } from "../kit/Seg";
import { SplitPanes } from "../kit/SplitPanes";
import { useActs } from "../kit/useActs";
import { useNarrow } from "../kit/useNarrow";
import { useWords } from "../words/Words";
import { Builder } from "./Builder";
import { asked, leaving, leftOutOf, narrowingOf, soundly, wholeOf, type Built } from "./built";
import { LeftOut } from "./LeftOut";
import { ListPage } from "./ListPage";
import { Rows } from "./Rows";
import { TakeOut } from "./TakeOut";
import { Taken } from "./Taken";
import { FILTERS, type Filter } from "./useReferralRows";
import "./referral.css";

const SHOWN = ["page", "rows", "out"] as const;
type Shown = (typeof SHOWN)[number];

/** What the question of this screen asks besides an agency. */
export const ALL = { agency: null, state: [], after: null, limit: 1, lists_after: null, lists_limit: 100 };

/** The screen's panes. `onOpen` goes to a complaint. */
export function Referrals({ onOpen }: { onOpen: (kind: string, number: string, among?: Among) => void }) {
  const { w, language } = useWords();
  const [shown, setShown] = useKept<Shown>("referrals.shown", "page", { fits: (value) => SHOWN.some((one) => one === value) });
  const [filter, setFilter] = useKept<Filter>("referrals.filter", "all", { fits: (value) => FILTERS.some((one) => one === value) });
  const [kept, setBuilt] = useKept<Built>("referrals.built", asked(language));
  const { data: view, error } = useAsk("referrals", ALL);
  const agency = kept.agency ?? view?.agencies[0]?.agency;
  const built = { ...soundly(kept, language), agency };
  const off = agency === undefined;
  const whole = useAsk("referral_list", wholeOf(built), { off });
  // While another list is on its way the one before is not shown under the new agency's name.
  const ours = whole.data?.agency === agency ? whole.data : undefined;
  const narrowing = narrowingOf(built, ours);
  const narrowed = useAsk("referral_list", { ...wholeOf(built), ...narrowing }, { off: off || ours === undefined });
  const list = ours && narrowed.data?.agency === agency ? narrowed.data : undefined;
  const listError = whole.error ?? narrowed.error;
  const out = ours ? leftOutOf(built, ours) : [];
  const narrow = useNarrow();
  const showDue = () => {
    setShown("rows");
    setFilter("due");
  };
  useActs([{ id: "referrals.due", run: showDue, ...(off ? { refused: true as const } : {}) }]);
  // In a narrow window the tabs need all of their line.
  const takeOut = list && <TakeOut asked={built} list={list} narrowing={narrowing} moving={narrowed.isPlaceholderData} />;
  return (
    <SplitPanes
      name="referrals"
      panes={[
        {
          id: "builder",
          label: w("referral.newList"),
          width: 292,
          narrow: 248,
          content: view ? (
            <Builder view={view} built={built} onBuilt={setBuilt} whole={ours} list={list} onLeftOut={() => setShown("out")} />
          ) : error ? (
            <Failed failure={error} />
          ) : (
            <Loading />
          ),
        },
        {
          id: "list",
          label: w("referral.list"),
          width: 668,
          narrow: 470,
          content: (
            <>
              <div className="tools">
                <Seg
                  label={w("referral.list")}
                  tabs
                  value={shown}
                  onChange={(next: Shown) => setShown(next)}
                  parts={[
                    { value: "page", label: w("referral.page"), count: list?.rows.length },
                    { value: "rows", label: w("referral.rows"), testId: "tab-referrals" },
                    { value: "out", label: w("referral.leftOut"), count: ours && out.length, testId: "tab-left-out" },
                  ]}
                />
                <span className="sp" />
                {shown === "page" && !narrow && takeOut}
              </div>
              {listError && <Failed failure={listError} />}
              {agency === undefined ? (
                view && <Empty icon="refer" title={w("referral.nothing")} />
              ) : shown === "rows" ? (
                <Rows key={agency} agency={agency} filter={filter} onFilter={setFilter} onOpen={onOpen} />
              ) : shown === "out" && ours ? (
                <LeftOut
                  rows={out}
                  columns={ours.columns}
                  onPutBack={(referral) => setBuilt(leaving(built, [referral], false))}
                  onOpen={onOpen}
                />
              ) : list && ours ? (
                <ListPage
                  list={list}
                  empty={out.length > 0 ? w("referral.allLeftOut") : undefined}
                  onLeaveOut={(referral) => setBuilt(leaving(built, [referral], true))}
                  onOpen={onOpen}
                  beside={
                    narrow ? (
                      <>
                        <span className="sp" />
                        {takeOut}
                      </>
                    ) : (
                      <span className="small q cut" title={w("referral.copyIsAct")}>
                        {w("referral.copyIsAct")}
                      </span>
                    )
                  }
                />
              ) : (
                !listError && <Loading />
              )}
            </>
          ),
        },
        {
          id: "taken",
          label: w("referral.taken"),
          content: view ? <Taken lists={view.lists} total={view.lists_total} open={view.open} /> : <Loading />,
        },
      ]}
    />
  );
}

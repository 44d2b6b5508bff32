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
import { useWords } from "../words/Words";
import { Builder, type Built } from "./Builder";
import { ListPage } from "./ListPage";
import { Rows } from "./Rows";
import { TakeOut } from "./TakeOut";
import { Taken } from "./Taken";

type Shown = "page" | "rows";

/** What the question of this screen asks besides an agency. */
export const ALL = { agency: null, state: [], after: null, limit: 1, lists_after: null, lists_limit: 100 };

/** The screen's panes. `onOpen` goes to a complaint. */
export function Referrals({ onOpen }: { onOpen: (kind: string, number: string, among?: Among) => void }) {
  const { w, language } = useWords();
  const [shown, setShown] = useKept<Shown>("referrals.shown", "page", { fits: (value) => value === "page" || value === "rows" });
  const [built, setBuilt] = useKept<Built>("referrals.built", { agency: undefined, from: undefined, to: undefined, language });
  const { data: view, error } = useAsk("referrals", ALL);
  const agency = built.agency ?? view?.agencies[0]?.agency;
  const asked = { ...built, agency };
  const { data: list, error: listError } = useAsk(
    "referral_list",
    {
      agency: agency ?? "",
      language: built.language,
      ...(built.from === undefined ? {} : { from: built.from }),
      ...(built.to === undefined ? {} : { to: built.to }),
    },
    { off: agency === undefined },
  );
  // While another list is on its way the one before is not shown under the new agency's name.
  const drawn = list !== undefined && list.agency === agency ? list : undefined;
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
            <Builder view={view} built={asked} onBuilt={setBuilt} list={drawn} />
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
                    { value: "page", label: w("referral.page"), count: drawn?.rows.length },
                    { value: "rows", label: w("referral.rows") },
                  ]}
                />
                <span className="sp" />
                {drawn && shown === "page" && <TakeOut asked={asked} list={drawn} />}
              </div>
              {listError && <Failed failure={listError} />}
              {agency === undefined ? (
                view && <Empty icon="refer" title={w("referral.nothing")} />
              ) : shown === "rows" ? (
                <Rows key={agency} agency={agency} onOpen={onOpen} />
              ) : drawn ? (
                <ListPage list={drawn} />
              ) : (
                !listError && <Loading />
              )}
              <div className="pane-foot small q">{w("referral.copyIsAct")}</div>
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

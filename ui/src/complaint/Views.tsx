/**
 * The views of the list: those that every officer has, the team's, and the officer's own, each with its live count and a
 * mark where it is filling faster than it was. Keeping one: see SaveView.tsx.
 */
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from "react-aria-components";
import { useAsk } from "../ipc/useAsk";
import type { view_counts } from "../ipc/wire";
import { Button } from "../kit/Button";
import { Chip } from "../kit/Chip";
import { Icon } from "../kit/Icon";
import { useKeyNames } from "../kit/keymap";
import { count } from "../words/format";
import { Said } from "../words/Said";
import { useWords } from "../words/Words";
import { alike, USUAL } from "./listState";
import { SaveView } from "./SaveView";
import type { List } from "./useList";
import { useViews, viewAct, type Shown } from "./viewKeys";
import { ViewMenu } from "./ViewMenu";

/** A view is filling where a day brought thrice what a day brought before, and ten at least. */
const fills = (one: view_counts.Count | undefined): boolean =>
  one !== undefined && one.last_day >= 10 && one.last_day * 28 > 3 * one.four_weeks;

/** The views behind a button, where there is no room beside the list. */
export function ViewChoice({ list, onSave }: { list: List; onSave: () => void }) {
  const { w } = useWords();
  const { data } = useAsk("saved_views", {});
  const usual = USUAL.find((one) => one.id === list.view);
  const name = usual ? w(usual.words) : (data?.views.find((view) => view.id === list.view)?.name ?? w("views.title"));
  return (
    <DialogTrigger>
      <AriaButton className="btn cf-chosen" data-testid="views-open">
        <span className="cut">{name}</span>
        <Icon name="down" size="small" />
      </AriaButton>
      <Popover className="pop" placement="bottom start" offset={6}>
        <Dialog className="cf-pop" aria-label={w("views.title")}>
          <Views list={list} onSave={onSave} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

/** The pane. `onSave` opens the form of a new view. */
export function Views({ list, onSave }: { list: List; onSave: () => void }) {
  const { w } = useWords();
  const key = useKeyNames();
  const { all, mayKeepForAll } = useViews();
  const { data: counted } = useAsk("view_counts", { texts: all.map((one) => one.looked.query) }, { off: !list.pages.isSettled });
  const here = all.find((one) => one.id === list.view);
  const changed = here !== undefined && !alike(here.looked, list.looked);
  const keyOf = (one: Shown) => {
    const act = viewAct(all.indexOf(one));
    return act && key(act);
  };
  const rows = (of: readonly Shown[], title: string) =>
    of.length === 0 ? null : (
      <section aria-label={title}>
        <h2 className="small qq">{title}</h2>
        <ul>
          {of.map((one) => (
            <ViewRow
              key={one.id}
              one={one}
              here={one.id === list.view}
              changed={one.id === list.view && changed}
              counted={counted?.counts[all.indexOf(one)]}
              keys={keyOf(one)}
              onPress={() => list.look({ ...one.looked, view: one.id })}
              mayKeepForAll={mayKeepForAll}
            />
          ))}
        </ul>
      </section>
    );
  return (
    <>
      <nav className="scroll cf-views" aria-label={w("views.title")} data-testid="views">
        {rows(all.filter((one) => one.saved === undefined), w("views.usual"))}
        {rows(all.filter((one) => one.saved?.team === true), w("views.team"))}
        {rows(all.filter((one) => one.saved?.team === false), w("views.own"))}
      </nav>
      <div className="pane-foot cf-views-foot">
        <SaveView
          looked={list.looked}
          over={changed ? here?.saved : undefined}
          mayKeepForAll={mayKeepForAll}
          onSave={onSave}
        />
      </div>
    </>
  );
}

function ViewRow({
  one,
  here,
  changed,
  counted,
  keys,
  onPress,
  mayKeepForAll,
}: {
  one: Shown;
  here: boolean;
  changed: boolean;
  counted: view_counts.Count | undefined;
  /** The key that opens it. */
  keys: string | undefined;
  onPress: () => void;
  mayKeepForAll: boolean;
}) {
  const { w } = useWords();
  const role = one.saved?.role ?? null;
  const surge = fills(counted);
  const surged = surge && counted ? w("views.surge", { count: counted.last_day, usual: counted.four_weeks }) : undefined;
  return (
    <li className={here ? "here" : ""} title={keys === undefined ? undefined : `${one.name} (${keys})`}>
      <Button
        look="bare"
        className="cf-view"
        current={here}
        onPress={onPress}
        testId={`view-${one.id}`}
      >
        <span className="cut">{one.saved ? <Said>{one.name}</Said> : one.name}</span>
        {changed && <span className="small qq nw">{w("views.changed")}</span>}
        {role !== null && (
          <span className="cf-first" title={w("views.first", { role: w(`role.${role}`) })}>
            {role.toUpperCase()}
          </span>
        )}
        <span className="sp" />
        {counted !== undefined &&
          (counted.count === null ? (
            <span className="cf-count">
              <Chip look="late" title={w("views.unsound")}>
                !
              </Chip>
            </span>
          ) : surge ? (
            <span className="cf-count">
              <Chip look="care" title={surged}>
                {count(counted.count)}
              </Chip>
            </span>
          ) : (
            <span className="small qq cf-count">{count(counted.count)}</span>
          ))}
      </Button>
      {one.saved && <ViewMenu saved={one.saved} looked={one.looked} mayKeepForAll={mayKeepForAll} />}
    </li>
  );
}

/**
 * The views of the list by key: the first nine, in the order in which they stand in the pane. Not their drawing: Views.
 */
import { useAsk } from "../ipc/useAsk";
import type { saved_views } from "../ipc/wire";
import type { ActId } from "../kit/actList";
import { useActs } from "../kit/useActs";
import { useWords } from "../words/Words";
import { BEGIN, read, USUAL, type Looked } from "./listState";
import type { List } from "./useList";

/** A view as the list shows it. */
export interface Shown {
  id: string;
  name: string;
  looked: Looked;
  saved?: saved_views.Saved;
}

const KEYED = [
  "complaints.view1",
  "complaints.view2",
  "complaints.view3",
  "complaints.view4",
  "complaints.view5",
  "complaints.view6",
  "complaints.view7",
  "complaints.view8",
  "complaints.view9",
] as const satisfies readonly ActId[];

/** The act that opens the view at this place, where there is one. */
export const viewAct = (place: number): ActId | undefined => KEYED[place];

/** All views in the order in which they stand: those that everybody has, the team's, the officer's own. */
export function useViews(): { all: readonly Shown[]; mayKeepForAll: boolean } {
  const { w } = useWords();
  const { data } = useAsk("saved_views", {});
  const usual: Shown[] = USUAL.map((one) => ({ id: one.id, name: w(one.words), looked: { ...BEGIN, query: one.query } }));
  const kept: Shown[] = (data?.views ?? []).map((saved) => ({
    id: saved.id,
    name: saved.name,
    looked: read(saved.body),
    saved,
  }));
  const team = kept.filter((one) => one.saved?.team);
  const own = kept.filter((one) => !one.saved?.team);
  return { all: [...usual, ...team, ...own], mayKeepForAll: data?.may_keep_for_all ?? false };
}

/** Hears the keys of the views while the list is there, whether or not the pane is. */
export function useViewKeys(list: List): void {
  const { all } = useViews();
  useActs(
    all.flatMap((one, place) => {
      const id = viewAct(place);
      return id === undefined ? [] : [{ id, run: () => list.look({ ...one.looked, view: one.id }), words: one.name }];
    }),
  );
}

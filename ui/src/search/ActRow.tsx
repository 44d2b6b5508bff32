/**
 * One act or one record seen lately in the palette, with its key; an act that is refused stays, with its reason.
 */
import { memo } from "react";
import { planOf } from "../kit/actList";
import { Icon } from "../kit/Icon";
import { Kbd } from "../kit/Kbd";
import { useKeyNames } from "../kit/keymap";
import type { Act } from "../kit/useActs";
import { useWords } from "../words/Words";

/** An act. */
export const ActRow = memo(function ActRow(props: { id: string; act: Act; words: string; here: boolean }) {
  const { w } = useWords();
  const key = useKeyNames();
  const { act, here } = props;
  const refused = act.refused !== undefined;
  const place = planOf(act.id).place;
  return (
    <li
      id={props.id}
      role="option"
      aria-selected={here}
      aria-disabled={refused || undefined}
      className="pick"
      data-testid="palette-act"
      data-act={act.id}
      style={{ padding: "5px 16px", minHeight: 36 }}
    >
      <Icon name={refused ? "no" : act.id.startsWith("go.") ? "right" : "enter"} />
      <div className="col" style={{ flex: 1 }}>
        <span className={refused ? "cut qq" : "cut"}>{props.words}</span>
        {typeof act.refused === "string" && <span className="small qq cut">{act.refused}</span>}
      </div>
      {place !== "everywhere" && <span className="small qq nw">{w(`keys.place.${place}`)}</span>}
      <Kbd keys={key(act.id)} />
    </li>
  );
});

/** All that a query finds, to be opened in the list. */
export const ListRow = memo(function ListRow(props: { id: string; count: number; here: boolean }) {
  const { w } = useWords();
  return (
    <li
      id={props.id}
      role="option"
      aria-selected={props.here}
      className="pick"
      data-testid="search-in-list"
      style={{ padding: "5px 16px", minHeight: 36 }}
    >
      <Icon name="filter" />
      <span className="cut" style={{ flex: 1 }}>
        {w("search.showInList", { count: props.count })}
      </span>
      {props.here && <kbd>Enter</kbd>}
    </li>
  );
});

/** A record seen lately, by its number alone. */
export const RecordRow = memo(function RecordRow(props: { id: string; kind: string; number: string; here: boolean }) {
  const { w } = useWords();
  const isCase = props.kind === "case";
  return (
    <li
      id={props.id}
      role="option"
      aria-selected={props.here}
      className="pick"
      data-testid="palette-record"
      style={{ padding: "5px 16px", minHeight: 36 }}
    >
      <Icon name={isCase ? "folder" : "paper"} />
      <span className="ref" style={{ flex: 1 }}>
        {props.number}
      </span>
      <span className="small qq nw">{w(isCase ? "palette.cases" : "palette.complaints")}</span>
      {props.here && <kbd>Enter</kbd>}
    </li>
  );
});

/**
 * A trader found by its name: the name as last written, where it is, and how many complaints; and what can be begun with
 * it. A name that is only similar bears its marks. Not the trader's file, and no verdict that two are one.
 */
import { memo } from "react";
import { useNames } from "../ipc/useNames";
import type { traders } from "../ipc/wire";
import { Icon } from "../kit/Icon";
import { Likeness } from "../kit/Likeness";
import { clauses } from "../words/format";
import { Said } from "../words/Said";
import { useWords } from "../words/Words";
import { Marked } from "./HitRow";

interface RowProps {
  id: string;
  line: traders.Line;
  here: boolean;
}

/** What a group of reports is called. */
export const calledTrader = (line: traders.Line, nameless: string): string => line.name ?? line.url ?? line.phone ?? nameless;

/** The trader. `similar`: how alike the name is to what was typed, where it is not the same. */
export const TraderRow = memo(function TraderRow(props: RowProps & { typed: string; similar: number | null }) {
  const { w, language } = useWords();
  const names = useNames();
  const { line, here, typed, similar } = props;
  const where = [line.address, line.district === null ? null : names.nameOf("districts", line.district)].filter(
    (part) => part !== null && part !== "",
  );
  return (
    <li
      id={props.id}
      role="option"
      aria-selected={here}
      className="pick palette-two"
      data-testid="palette-trader"
    >
      <Icon name="shop" />
      <div className="col" style={{ flex: 1 }}>
        <span className="cut">
          <Marked text={calledTrader(line, w("trader.nameless"))} found={typed.split(/\s+/)} lead />
        </span>
        <span className="small qq cut">
          {where.length > 0 ? <Said>{clauses(where, language)}</Said> : w("filing.noAddress")}
        </span>
      </div>
      {similar !== null && <Likeness marks={similar} />}
      <span className="small q nw">{w("filing.complaints", { count: line.complaints })}</span>
      {here && <kbd>Enter</kbd>}
    </li>
  );
});

/** What is begun with a trader: a complaint, or the gathering of those that are open. */
export const AboutRow = memo(function AboutRow(props: RowProps & { what: "file" | "gather" }) {
  const { w } = useWords();
  const { line, here, what } = props;
  const name = calledTrader(line, w("trader.nameless"));
  const none = what === "gather" && line.live === 0;
  return (
    <li
      id={props.id}
      role="option"
      aria-selected={here}
      aria-disabled={none || undefined}
      className="pick palette-two"
      data-testid={`palette-${what}`}
    >
      <Icon name={none ? "no" : what === "file" ? "plus" : "layers"} />
      <div className="col" style={{ flex: 1 }}>
        <span className={none ? "cut qq" : "cut"}>
          {w(what === "file" ? "palette.fileAgainst" : "palette.gather", { name })}
        </span>
        <span className="small qq cut">
          {what === "file" ? w("palette.fileAgainst.how") : none ? w("palette.noneLive") : w("palette.gather.how")}
        </span>
      </div>
      {here && !none && <kbd>Enter</kbd>}
    </li>
  );
});

/**
 * The columns of the list of traders: who, where, how many, and when. A sign stands as written.
 */
import { useNames } from "../ipc/useNames";
import type { traders } from "../ipc/wire";
import type { Column } from "../kit/Table";
import { useNarrow } from "../kit/useNarrow";
import { count, date } from "../words/format";
import { Said } from "../words/Said";
import { useWords } from "../words/Words";
import type { KeyKind } from "./keys";

/** What stands under the name: what the group is put together by, or where it is. */
function beneath(row: traders.Line, by: KeyKind): string | null {
  return by === "name" || by === "trader" ? (row.address ?? row.url ?? row.phone) : row.key.key;
}

/** The columns, for groups of one kind of key; `tight` where a file is read beside the list. */
export function useTraderColumns(by: KeyKind, tight = false): Column<traders.Line>[] {
  const { w, language } = useWords();
  const { nameOf } = useNames();
  const narrow = useNarrow() || tight;
  const figure = (id: string, head: string, of: (row: traders.Line) => number, sortable = false): Column<traders.Line> => ({
    id,
    head,
    width: !narrow ? "112px" : sortable ? "108px" : "88px",
    num: true,
    sortable,
    cell: (row) => <span className={of(row) === 0 ? "qq" : id === "complaints" ? "m" : ""}>{count(of(row))}</span>,
  });
  const all: Column<traders.Line>[] = [
    {
      id: "name",
      head: w("trader.name"),
      width: "minmax(180px,2fr)",
      sortable: true,
      cell: (row) => {
        const under = beneath(row, by);
        return (
          <div className="col">
            <span className="cut m" data-testid="trader-row">
              {row.name === null ? <span className="qq">{w("trader.nameless")}</span> : <Said>{row.name}</Said>}
            </span>
            <span className="small qq cut">{under !== null && <Said>{under}</Said>}</span>
          </div>
        );
      },
    },
    {
      id: "where",
      head: w("trader.where"),
      width: "minmax(150px,1fr)",
      wide: true,
      cell: (row) => (
        <div className="col">
          <span className="cut q">{row.district === null ? "" : nameOf("districts", row.district)}</span>
          <span className="small qq cut">{row.sector === null ? "" : nameOf("sectors", row.sector)}</span>
        </div>
      ),
    },
    figure("complaints", w("trader.complaints"), (row) => row.complaints, true),
    figure("live", w("trader.live"), (row) => row.live),
    figure("cases", w("trader.cases"), (row) => row.cases),
    {
      id: "last",
      head: w("trader.last"),
      width: "164px",
      sortable: true,
      cell: (row) => (
        <div className="col">
          <span className="nw">{date(row.last, language)}</span>
          <span className="small qq nw">
            {row.complaints > 1 ? w("trader.since", { day: date(row.first, language) }) : ""}
          </span>
        </div>
      ),
    },
  ];
  return tight ? all.filter(({ id }) => id !== "where" && id !== "cases") : all;
}

/**
 * The list of visitors with its filters. The cursor follows the visitor, not the row: nobody is swapped under an
 * officer's hand when a row is added above.
 */
import { Button } from "../kit/Button";
import { Empty } from "../kit/Empty";
import { Failed } from "../kit/Failed";
import { Seg } from "../kit/Seg";
import { Table } from "../kit/Table";
import type { Names } from "../ipc/useNames";
import type { Failure } from "../ipc/wire";
import { count } from "../words/format";
import type { Instant } from "../words/time";
import { useWords } from "../words/Words";
import { useColumns } from "./columns";
import { Filter } from "./Filter";
import { groupOf, isHere, linesOf, passes, type Filters, type Visitor } from "./rows";

/** The list. */
export function BoardList(props: {
  rows: readonly Visitor[];
  total: number;
  now: Instant;
  placedAt: Instant;
  names: Names;
  filters: Filters;
  onFilters: (filters: Filters) => void;
  chosen: string | undefined;
  onChoose: (id: string) => void;
  onOpen: (id: string) => void;
  onHeld: (held: boolean) => void;
  /** Hears a press on a row, where one pane is seen at a time. */
  onPress?: () => void;
  loading: boolean;
  error: Failure | null;
}) {
  const { w } = useWords();
  const { rows, now, placedAt, names, filters, onFilters, chosen } = props;
  const columns = useColumns(names, now);
  const shown = rows.filter((visitor) => passes(visitor, filters, placedAt));
  const lines = linesOf(shown, placedAt);
  const at = lines.findIndex((line) => line.head === undefined && line.visitor.id === chosen);
  const visitorAt = (index: number) => {
    const line = lines[index];
    return line?.head === undefined ? line?.visitor : undefined;
  };
  const used = (list: string, of: (visitor: Visitor) => string | null) => {
    const codes = new Set(rows.map(of));
    return names.choices(list).filter((choice) => codes.has(choice.code));
  };
  // While nothing is known, nothing is counted.
  const counted = (n: number) => (props.loading || props.error ? undefined : n);
  const filtered = filters.exit !== undefined || filters.language !== undefined || filters.whose !== "team";
  return (
    <>
      <div className="tools">
        <Seg
          label={w("board.whose")}
          tabs
          value={filters.whose}
          onChange={(whose) => onFilters({ ...filters, whose })}
          parts={[
            {
              value: "team",
              label: w("board.team"),
              count: counted(rows.filter((row) => isHere(row, placedAt)).length),
            },
            {
              value: "mine",
              label: w("board.mine"),
              count: counted(rows.filter((row) => row.owner === filters.officer && isHere(row, placedAt)).length),
            },
            {
              value: "left",
              label: w("board.leftToday"),
              count: counted(rows.filter((row) => !isHere(row, placedAt)).length),
            },
          ]}
        />
        <Filter
          icon="exit"
          all={w("board.allExits")}
          choices={used("control_points", (row) => row.control_point)}
          value={filters.exit}
          onChange={(exit) => onFilters({ ...filters, exit })}
          testId="board-exit"
        />
        <Filter
          icon="globe"
          all={w("board.anyLanguage")}
          choices={used("languages", (row) => row.language)}
          value={filters.language}
          onChange={(language) => onFilters({ ...filters, language })}
          testId="board-language"
        />
        <span className="sp" />
        <span className="small qq nw cut wide">{w("board.beam")}</span>
      </div>
      {props.error && (
        <div style={{ padding: 12 }}>
          <Failed failure={props.error} />
        </div>
      )}
      <div
        style={{ display: "flex", flex: 1, minHeight: 0, flexDirection: "column" }}
        onPointerEnter={() => props.onHeld(true)}
        onPointerMove={() => props.onHeld(true)}
        onPointerLeave={() => props.onHeld(false)}
        onClick={(event) => {
          if (event.target instanceof Element && event.target.closest("tbody tr:not(.group)")) props.onPress?.();
        }}
      >
        <Table
          label={w("board.visitors")}
          columns={columns}
          count={lines.length}
          rowAt={(index) => lines[index]}
          keyOf={(line) => (line.head === undefined ? line.visitor.id : line.head)}
          cursor={at}
          onCursor={(index) => {
            const visitor = visitorAt(index);
            if (visitor) props.onChoose(visitor.id);
          }}
          onOpen={(index) => {
            const visitor = visitorAt(index);
            if (visitor) props.onOpen(visitor.number);
          }}
          twoLine
          groupAt={(index) => {
            const line = lines[index];
            return line?.head === undefined ? undefined : (
              <>
                {w(line.head === "left" ? "board.leftToday" : `board.${line.head}`)}{" "}
                <span className="qq" style={{ fontWeight: 400 }}>
                  {count(line.count)}
                </span>
              </>
            );
          }}
          isOff={(line) => line.head === undefined && groupOf(line.visitor, now) === "left"}
          loading={props.loading}
          failed={props.error !== null && props.error !== undefined}
          testId="board-table"
          empty={
            <Empty
              icon="clock"
              title={filtered ? w("board.noneFit") : w("board.empty")}
              act={
                filtered ? (
                  <Button
                    small
                    onPress={() => onFilters({ ...filters, whose: "team", exit: undefined, language: undefined })}
                  >
                    {w("board.showAll")}
                  </Button>
                ) : undefined
              }
            />
          }
        />
      </div>
      {props.total > rows.length && rows.length > 0 && (
        <p className="small qq" style={{ padding: "6px 20px" }}>
          {w("board.first", { shown: rows.length, total: props.total })}
        </p>
      )}
    </>
  );
}

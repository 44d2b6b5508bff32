/**
 * The traders as the register has them, or reports put together by an equal name, web address, telephone or registration, one kind at a time. What
 * gives no such thing is counted beside the list. Not one trader's file: TraderFile. No verdict: an officer decides.
 */
import { useEffect, useRef, useState } from "react";
import { TakeList } from "../acts/TakeList";
import type { Among } from "../ipc/among";
import { useOfRow } from "../ipc/arriving";
import { useWindow } from "../ipc/useWindow";
import type { traders } from "../ipc/wire";
import { AskedTable } from "../kit/AskedTable";
import { Empty } from "../kit/Empty";
import { Icon } from "../kit/Icon";
import { OpenBeside } from "../kit/OpenBeside";
import { useKept } from "../kit/kept";
import { Opt } from "../kit/Opt";
import { Seg } from "../kit/Seg";
import { SplitPanes } from "../kit/SplitPanes";
import { TextField } from "../kit/TextField";
import { useActs } from "../kit/useActs";
import { useNarrow } from "../kit/useNarrow";
import { useWords } from "../words/Words";
import { useTraderColumns } from "./columns";
import { idOf, isKind, KINDS, type KeyKind } from "./keys";
import { traderReading } from "./TraderReading";

const PAUSE_MS = 200;
const SORTS: readonly traders.Sort[] = ["complaints", "newest", "name"];
const SORT_OF: Record<string, traders.Sort> = { complaints: "complaints", last: "newest", name: "name" };
const COLUMN_OF: Record<traders.Sort, string> = { complaints: "complaints", newest: "last", name: "name" };

/** What the list is given: how a trader's file is opened, by its name in the address, and how a case is. */
export interface TraderListProps {
  onOpen: (id: string, among: Among) => void;
  onCase: (number: string) => void;
}

/** The list. */
export function TraderList({ onOpen, onCase }: TraderListProps) {
  const { w } = useWords();
  const narrow = useNarrow();
  const [by, setBy] = useKept<KeyKind>("traders.by", "trader", { fits: isKind });
  const [live, setLive] = useKept("traders.live", false);
  const [sort, setSort] = useKept<traders.Sort>("traders.sort", "complaints", {
    fits: (value) => SORTS.some((one) => one === value),
  });
  const [text, setText] = useKept("traders.text", "", { spoken: true });
  const [asked, setAsked] = useState(text);
  const [cursor, setCursor] = useKept("traders.cursor", 0);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (text === asked) return undefined;
    const timer = setTimeout(() => setAsked(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, asked]);
  const [beside, setBeside] = useKept("traders.beside", false);
  useActs([
    { id: "traders.filter", run: () => field.current?.focus() },
    { id: "traders.beside", run: () => setBeside(!beside) },
  ]);
  const params = { by, live, slips: false, sort, text: asked.trim() === "" ? null : asked.trim() };
  const list = useWindow("traders", params);
  const columns = useTraderColumns(by, beside);
  const anew = <T,>(set: (value: T) => void) => (value: T) => {
    set(value);
    setCursor(0);
  };
  const nameOf = (row: traders.Line | undefined) => row && { kind: "trader", number: idOf(row.of, by) };
  const read = useOfRow(list.arrived, () => (beside ? nameOf(list.rowAt(cursor))?.number : undefined));
  const written = useOfRow(list.arrived, () => (beside ? (list.rowAt(cursor)?.name ?? undefined) : undefined));
  const open = (index: number) => {
    const name = nameOf(list.rowAt(index));
    const nameAt = async (at: number) => nameOf((await list.rowsBetween(at, at))[0]);
    if (name) onOpen(name.number, { total: list.total, at: index, nameAt });
  };
  const main = (
    <>
      <div className="tools trader-tools">
        <Seg
          label={w("trader.by")}
          tabs
          value={by}
          onChange={anew(setBy)}
          parts={KINDS.map((kind) => ({
            value: kind,
            label: w(`trader.by.${kind}`),
            ...(kind === by && list.head !== undefined ? { count: list.total } : {}),
          }))}
        />
        <span className="sp" />
        <Opt small chosen={live} onPress={() => anew(setLive)(!live)}>
          {w("trader.liveOnly")}
        </Opt>
        <div style={{ flex: "0 1 240px", minWidth: 140 }} className="bare-label">
          <TextField
            label={w("trader.find")}
            placeholder={w("trader.find")}
            value={text}
            onChange={anew(setText)}
            onEnter={() => setAsked(text)}
            lead={<Icon name="search" size="small" />}
            inputRef={field}
            testId="trader-find"
          />
        </div>
      </div>
      <AskedTable
        of={list}
        label={w("nav.traders")}
        columns={columns}
        keyOf={(row) => row.key.key}
        cursor={cursor}
        onCursor={setCursor}
        onOpen={open}
        twoLine
        sort={{ column: COLUMN_OF[sort], down: sort !== "name" }}
        onSort={(column) => anew(setSort)(SORT_OF[column] ?? "complaints")}
        empty={<Empty icon="shop" title={w(asked.trim() === "" && !live ? "trader.none" : "trader.noneFits")} />}
        keeps="traders"
        testId="trader-table"
      />
      <div className="pane-foot">
        <span className="m nw" data-testid="trader-total" title={w(by === "trader" ? "trader.registered" : "trader.notVerdict")}>
          {w(by === "trader" ? "trader.traders" : "trader.total", { count: list.total })}
        </span>
        {narrow || (
          <span className="small q" style={{ flex: "1 1 160px", minWidth: 0 }}>
            {w(by === "trader" ? "trader.registered" : "trader.notVerdict")}
          </span>
        )}
        {list.head !== undefined && list.head.without > 0 && (
          <span className="small qq nw" data-testid="trader-without">
            {w("trader.without", { count: list.head.without })}
          </span>
        )}
        {narrow && <span className="sp" />}
        <TakeList list={{ what: "traders", name: w("nav.traders"), params, total: list.total }} />
        {!beside && list.total > 0 && <OpenBeside act="traders.beside" onPress={() => setBeside(true)} />}
      </div>
    </>
  );
  return (
    <div className="list-panes" data-testid="traders">
      <SplitPanes
        name="traders"
        open={beside ? "beside" : "traders"}
        panes={[
          { id: "traders", label: w("nav.traders"), content: main },
          ...(beside
            ? [
                traderReading(w, {
                  name: read,
                  written,
                  onOpen: () => open(cursor),
                  onClose: () => setBeside(false),
                  onCase,
                }),
              ]
            : []),
        ]}
      />
    </div>
  );
}

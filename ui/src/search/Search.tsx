/**
 * The one box for finding and doing: a panel over the screen, opened by Ctrl K, that asks for complaints and cases as one
 * types, and offers the acts of the record, the screen and the window. What was found is marked as it is written there.
 * Not a list that is worked on: that is the complaints screen. What is offered: usePalette.
 */
import { Fragment, useEffect, useRef, useState } from "react";
import { Dialog as AriaDialog, Modal, ModalOverlay } from "react-aria-components";
import type { Among } from "../ipc/among";
import type { traders } from "../ipc/wire";
import { Failed } from "../kit/Failed";
import { Icon } from "../kit/Icon";
import { Kbd } from "../kit/Kbd";
import { composing, useKeys } from "../kit/keys";
import { count } from "../words/format";
import { useWords } from "../words/Words";
import { ActRow, ListRow, RecordRow } from "./ActRow";
import { HitRow } from "./HitRow";
import { AboutRow, TraderRow } from "./TraderRow";
import { lately, usePalette, type Entry } from "./usePalette";

/** `among` is the result in which the opened one stands. */
/** What is begun with a trader: a complaint against it, or the gathering of its open ones. */
type OnTrader = (what: "file" | "gather", line: traders.Line) => void;
type Open = (kind: string, number: string, among?: Among) => void;

/** The panel, while `open`. `onOpen` goes to a file by its reference number. */
export function Search(props: {
  open: boolean;
  onClose: () => void;
  onOpen: Open;
  /** Goes to the complaints list with a query. */
  onList?: (query: string) => void;
  /** Begins something with a trader. */
  onTrader?: OnTrader;
}) {
  const { w } = useWords();
  return (
    <ModalOverlay
      className="scrim"
      isOpen={props.open}
      isDismissable
      onOpenChange={(next) => {
        if (!next) props.onClose();
      }}
    >
      <Modal className="dialog palette" data-testid="search-panel">
        <AriaDialog aria-label={w("palette.title")}>
          <Inside {...props} />
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

function Inside({
  onClose,
  onOpen,
  onList,
  onTrader,
}: {
  onClose: () => void;
  onOpen: Open;
  onList?: (query: string) => void;
  onTrader?: OnTrader;
}) {
  const { w } = useWords();
  useKeys({}, { modal: true });
  // Asked with the key itself: what was typed and where the cursor stands change together, so a key is one drawing.
  const [{ typed, at }, set] = useState({ typed: "", at: 0 });
  const setAt = (next: number) => set((now) => ({ ...now, at: next }));
  const list = useRef<HTMLUListElement>(null);
  const { entries, found, asked, commands, heads, settled } = usePalette(typed);
  const here = entries[at];
  useEffect(() => {
    list.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
    if (here?.is === "hit") found.need({ from: here.place, to: here.place });
  }, [at]);
  const take = (entry: Entry | undefined) => {
    if (!entry || (entry.is === "act" && entry.act.refused !== undefined)) return;
    if (entry.is === "about" && entry.what === "gather" && entry.line.live === 0) return;
    onClose();
    if (entry.is === "list") onList?.(entry.query);
    else if (entry.is === "trader") onOpen("trader", `${entry.line.of}.${entry.line.key.kind}`);
    else if (entry.is === "about") onTrader?.(entry.what, entry.line);
    else if (entry.is === "record") onOpen(entry.record.kind, entry.record.number);
    else if (entry.is === "hit")
      onOpen(entry.hit.kind, entry.hit.ref, found.among(entry.place, ({ kind, ref }) => ({ kind, number: ref })));
    else {
      lately("recent.acts", entry.act.id);
      // After the panel is gone: what the act opens takes the focus, and its keys are heard.
      setTimeout(() => void entry.act.run());
    }
  };
  const key = (event: React.KeyboardEvent) => {
    if (composing(event.nativeEvent)) return;
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      setAt(Math.max(0, Math.min(entries.length - 1, at + step)));
    } else if (event.key === "Enter") {
      event.preventDefault();
      // Of records, only what is shown for the words as they now stand is opened.
      if (settled || here?.is === "act") take(here);
    }
  };
  const idOf = (k: number | "") => `found-${k}`;
  return (
    <>
      <div className="row ask-box">
        <Icon name="search" size="large" />
        <input
          className="lead"
          role="combobox"
          aria-expanded={entries.length > 0}
          aria-controls="search-hits"
          aria-activedescendant={here ? idOf(at) : undefined}
          aria-label={w("palette.title")}
          placeholder={w("search.placeholder")}
          value={typed}
          autoFocus
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => set({ typed: event.target.value, at: 0 })}
          onKeyDown={key}
          data-testid="search-box"
        />
        <span className="small qq nw" role="status" data-testid="search-total">
          {asked !== "" && !found.isPending ? w("search.found", { count: found.total }) : ""}
        </span>
        <Kbd keys="Esc" />
      </div>
      {found.error && asked !== "" && <Failed failure={found.error} />}
      <ul
        className="scroll"
        id="search-hits"
        role="listbox"
        aria-label={w("palette.title")}
        ref={list}
        onClick={(event) => {
          // One ear for all rows, so that a row whose record stays is not drawn again.
          const row = (event.target as Element).closest("[role=option]");
          if (row) take(entries[Number(row.id.slice(idOf("").length))]);
        }}
      >
        {entries.map((entry, k) => {
          const shared = { id: idOf(k), here: k === at };
          return (
            <Fragment key={keyOf(entry)}>
              {entries[k - 1]?.head !== entry.head && (
                <li className="palette-head" role="presentation">
                  <span>{entry.head}</span>
                  {(heads.get(entry.head) ?? 0) > 0 && <span>{count(heads.get(entry.head) ?? 0)}</span>}
                </li>
              )}
              {entry.is === "hit" ? (
                <HitRow {...shared} hit={entry.hit} />
              ) : entry.is === "list" ? (
                <ListRow {...shared} count={entry.count} />
              ) : entry.is === "trader" ? (
                <TraderRow {...shared} line={entry.line} typed={asked} similar={entry.similar} />
              ) : entry.is === "about" ? (
                <AboutRow {...shared} line={entry.line} what={entry.what} />
              ) : entry.is === "act" ? (
                <ActRow {...shared} act={entry.act} words={entry.words} />
              ) : (
                <RecordRow {...shared} kind={entry.record.kind} number={entry.record.number} />
              )}
            </Fragment>
          );
        })}
      </ul>
      {entries.length === 0 && (commands || (asked !== "" && !found.isPending && !found.error)) && (
        <p className="q" style={{ padding: "14px 16px" }}>
          {w(commands ? "palette.noAct" : "search.none")}
        </p>
      )}
      <div className="row small qq palette-foot">
        <span className="row">
          <Kbd keys="↑ ↓" />
          {w("search.move")}
        </span>
        <span className="row">
          <Kbd keys="Enter" />
          {w("keys.open")}
        </span>
        <span className="row">
          <Kbd keys=">" />
          {w("palette.commands")}
        </span>
        <span className="sp" />
        <span className="cut">{w("search.either")}</span>
      </div>
    </>
  );
}

const keyOf = (entry: Entry): string =>
  entry.is === "hit"
    ? `${entry.hit.kind} ${entry.hit.id}`
    : entry.is === "list"
      ? "list"
      : entry.is === "trader"
        ? `trader ${entry.line.of}`
        : entry.is === "about"
          ? entry.what
          : entry.is === "act"
            ? `act ${entry.act.id}`
            : `record ${entry.record.number}`;

/**
 * The one box for finding: a panel over the screen, opened by Ctrl K, that asks for complaints and cases as one types
 * and opens the file that is chosen. What was found is marked as it is written there. Not a list that is worked on:
 * that is the complaints screen.
 */
import { useEffect, useRef, useState } from "react";
import { Dialog as AriaDialog, Modal, ModalOverlay } from "react-aria-components";
import { usePaged } from "../ipc/usePaged";
import type { search } from "../ipc/wire";
import { Failed } from "../kit/Failed";
import { Icon } from "../kit/Icon";
import { Kbd } from "../kit/Kbd";
import { composing, useKeys } from "../kit/keys";
import { useWords } from "../words/Words";
import { HitRow } from "./HitRow";

const PAUSE_MS = 160;

/** The panel, while `open`. `onOpen` goes to a file by its reference number. */
export function Search(props: { open: boolean; onClose: () => void; onOpen: (kind: string, number: string) => void }) {
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
        <AriaDialog aria-label={w("search.title")}>
          <Inside {...props} />
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

function Inside({ onClose, onOpen }: { onClose: () => void; onOpen: (kind: string, number: string) => void }) {
  const { w } = useWords();
  useKeys({}, { modal: true });
  const [typed, setTyped] = useState("");
  const [text, setText] = useState("");
  const [at, setAt] = useState(0);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    const timer = setTimeout(() => setText(typed.trim()), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  const found = usePaged("search", { text }, {
    after: (mark: number | null) => ({ text, after: mark, limit: 50 }),
    rows: (page) => page.hits,
    next: (page) => page.next,
    total: (page) => page.total,
    off: text === "",
  });
  const hits = text === "" ? [] : found.rows;
  useEffect(() => setAt(0), [text]);
  useEffect(() => {
    list.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
    found.need({ from: at, to: at });
  }, [at]);
  const go = (hit: search.Hit | undefined) => {
    if (!hit) return;
    onClose();
    onOpen(hit.kind, hit.ref);
  };
  const key = (event: React.KeyboardEvent) => {
    if (composing(event.nativeEvent)) return;
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      setAt(Math.max(0, Math.min(hits.length - 1, at + step)));
    } else if (event.key === "Enter") {
      event.preventDefault();
      // Only what is shown for the words as they now stand is opened.
      if (typed.trim() === text) go(hits[at]);
    }
  };
  return (
    <>
      <div className="row ask-box">
        <Icon name="search" size="large" />
        <input
          className="lead"
          role="combobox"
          aria-expanded={hits.length > 0}
          aria-controls="search-hits"
          aria-activedescendant={hits[at] ? `hit-${hits[at].id}` : undefined}
          aria-label={w("search.title")}
          placeholder={w("search.placeholder")}
          value={typed}
          autoFocus
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={key}
          data-testid="search-box"
        />
        {text !== "" && !found.isPending && (
          <span className="small qq nw" role="status" data-testid="search-total">
            {w("search.found", { count: found.total })}
          </span>
        )}
        <Kbd keys="Esc" />
      </div>
      {found.error && text !== "" && <Failed failure={found.error} />}
      <ul className="scroll" id="search-hits" role="listbox" aria-label={w("search.title")} ref={list}>
        {hits.map((hit, k) => (
          <HitRow key={`${hit.kind} ${hit.id}`} hit={hit} here={k === at} onPress={() => go(hit)} />
        ))}
        {text !== "" && !found.isPending && hits.length === 0 && !found.error && (
          <li className="q" style={{ padding: "14px 16px" }}>
            {w("search.none")}
          </li>
        )}
      </ul>
      <div className="row small qq palette-foot">
        <span className="row">
          <Kbd keys="↑ ↓" />
          {w("search.move")}
        </span>
        <span className="row">
          <Kbd keys="Enter" />
          {w("keys.open")}
        </span>
        <span className="sp" />
        <span>{w("search.either")}</span>
      </div>
    </>
  );
}

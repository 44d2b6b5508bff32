/**
 * The journal of the whole office, the newest entry first, one line each; at the right the entry at the cursor with what
 * was said before. It can be narrowed to a complaint or case, an officer, a kind, and days; its chain is walked on demand.
 */
import { useCallback } from "react";
import { TakeExtract } from "../acts/TakeExtract";
import { TakeList } from "../acts/TakeList";
import type { Among, Named } from "../ipc/among";
import { usePaged } from "../ipc/usePaged";
import type { journal } from "../ipc/wire";
import { Empty } from "../kit/Empty";
import { Failed } from "../kit/Failed";
import { useKept } from "../kit/kept";
import { SplitPanes } from "../kit/SplitPanes";
import { Table } from "../kit/Table";
import { useWords } from "../words/Words";
import { ChainFoot } from "./ChainFoot";
import { journalColumns } from "./columns";
import { EntryPane } from "./EntryPane";
import { Filters, isNarrowing, WHOLE, type Narrowing } from "./Filters";
import "./journal.css";

/** The question of what was asked for. */
function paramsOf(asked: Narrowing, mark: number | null): journal.Params {
  const given = (text: string) => (text.trim() === "" ? null : text.trim());
  const [from, to, subject] = [given(asked.from), given(asked.to), given(asked.subject)];
  return {
    before_seq: mark,
    officer: given(asked.officer),
    kind: given(asked.kind),
    limit: 100,
    ...(from === null ? {} : { from }),
    ...(to === null ? {} : { to }),
    ...(subject === null ? {} : { subject }),
  };
}

/** The screen. `onOpen` goes to the file that an entry is about. */
export function Journal({ onOpen }: { onOpen: (kind: string, number: string, among?: Among) => void }) {
  const { w, language } = useWords();
  const [asked, setAsked] = useKept<Narrowing>("journal.asked", WHOLE, { fits: isNarrowing });
  const [cursor, setCursor] = useKept("journal.cursor", 0);
  const list = usePaged("journal", asked, {
    after: (mark: number | null) => paramsOf(asked, mark),
    rows: (page) => page.entries,
    next: (page) => page.next,
    total: (page) => page.total,
  });
  const name = (line: journal.Line): Named | undefined =>
    line.subject_number && (line.subject_kind === "complaint" || line.subject_kind === "case")
      ? { kind: line.subject_kind, number: line.subject_number }
      : undefined;
  const open = (index: number) => {
    const line = list.rowAt(index);
    const about = line && name(line);
    if (about) onOpen(about.kind, about.number, list.among(index, name));
  };
  const onAsk = useCallback(
    (next: Narrowing) => {
      setAsked(next);
      setCursor(0);
    },
    [setAsked, setCursor],
  );
  const at = list.rowAt(cursor);
  return (
    <div className="journal" data-testid="journal">
      <Filters asked={asked} onAsk={onAsk} total={list.total} />
      {list.error && (
        <div className="told">
          <Failed failure={list.error} />
        </div>
      )}
      <SplitPanes
        name="journal"
        panes={[
          {
            id: "list",
            label: w("nav.journal"),
            content: (
              <Table
                label={w("nav.journal")}
                columns={journalColumns(w, language)}
                count={list.total}
                rowAt={list.rowAt}
                keyOf={(line) => String(line.seq)}
                onNeed={list.need}
                cursor={cursor}
                onCursor={setCursor}
                onOpen={open}
                loading={list.isPending}
                failed={list.error !== null}
                empty={<Empty icon="book" title={w("journal.none")} />}
                keeps="journal"
                testId="journal-table"
              />
            ),
          },
          {
            id: "entry",
            label: w("journal.entry"),
            width: 372,
            narrow: 300,
            content: at ? (
              <EntryPane line={at} onOpen={name(at) && (() => open(cursor))} />
            ) : (
              <Empty icon="book" title={w("journal.choose")} />
            ),
          },
        ]}
      />
      <ChainFoot>
        <TakeList list={{ what: "journal", name: w("nav.journal"), params: paramsOf(asked, null), total: list.total }} />
        <TakeExtract />
      </ChainFoot>
    </div>
  );
}

/**
 * The journal of the whole office, the newest entry first, each with its seal and the one it stands on. It can be
 * narrowed to an officer or a kind of entry. Proving the chain is the command line's (`steelyard verify`): here its
 * length and its head are shown. Typed words are never here: they are read on the file concerned.
 */
import type { Among, Named } from "../ipc/among";
import { useAsk } from "../ipc/useAsk";
import { usePaged } from "../ipc/usePaged";
import type { journal } from "../ipc/wire";
import { Button } from "../kit/Button";
import { Combobox } from "../kit/Combobox";
import { Empty } from "../kit/Empty";
import { Failed } from "../kit/Failed";
import { Icon } from "../kit/Icon";
import { useKept } from "../kit/kept";
import { Table } from "../kit/Table";
import { useWords } from "../words/Words";
import { journalColumns } from "./columns";
import { factKey, FACT_KINDS } from "./kinds";

/** The screen's one pane. `onOpen` goes to the file that an entry is about. */
export function Journal({ onOpen }: { onOpen: (kind: string, number: string, among?: Among) => void }) {
  const { w, language } = useWords();
  const [officer, setOfficer] = useKept<string | undefined>("journal.officer", undefined);
  const [kind, setKind] = useKept<string | undefined>("journal.kind", undefined);
  const [cursor, setCursor] = useKept("journal.cursor", 0);
  const { data: desk } = useAsk("desk", {});
  const { data: officers } = useAsk("officers", {});
  const list = usePaged("journal", { officer, kind }, {
    after: (mark: number | null) => ({ before_seq: mark, officer: officer ?? null, kind: kind ?? null, limit: 100 }),
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
  const narrow = (set: (value: string | undefined) => void) => (value: string | undefined) => {
    set(value);
    setCursor(0);
  };
  const narrowed = officer !== undefined || kind !== undefined;
  return (
    <section className="pane" style={{ flex: 1 }} aria-label={w("nav.journal")} data-testid="journal">
      <div className="tools filters">
        <div style={{ width: 220 }}>
          <Combobox
            label={w("journal.officer")}
            placeholder={w("journal.anyOfficer")}
            choices={(officers?.officers ?? []).map((one) => ({ code: one.code, label: one.name, also: [one.code] }))}
            value={officer}
            onChange={narrow(setOfficer)}
            testId="journal-officer"
          />
        </div>
        <div style={{ width: 260 }}>
          <Combobox
            label={w("journal.kind")}
            placeholder={w("journal.anyKind")}
            choices={FACT_KINDS.map((code) => {
              const key = factKey(code);
              return { code, label: key === undefined ? code : w(key), also: [code] };
            })}
            value={kind}
            onChange={narrow(setKind)}
            testId="journal-kind"
          />
        </div>
        {narrowed && (
          <Button
            look="bare"
            small
            onPress={() => {
              setOfficer(undefined);
              setKind(undefined);
            }}
            testId="journal-all"
          >
            {w("journal.all")}
          </Button>
        )}
        <span className="sp" />
        <span className="small qq nw" data-testid="journal-total">
          {w("journal.entries", { count: list.total })}
        </span>
      </div>
      {list.error && (
        <div className="told">
          <Failed failure={list.error} />
        </div>
      )}
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
      {desk && (
        <div className="pane-foot">
          <Icon name="seal" />
          <span className="small q">{w("journal.head", { length: desk.journal_length })}</span>
          <span className="mono qq cut" data-testid="journal-head" title={desk.journal_seal}>
            {desk.journal_seal}
          </span>
          <span className="sp" />
          <span className="small qq nw">{w("journal.verify")}</span>
        </div>
      )}
    </section>
  );
}

/**
 * What was done with the case, from the journal, newest first. Not the whole journal: see its own screen.
 */
import { UndoEntry } from "../acts/UndoEntry";
import { usePaged } from "../ipc/usePaged";
import { useOfficers } from "../ipc/useOfficers";
import type { history } from "../ipc/wire";
import { Button } from "../kit/Button";
import { Failed } from "../kit/Failed";
import { Sect } from "../kit/Sect";
import { Timeline } from "../kit/Timeline";
import { count, date, clock } from "../words/format";
import { Said } from "../words/Said";
import { isWordKey, useWords } from "../words/Words";

const SAID = ["reason", "text", "note", "plan"];

/** The section. */
export function History({ number }: { number: string }) {
  const { w, language } = useWords();
  const plain = w as (key: string) => string;
  const officer = useOfficers();
  const pages = usePaged("history", number, {
    after: (mark: number | null): history.Params => ({ subject: "case", name: number, limit: 40, after: mark }),
    rows: (page) => page.entries,
    next: (page) => page.next,
    total: (page) => page.total,
  });
  const what = (line: history.Line) => {
    const key = `fact.${line.kind}`;
    const said = SAID.map((field) => line.text[field]).find((text) => text !== undefined && text !== "");
    return (
      <span className="col">
        <span>
          {isWordKey(key) ? plain(key) : line.kind}
          {line.members !== null && <span className="q"> {w("caseFile.ofMany", { count: line.members })}</span>}
        </span>
        {said !== undefined && (
          <span className="small q">
            <Said>{said}</Said>
          </span>
        )}
        {line.undo && (
          <UndoEntry undo={line.undo} what={isWordKey(key) ? plain(key) : line.kind} members={line.members ?? 1} />
        )}
      </span>
    );
  };
  return (
    <Sect title={w("nav.journal")} aside={w("caseFile.entries", { count: pages.total })} last>
      <Failed failure={pages.error ?? undefined} />
      <div data-testid="case-history" className="case-history">
        <Timeline
          label={w("nav.journal")}
          of={pages.rows.map((line) => ({
            id: String(line.seq),
            when: `${date(line.at, language, true)} ${clock(line.at)}`,
            iso: new Date(line.at / 1000).toISOString(),
            what: what(line),
            by: officer(line.officer),
          }))}
        />
      </div>
      {pages.rows.length < pages.total && (
        <Button small look="bare" onPress={() => pages.need({ to: pages.rows.length })} testId="more-history">
          {w("caseFile.earlier", { left: count(pages.total - pages.rows.length) })}
        </Button>
      )}
    </Sect>
  );
}

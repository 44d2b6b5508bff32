/**
 * Who would get a letter and who would not: counts that sum to all complainants, by what stops a letter; then one by one, each
 * with its language, what stops it by name, and its complaint a press away. The text of one: see LetterShown.tsx.
 */
import { useState } from "react";
import type { LetterDraft } from "../ipc/letterDoors";
import { Button } from "../kit/Button";
import { Empty } from "../kit/Empty";
import { Preview } from "../kit/Preview";
import { Seg } from "../kit/Seg";
import { Table, type Column } from "../kit/Table";
import { useOnePane } from "../kit/useOnePane";
import { addressOf } from "../kit/place";
import { date } from "../words/format";
import { LANG_TAG, LANGUAGES, OWN_NAME } from "../words/language";
import { useWords } from "../words/Words";
import { StopWords } from "./LetterStop";

const STOPS = ["empty", "no-contact", "had", "state"] as const;
const SEEN = ["all", "gets", "stopped"] as const;
type Seen = (typeof SEEN)[number];

/** The language of a letter, in its own name. */
export function LetterTongue({ language }: { language: string | null }) {
  const { w } = useWords();
  const known = LANGUAGES.find((one) => one === language);
  return known === undefined ? <span className="rust">{w("kit.unknown")}</span> : <span lang={LANG_TAG[known]}>{OWN_NAME[known]}</span>;
}

/** The counts of all, by what stops a letter. */
export function LetterCounts({ drafts }: { drafts: readonly LetterDraft[] }) {
  const { w } = useWords();
  const ready = drafts.filter((one) => one.stop === null).length;
  const of = (code: (typeof STOPS)[number]) => drafts.filter((one) => one.stop?.code === code).length;
  return (
    <div>
      <p className="seen-by-ear" role="status">
        {w("letters.count", { count: ready, stopped: drafts.length - ready })}
      </p>
      <Preview
        total={drafts.length}
        totalWords={w("letters.total")}
        lines={[
          { count: ready, words: w("letters.n.gets") },
          ...STOPS.map((code) => ({ count: of(code), words: w(`letters.n.${code}`), care: true })).filter(({ count }) => count > 0),
        ]}
      />
    </div>
  );
}

/** The one letter of a complaint, in one line. */
export function LetterOne({ draft, onShow }: { draft: LetterDraft; onShow: (draft: LetterDraft) => void }) {
  const { w } = useWords();
  return (
    <div className="col g1">
      <div className="row letter-one" role="status" data-testid="letters-drafts">
        <LetterTongue language={draft.language} />
        <span style={{ flex: 1, minWidth: 0 }}>
          <Outcome draft={draft} />
        </span>
        {draft.stop === null && (
          <Button small icon="seen" onPress={() => onShow(draft)} testId="letter-show">
            {w("letters.show")}
          </Button>
        )}
      </div>
      <p className="small qq">{w("letters.showSays")}</p>
    </div>
  );
}

function Outcome({ draft, cut = false }: { draft: LetterDraft; cut?: boolean }) {
  const { w, language } = useWords();
  const day = draft.had === null ? "" : date(draft.had, language);
  if (draft.stop === null) return <span className="q">{draft.had === null ? w("letters.gets") : w("letters.getsAgain", { day })}</span>;
  return (
    <span className={`rust ${cut ? "cut" : "lines-2"}`}>
      <StopWords stop={draft.stop} day={day} />
    </span>
  );
}

/** The list. `onShow` shows the text of one; `onOpen` is told when a complaint is gone to. */
export function LetterDrafts({ drafts, onShow, onOpen }: { drafts: readonly LetterDraft[]; onShow: (draft: LetterDraft) => void; onOpen: () => void }) {
  const { w } = useWords();
  const [seen, setSeen] = useState<Seen>("all");
  const [kept, setCursor] = useState(0);
  const ready = drafts.filter((one) => one.stop === null);
  const stopped = drafts.filter((one) => one.stop !== null);
  const rows = seen === "all" ? drafts : seen === "gets" ? ready : stopped;
  const cursor = Math.min(kept, Math.max(0, rows.length - 1));
  const onePane = useOnePane();
  const columns: Column<LetterDraft>[] = [
    {
      id: "number",
      head: w("letters.complaint"),
      width: "168px",
      cell: (one) => (
        <a className="ref link nw" href={addressOf("complaints", one.number)} onClick={onOpen} data-testid="letter-complaint">
          {one.number}
        </a>
      ),
    },
    { id: "language", head: w("letters.languageOne"), width: "84px", cell: (one) => <LetterTongue language={one.language} /> },
    {
      id: "gets",
      head: w("letters.outcome"),
      width: "minmax(160px,1fr)",
      cell: (one) => <Outcome draft={one} cut={!onePane} />,
    },
    {
      id: "show",
      head: <span className="seen-by-ear">{w("letters.show")}</span>,
      width: "84px",
      cell: (one) =>
        one.stop === null && (
          <Button small look="bare" onPress={() => onShow(one)} label={`${w("letters.show")} ${one.number}`} testId="letter-show">
            {w("letters.show")}
          </Button>
        ),
    },
  ];
  return (
    <>
      <Seg
        label={w("letters.see")}
        value={seen}
        onChange={(next: Seen) => {
          setSeen(next);
          setCursor(0);
        }}
        parts={SEEN.map((value) => ({
          value,
          label: w(`letters.see.${value}`),
          count: value === "all" ? drafts.length : value === "gets" ? ready.length : stopped.length,
          testId: `letters-show-${value}`,
        }))}
      />
      <div className="col letters-list" style={{ height: 238 }}>
        <Table
          label={w("letters.see")}
          columns={columns}
          count={rows.length}
          rowAt={(index) => rows[index]}
          keyOf={(draft) => draft.complaint}
          cursor={cursor}
          onCursor={setCursor}
          primary={false}
          twoLine={onePane}
          empty={<Empty icon="paper" title={w(seen === "stopped" ? "letters.noneStopped" : "letters.noneGets")} />}
          testId="letters-drafts"
        />
      </div>
      <p className="small qq">{w("letters.showSays")}</p>
    </>
  );
}

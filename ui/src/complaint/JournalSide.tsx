/**
 * The complaint's own entries of the journal at the right of its file: the newest first, corrections with what was said
 * before. The seal of each entry is asked of the journal when seals are shown.
 */
import { useState } from "react";
import { UndoEntry } from "../acts/UndoEntry";
import { useAsk } from "../ipc/useAsk";
import type { history } from "../ipc/wire";
import { Button } from "../kit/Button";
import { Failed } from "../kit/Failed";
import { Sect } from "../kit/Sect";
import { Timeline } from "../kit/Timeline";
import { Said } from "../words/Said";
import { clock, date } from "../words/format";
import { isWordKey, useWords } from "../words/Words";
import { dayOf } from "../words/time";
import { valueOf, type Reading } from "./values";

const SHOWN = 100;
const CORRECTED = 6;
// Of a filing nothing was said before; of these kinds the reason is what an officer looks for.
const TOLD = ["reason", "explanation", "asked", "reply", "amend-reason", "text", "step", "agency", "verdict-note"];
// A verdict on traders is told by what it says: one trader or two, of which complaints, why, and knowing what.
const VERDICT = ["judged", "against", "verdict_reason", "known"];

function Entry({ line, reading }: { line: history.Line; reading: Reading }) {
  const { w } = useWords();
  const kind = `fact.${line.kind}`;
  const plain = w as (key: string) => string;
  const name = (field: string) => {
    const own = field === "district" ? "field.trader_district" : `field.${field}`;
    return isWordKey(own) ? plain(own) : undefined;
  };
  const says = (field: string) => line.detail[field] ?? line.text[field];
  // A correction is told by every field it says, with what was said before; of other entries only what they replaced.
  const touched = new Set([
    ...Object.keys(line.was),
    ...(line.kind === "complaint_amended" ? [...Object.keys(line.detail), ...Object.keys(line.text)] : []),
  ]);
  const corrected = [...touched].filter(
    (field) => name(field) !== undefined && line.was[field] !== "masked" && says(field) !== "masked",
  );
  const verdict = line.detail["judged"] === undefined ? [] : VERDICT.map((field) => valueOf(field, line.detail[field], reading));
  const told = TOLD.map((field) => line.text[field] ?? (field === "step" || field === "agency" ? valueOf(field, line.detail[field], reading) : undefined)).find(
    (text) => text !== undefined,
  );
  return (
    <span className="col">
      <span>{isWordKey(kind) ? plain(kind) : line.kind}</span>
      {corrected.slice(0, CORRECTED).map((field) => (
        <span key={field} className="small q">
          {name(field)}{" "}
          {line.was[field] !== undefined && <span className="was">{valueOf(field, line.was[field], reading)}</span>}{" "}
          {valueOf(field, says(field), reading) ?? w("cfile.takenBack")}
        </span>
      ))}
      {verdict.length > 0 && <span className="small q">{verdict.filter(Boolean).join(" · ")}</span>}
      {line.undo && (
        <UndoEntry undo={line.undo} what={isWordKey(kind) ? plain(kind) : line.kind} members={line.members ?? 1} />
      )}
      {told !== undefined && line.kind !== "complaint_filed" && (
        <span className="small q cut" style={{ maxWidth: 360 }} title={told}>
          <Said>{told}</Said>
        </span>
      )}
    </span>
  );
}

function Seal({ seq }: { seq: number }) {
  const { data } = useAsk("journal", { before_seq: seq + 1, officer: null, kind: null, limit: 1 });
  const [line] = data?.entries ?? [];
  // An act of many parts is one line of the journal; its last seal stands for each of them.
  return <span className="mono qq">{line === undefined ? "…" : `${line.seal_first}…${line.seal_last}`}</span>;
}

/** The section. */
export function JournalSide({ name, reading }: { name: string; reading: Reading }) {
  const { w, language } = useWords();
  const [seals, setSeals] = useState(false);
  const { data, error } = useAsk("history", { subject: null, name, limit: SHOWN, after: null });
  const today = dayOf(reading.now);
  return (
    <Sect
      last
      title={w("nav.journal")}
      aside={
        <span className="row">
          {data && w("cfile.entries", { count: data.total })}
          <Button small look="bare" icon="seal" onPress={() => setSeals(!seals)} testId="seals-toggle">
            {w(seals ? "cfile.sealsHide" : "cfile.sealsShow")}
          </Button>
        </span>
      }
    >
      <Failed failure={error ?? undefined} />
      <Timeline
        label={w("nav.journal")}
        of={(data?.entries ?? []).map((line) => ({
          id: String(line.seq),
          when: dayOf(line.at) === today ? clock(line.at) : date(line.at, language, true),
          iso: new Date(line.at / 1000).toISOString(),
          what: (
            <span className="row t">
              <span style={{ flex: 1, minWidth: 0 }}>
                <Entry line={line} reading={reading} />
              </span>
              {seals && <Seal seq={line.seq} />}
            </span>
          ),
          by: line.officer,
        }))}
      />
    </Sect>
  );
}

/**
 * The entry at the cursor: whole seals, what it says, and what was said before. Words that were typed are read on the
 * file it is about, where the officer may see them; a mass act names its complaints.
 */
import { useState } from "react";
import { useReference } from "../acts/reference";
import { valueOf, type Reading } from "../acts/values";
import { useAsk } from "../ipc/useAsk";
import type { history, journal, journal_entry } from "../ipc/wire";
import { Button } from "../kit/Button";
import { Facts, type Fact } from "../kit/Facts";
import { Failed } from "../kit/Failed";
import { Loading } from "../kit/Loading";
import { Sect } from "../kit/Sect";
import { clock, count, date } from "../words/format";
import { Said } from "../words/Said";
import { now } from "../words/time";
import { isWordKey, useWords } from "../words/Words";
import { ROLES } from "./columns";
import { factKey } from "./kinds";

const OWN_NAMES: Readonly<Record<string, string>> = {
  complainant: "caseFile.complainant",
  district: "field.trader_district",
  reason: "field.reason",
  "amend-reason": "field.reason",
};

/** What a field said and says, in words where it has them. */
function useSaid() {
  const { w, language } = useWords();
  const plain = w as (key: string) => string;
  const r = useReference();
  const reading: Reading = { r, w, language, now: now() };
  const label = (field: string) => {
    const key = OWN_NAMES[field] ?? `field.${field}`;
    return isWordKey(key) ? plain(key) : undefined;
  };
  const fact = (field: string, value: string | undefined, was?: string): Fact => {
    const shown = (text: string | undefined) =>
      text === "masked" ? w("journal.masked") : valueOf(field, text, reading);
    const name = label(field);
    const said = shown(value);
    return {
      label: name ?? <span className="mono">{field}</span>,
      value: said === undefined ? <span className="qq">{w("journal.takenBack")}</span> : <Said>{said}</Said>,
      ...(was === undefined ? {} : { was: shown(was) ?? "" }),
    };
  };
  return { fact };
}

function Members({ entry }: { entry: journal_entry.Entry }) {
  const { w } = useWords();
  const [from, setFrom] = useState(0);
  const { data } = useAsk("journal_entry", { seq: entry.seq, from });
  const shown = data?.members ?? entry.members;
  return (
    <Sect title={w("journal.whom")} aside={count(entry.members_total)}>
      <ul className="journal-members" data-testid="entry-members">
        {shown.map((number) => (
          <li key={number} className="ref">
            {number}
          </li>
        ))}
      </ul>
      {entry.members_total > shown.length && (
        <div className="row" style={{ marginTop: 8 }}>
          <Button small icon="left" refused={from === 0 ? true : undefined} onPress={() => setFrom(from - 100)}>
            {w("keys.previous")}
          </Button>
          <span className="small qq nw">
            {w("journal.span", { from: from + 1, to: from + shown.length, total: entry.members_total })}
          </span>
          <Button
            small
            icon="right"
            refused={from + shown.length >= entry.members_total ? true : undefined}
            onPress={() => setFrom(from + 100)}
          >
            {w("keys.next")}
          </Button>
        </div>
      )}
    </Sect>
  );
}

/** The files of evidence that left with a packet: which, in what form, and the digest of what left. */
function LeftFiles({ files }: { files: readonly journal_entry.LeftFile[] }) {
  const { w } = useWords();
  return (
    <Sect title={w("journal.left")} aside={count(files.length)}>
      <ul data-testid="entry-files">
        {files.map((file) => (
          <li key={`${file.complaint} ${file.n} ${file.sha256}`} className="col journal-left">
            <span className="row g1 w">
              <span className="ref">{file.complaint}</span>
              {file.n !== null && <span className="mono">E{file.n}</span>}
              <span className="small q">{w(`packet.form.${file.form}`)}</span>
            </span>
            <span className="mono journal-seal">{file.sha256}</span>
          </li>
        ))}
      </ul>
    </Sect>
  );
}

/** Before and after, as the file's own history tells it; the codes of the entry where it has no file of its own. */
function What({ entry, told }: { entry: journal_entry.Entry; told: history.Line | undefined }) {
  const { w } = useWords();
  const { fact } = useSaid();
  const detail = told?.detail ?? entry.detail;
  const text = told?.text ?? {};
  const changed = Object.keys(told?.was ?? {});
  const rest = [...Object.keys(text), ...Object.keys(detail)].filter((field) => !changed.includes(field));
  const says = (field: string) => text[field] ?? detail[field];
  return (
    <>
      {changed.length > 0 && (
        <Sect title={w("journal.changed")} aside={count(changed.length)}>
          <div data-testid="entry-changed">
            <Facts label={112} of={changed.map((field) => fact(field, says(field), told?.was[field]))} />
          </div>
        </Sect>
      )}
      {rest.length > 0 && (
        <Sect title={w("journal.says")}>
          <div data-testid="entry-says">
            <Facts label={112} of={rest.map((field) => fact(field, says(field)))} />
          </div>
        </Sect>
      )}
      {told === undefined && entry.typed.length > 0 && (
        <Sect title={w("journal.typed")}>
          <p className="q">{w("journal.typedWhere")}</p>
        </Sect>
      )}
    </>
  );
}

/** The pane. */
export function EntryPane({ line, onOpen }: { line: journal.Line; onOpen: (() => void) | undefined }) {
  const { w, language } = useWords();
  const { data: entry, error } = useAsk("journal_entry", { seq: line.seq });
  const known = line.subject_number !== null && (line.subject_kind === "complaint" || line.subject_kind === "case");
  const { data: about } = useAsk(
    "history",
    { subject: line.subject_kind === "case" ? "case" : null, name: line.subject_number ?? "", limit: 1, after: line.seq + 1 },
    { off: !known },
  );
  const key = factKey(line.kind);
  const role = ROLES.find((one) => one === line.role);
  if (error) return <Failed failure={error} />;
  if (entry?.seq !== line.seq) return <Loading rows={5} />;
  const told = about?.entries.find((one) => one.seq === line.seq);
  return (
    <div className="scroll" data-testid="journal-entry">
      <Sect>
        <div className="col g1">
          <span className="small qq">
            {count(line.seq)} · {date(line.at, language)} {clock(line.at, true)}
          </span>
          <h2 className="title">{key === undefined ? line.kind : w(key)}</h2>
          <span className="q">
            <Said>{line.officer_name}</Said>
            {role !== undefined && <span className="qq"> {w(`role.${role}`)}</span>}
          </span>
          {known && (
            <button type="button" className="link ref journal-open" onClick={onOpen} data-testid="entry-open">
              {line.subject_number}
            </button>
          )}
        </div>
      </Sect>
      <What entry={entry} told={told} />
      {entry.members_total > 1 && <Members key={entry.seq} entry={entry} />}
      {entry.files.length > 0 && <LeftFiles files={entry.files} />}
      <Sect title={w("journal.seals")} last>
        <Facts
          label={92}
          of={[
            { label: w("journal.seal"), value: <span className="mono journal-seal">{entry.seal}</span> },
            { label: w("journal.standsOn"), value: <span className="mono journal-seal">{entry.prev}</span> },
            { label: w("journal.act"), value: <span className="mono journal-seal">{entry.act}</span> },
          ]}
        />
      </Sect>
    </div>
  );
}

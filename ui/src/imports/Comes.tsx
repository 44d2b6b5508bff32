/**
 * What a table comes to: the order of days where the file needs one, the counts before filing, the rows that are refused with
 * their reasons, then what was filed and how it is taken back. Not the file: see TableRead.tsx.
 */
import { useState } from "react";
import { useTellDone } from "../acts/ActDialog";
import { saveBadRows, type Checked } from "../ipc/importDoors";
import { asFailure } from "../ipc/failure";
import { usePerform } from "../ipc/usePerform";
import { useAsk } from "../ipc/useAsk";
import type { Failure } from "../ipc/wire";
import { Button } from "../kit/Button";
import { Failed } from "../kit/Failed";
import { Note } from "../kit/Note";
import { OptRow } from "../kit/Opt";
import { Preview } from "../kit/Preview";
import { useToast } from "../kit/Toast";
import { count, dateTime } from "../words/format";
import { problemKey } from "../words/refusals";
import { now } from "../words/time";
import { useWords } from "../words/Words";
import type { Importing } from "./useImport";

const SHOWN = 40;

/** The pane. */
export function Comes({ importing, onComplaints }: { importing: Importing; onComplaints: () => void }) {
  const { w, language } = useWords();
  const { checked, filed, busy, look } = importing;
  const before = useAsk("imports", { file: look?.sha256 ?? null });
  const told = filed?.checked ?? checked;
  const asks = !filed && checked?.asks_days === true && importing.days === undefined;
  const none = importing.columns.every((column) => column === null);
  const ready = checked !== undefined && !asks && checked.filed > 0;
  return (
    <>
      <div className="scroll">
        <div className="im-pad">
          <h2 className="title">{w("import.comes")}</h2>
          {!filed && before.data?.imports[0] && (
            <Note look="care" testId="import-before">
              {w("import.before", { at: dateTime(before.data.imports[0].at, language, now()), count: before.data.imports[0].filed })}
            </Note>
          )}
          {!told && busy === undefined && <p className="q">{w("import.notChecked")}</p>}
          {busy !== undefined && <Far importing={importing} />}
          {(asks || importing.days !== undefined) && !filed && (
            <div className="col g2">
            <p className="m">{w("import.asksDays")}</p>
            <OptRow
              label={w("import.asksDays")}
              parts={[
                { value: "day-first", label: w("import.dayFirst") },
                { value: "month-first", label: w("import.monthFirst") },
              ]}
              value={importing.days}
              onChange={(days) => importing.chooseDays(days as "day-first" | "month-first")}
            />
            </div>
          )}
          {told && !asks && (
            <Preview
              lines={[
                { count: told.filed, words: filed ? w("import.filed") : w("import.wouldFile") },
                { count: told.already, words: w("import.already") },
                { count: told.refused_count, words: w("import.refused"), care: told.refused_count > 0 },
              ]}
              total={told.rows}
              totalWords={w("import.inFile")}
            />
          )}
          {filed?.receipt && <Filed importing={importing} onComplaints={onComplaints} />}
          {told && !asks && <Warned told={told} />}
          {told && !asks && told.refused_count > 0 && <Refused told={told} />}
        </div>
      </div>
      {!filed && (
        <div className="pane-foot">
          {busy === undefined ? (
            <>
              {ready && (
                <Button onPress={() => void importing.check()} testId="import-check-again">
                  {w("import.checkAgain")}
                </Button>
              )}
              <span className="sp" />
              <Button
                look="key"
                act="import.check"
                refused={none || asks || (checked !== undefined && checked.filed === 0) || undefined}
                onPress={() => void (ready ? importing.file() : importing.check())}
                testId={ready ? "import-file" : "import-check"}
              >
                {ready ? w("import.file", { count: checked.filed }) : w("import.check")}
              </Button>
            </>
          ) : (
            <>
              <span className="sp" />
              <Button onPress={() => void importing.stop()} testId="import-stop">
                {w("import.stop")}
              </Button>
            </>
          )}
        </div>
      )}
    </>
  );
}

function Far({ importing }: { importing: Importing }) {
  const { w } = useWords();
  const { busy, far } = importing;
  const words = busy === "filing" ? w("import.filing") : busy === "checking" ? w("import.checking") : w("import.reading");
  const part = far.of > 0 ? far.done / far.of : 0;
  return (
    <div role="status" data-testid="import-far">
      <div className="row" style={{ marginBottom: 6 }}>
        <span>{words}</span>
        <span className="sp" />
        {far.of > 0 && <span className="num q">{w("import.far", { done: count(far.done), of: count(far.of) })}</span>}
      </div>
      <div className="im-bar">
        <i style={{ width: `${Math.round(part * 100)}%` }} />
      </div>
    </div>
  );
}

function Filed({ importing, onComplaints }: { importing: Importing; onComplaints: () => void }) {
  const { w } = useWords();
  const tell = useTellDone();
  const { give, busy, failure } = usePerform();
  const { data: desk } = useAsk("desk", {});
  const [gone, setGone] = useState(false);
  const receipt = importing.filed?.receipt;
  const undo = receipt?.undo;
  const may = desk?.roles.includes("sup") ?? false;
  const take = async () => {
    if (undo?.act !== "undo_import") return;
    const back = await give({ ...undo, reason: w("import.undoReason") });
    if (!back) return;
    setGone(true);
    tell(w("import.undone", { count: back.members, left: back.left.length }), back);
  };
  return (
    <div className="col g2">
      <Failed failure={failure} />
      <div className="row" style={{ gap: 8 }}>
        <Button look="key" onPress={onComplaints} testId="import-to-list">
          {w("import.toList")}
        </Button>
        {undo && may && !gone && (
          <Button busy={busy} onPress={() => void take()} testId="import-undo">
            {w("act.undo_import")}
          </Button>
        )}
      </div>
      {undo && !may && <span className="small qq">{w("import.undoWho")}</span>}
    </div>
  );
}

function Warned({ told }: { told: Checked }) {
  const { w, language } = useWords();
  const say = w as (key: string) => string;
  if (told.warned_count === 0) return null;
  return (
    <Note look="care" testId="import-warned">
      {w("import.warned", { count: told.warned_count })}{" "}
      <span className="q">
        {told.warned.slice(0, 5).map((one) => `${one.line}${language === "en" ? ": " : "："}${say(`field.${one.field}`)}`).join(" · ")}
      </span>
    </Note>
  );
}

function Refused({ told }: { told: Checked }) {
  const { w, language } = useWords();
  const say = w as (key: string) => string;
  const tell = useToast();
  const [failure, setFailure] = useState<Failure | undefined>();
  const save = async () => {
    setFailure(undefined);
    try {
      if (await saveBadRows(w("import.saveBad"), language)) tell({ words: w("import.savedBad", { count: told.refused_count }) });
    } catch (thrown) {
      setFailure(asFailure(thrown));
    }
  };
  return (
    <section className="col g2" aria-label={w("import.refused")}>
      <div className="row">
        <h3 className="lead">{w("import.refusedRows", { count: told.refused_count })}</h3>
        <span className="sp" />
        <Button small icon="download" onPress={() => void save()} testId="import-save-bad">
          {w("import.saveBad")}
        </Button>
      </div>
      <p className="small qq">{w("import.saveBadHelp")}</p>
      <Failed failure={failure} />
      <dl className="im-bad" data-testid="import-refused">
        {told.refused.slice(0, SHOWN).map((row) => (
          <div key={row.line} style={{ display: "contents" }}>
            <dt className="qq">{w("import.line", { line: row.line })}</dt>
            <dd>
              {row.problems.map((problem, k) => (
                <div key={k}>
                  <span className="m">{problem.field === "row" ? "" : say(`field.${problem.field}`)}</span> {say(problemKey(problem.code))}
                </div>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      {told.refused_count > SHOWN && <span className="small qq">{w("import.moreRefused", { count: told.refused_count - SHOWN })}</span>}
    </section>
  );
}

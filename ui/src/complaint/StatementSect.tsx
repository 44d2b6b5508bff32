/**
 * The statements of a complaint as they were signed: words, language, who read over, who interpreted; each can be printed
 * in its own language. Not the form (acts/StatementDialog.tsx).
 */
import { useState } from "react";
import { useOfficerName } from "../acts/reference";
import { shortDigest, useTakeOut } from "../acts/useTakeOut";
import { printStatement } from "../ipc/doors";
import { Button } from "../kit/Button";
import { Failed } from "../kit/Failed";
import { Sect } from "../kit/Sect";
import { dateTime } from "../words/format";
import { Said } from "../words/Said";
import { isWordKey, useWords } from "../words/Words";
import type { File, Reading } from "./values";

/** The section. Without `onSign` they are only read. */
export function StatementSect({ file, reading, onSign }: { file: File; reading: Reading; onSign?: () => void }) {
  const { w } = useWords();
  const can = file.can.find((one) => one.act === "sign_statement");
  return (
    <Sect
      title={w("statement.title")}
      aside={file.statements.length > 0 ? w("statement.count", { count: file.statements.length }) : undefined}
    >
      <div className="col g3" data-testid="statements">
        {file.statements.map((one) => (
          <One key={one.id} one={one} complaint={file.id} reading={reading} print={onSign !== undefined} />
        ))}
        {onSign && (
          <div>
            <Button small icon="plus" act="complaint.sign_statement" refused={can?.allowed === false ? true : undefined} onPress={onSign} testId="statement-open">
              {w("statement.take")}
            </Button>
          </div>
        )}
      </div>
    </Sect>
  );
}

function One(props: { one: File["statements"][number]; complaint: string; reading: Reading; print: boolean }) {
  const { one, complaint, reading } = props;
  const { w, language } = useWords();
  const officer = useOfficerName();
  const [whole, setWhole] = useState(false);
  const printing = useTakeOut();
  const print = () =>
    printing.take({
      which: "print",
      of: one.id,
      door: (actId) => printStatement(actId, complaint, one.id, w("statement.printWhere")),
      told: ({ sha256 }) => w("paper.taken", { digest: shortDigest(sha256) }),
    });
  const form = `statement.in.${one.language}`;
  return (
    <div className="col g1" data-testid="statement">
      <span className="small q">
        {isWordKey(form) ? (w as (key: string) => string)(form) : one.language} ·{" "}
        {w("statement.signed", { at: dateTime(one.signed_at, language, reading.now), officer: officer(one.read_over_by) })}
        {one.interpreter !== null && ` · ${w("statement.interpreted", { name: one.interpreter })}`}
      </span>
      <button type="button" className="ev-press st-words" aria-expanded={whole} onClick={() => setWhole(!whole)}>
        <span className={whole ? "st-whole" : "st-cut"}>
          <Said lang={one.language}>{one.text}</Said>
        </span>
      </button>
      {props.print && (
        <div className="row" style={{ gap: 10 }}>
          <Button small icon="paper" busy={printing.taking !== undefined} onPress={() => void print()} testId="statement-print">
            {w("statement.print")}
          </Button>
        </div>
      )}
      <Failed failure={printing.failure} leaving />
    </div>
  );
}

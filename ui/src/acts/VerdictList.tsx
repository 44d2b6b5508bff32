/**
 * Verdicts on traders: who judged two complaints to name one trader or two, when and why, and taking one back. An act that
 * judged many stands once, with its numbers. Not the judging: see the workbench.
 */
import { useMemo, useState } from "react";
import { useNames } from "../ipc/useNames";
import { useOfficers } from "../ipc/useOfficers";
import { useTelling } from "../ipc/useTelling";
import type { verdicts } from "../ipc/wire";
import { Button } from "../kit/Button";
import { Chip } from "../kit/Chip";
import { Failed } from "../kit/Failed";
import { dateTime } from "../words/format";
import { Said } from "../words/Said";
import { useWords } from "../words/Words";

const NAMED = 6;

/** The lines of one act together, in the order in which the register gives them. */
export function byAct(lines: readonly verdicts.Line[]): verdicts.Line[][] {
  const acts = new Map<string, verdicts.Line[]>();
  for (const line of lines) {
    const key = `${line.verdict} ${line.stands}`;
    const held = acts.get(key);
    if (held) held.push(line);
    else acts.set(key, [line]);
  }
  return [...acts.values()];
}

function One({ of, onTake, busy }: { of: readonly verdicts.Line[]; onTake: (line: verdicts.Line) => void; busy: boolean }) {
  const { w, language } = useWords();
  const { nameOf } = useNames();
  const officer = useOfficers();
  const [line] = of;
  if (!line) return null;
  const number = line.against.number;
  const [colon, comma] = language === "en" ? [": ", ", "] : ["：", "、"];
  return (
    <li className={`verdict ${line.stands === "holding" ? "" : "over"}`} data-testid="verdict">
      <div className="col" style={{ flex: 1, minWidth: 0 }}>
        <span>
          {of.slice(0, NAMED).map((one, k) => (
            <span key={one.complaint.id}>
              {k > 0 && comma}
              <span className="ref">{one.complaint.number}</span>
              {one.complaint.trader !== null && k === 0 && of.length === 1 && (
                <>
                  {" "}
                  <Said>{one.complaint.trader}</Said>
                </>
              )}
            </span>
          ))}
          {of.length > NAMED && ` ${w("kit.more", { count: of.length - NAMED })}`}
          {colon}
          {w(line.same ? "verdict.sentence.same" : "verdict.sentence.notSame", { number })}{" "}
          {line.against.trader !== null && <Said>{line.against.trader}</Said>}
        </span>
        <span className="q">
          {nameOf("verdict_reasons", line.reason)}
          {line.note !== null && (
            <>
              {colon}
              <Said>{line.note}</Said>
            </>
          )}
        </span>
        <span className="small qq">
          {w("verdict.by", { officer: officer(line.by), when: dateTime(line.at, language) })}
          {line.members > of.length && ` (${w("verdict.ofMany", { count: line.members })})`}
        </span>
        {line.stands === "superseded" && <Chip look="line">{w("verdict.superseded")}</Chip>}
        {line.stands === "withdrawn" && line.withdrawn_at !== null && (
          <Chip look="line">
            {w("verdict.withdrawn", { officer: officer(line.withdrawn_by ?? ""), when: dateTime(line.withdrawn_at, language) })}
          </Chip>
        )}
      </div>
      {line.may_withdraw && (
        <Button small icon="undo" busy={busy} onPress={() => onTake(line)} testId="withdraw-verdict">
          {line.members > 1 ? w("verdict.takeBackAll", { count: line.members }) : w("verdict.takeBack")}
        </Button>
      )}
    </li>
  );
}

/** The list; those that hold first, the rest unfold. */
export function VerdictList({ lines }: { lines: readonly verdicts.Line[] }) {
  const { w } = useWords();
  const { give, busy, failure } = useTelling();
  const [unfolded, setUnfolded] = useState(false);
  const [holding, over] = useMemo(
    () => [byAct(lines.filter((one) => one.stands === "holding")), byAct(lines.filter((one) => one.stands !== "holding"))],
    [lines],
  );
  const take = (line: verdicts.Line) =>
    void give({ act: "withdraw_verdict", verdict: line.verdict }, () => w("verdict.tookBack"));
  const list = (of: readonly verdicts.Line[][]) => (
    <ul>
      {of.map((act) => (
        <One key={`${act[0]?.verdict} ${act[0]?.stands}`} of={act} onTake={take} busy={busy} />
      ))}
    </ul>
  );
  return (
    <div data-testid="verdicts">
      {holding.length > 0 && list(holding)}
      {over.length > 0 && (
        <details className="verdicts-over" onToggle={(event) => setUnfolded(event.currentTarget.open)}>
          <summary className="small q">{w("verdict.earlier", { count: over.length })}</summary>
          {unfolded && list(over)}
        </details>
      )}
      <Failed failure={failure} />
    </div>
  );
}

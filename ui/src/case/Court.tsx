/**
 * A case before the court: defendants, charges, and what happened, each event confirmed by another officer than the one
 * who recorded it.
 */
import { useNames } from "../ipc/useNames";
import { useOfficers } from "../ipc/useOfficers";
import type { case_file, Sentence } from "../ipc/wire";
import { Chip } from "../kit/Chip";
import { Sect } from "../kit/Sect";
import { SectionTag } from "../kit/SectionTag";
import { clauses, date, money } from "../words/format";
import { Said } from "../words/Said";
import { useWords } from "../words/Words";
import { SENTENCE_ORDERS, SENTENCE_SUMS, SENTENCE_TERMS } from "./values";

/** A sentence in words. */
function useSentence(): (sentence: Sentence) => string {
  const { w, language } = useWords();
  return (sentence) =>
    clauses(
      [
        ...SENTENCE_SUMS.flatMap((name) =>
          typeof sentence[name] === "string" ? [`${w(`caseField.${name}`)} ${money(sentence[name])}`] : [],
        ),
        ...SENTENCE_TERMS.flatMap((name) =>
          typeof sentence[name] === "number" ? [`${w(`caseField.${name}`)} ${sentence[name]}`] : [],
        ),
        ...SENTENCE_ORDERS.flatMap((name) => (sentence[name] ? [w(`caseField.${name}`)] : [])),
      ],
      language,
      ";",
    );
}

/** The section; nothing where nobody is charged. */
export function Court({ file }: { file: case_file.File }) {
  const { w, language } = useWords();
  const { nameOf } = useNames();
  const officer = useOfficers();
  const said = useSentence();
  if (file.charges.length === 0 && file.court_events.length === 0) return null;
  return (
    <Sect title={w("caseFile.court")}>
      <ul className="col g2" data-testid="charges">
        {file.charges.map((one) => {
          const who = file.defendants.find((d) => d.key === one.defendant);
          return (
            <li key={one.key} className="col">
              <span className="row w">
                <span className="ref">{one.key}</span>
                <SectionTag section={one.section} />
                <span className="m">{who ? <Said>{who.name}</Said> : one.defendant}</span>
                {one.verdict !== null && <Chip>{nameOf("verdicts", one.verdict)}</Chip>}
                {one.withdrawn && <Chip look="line">{w("caseFile.withdrawn")}</Chip>}
              </span>
              <span className="small q">
                {one.committed_on !== null && `${date(one.committed_on, language)} `}
                <Said>{one.particulars}</Said>
              </span>
              {one.sentence !== null && <span className="small m">{said(one.sentence)}</span>}
            </li>
          );
        })}
      </ul>
      {file.court_events.length > 0 && (
        <ul className="col g2" style={{ marginTop: 10 }} data-testid="court-events">
          {file.court_events.map((one) => (
            <li key={one.id} className="col">
              <span className="row w">
                <span className="qq nw">{one.on === null ? "" : date(one.on, language)}</span>
                <span className="ref">{one.charge}</span>
                <span>{nameOf("court_events", one.event)}</span>
                {one.plea !== null && <Chip>{nameOf("pleas", one.plea)}</Chip>}
                {one.verdict !== null && <Chip>{nameOf("verdicts", one.verdict)}</Chip>}
                <span className="sp" />
                {one.verified_by === null ? (
                  <Chip look="care">{w("caseFile.unconfirmed", { officer: officer(one.recorded_by) })}</Chip>
                ) : (
                  <Chip look="agrees" icon="tick">
                    {w("caseFile.confirmed", { officer: officer(one.verified_by) })}
                  </Chip>
                )}
              </span>
              <span className="small q">
                {nameOf("courts", one.court)} {one.court_no}
                {one.sentence !== null && `; ${said(one.sentence)}`}
                {one.note !== null && (
                  <>
                    {" "}
                    <Said>{one.note}</Said>
                  </>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Sect>
  );
}

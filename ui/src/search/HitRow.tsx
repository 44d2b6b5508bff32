/**
 * One thing found: its number and trader, the piece of text with the words marked, and where it stands. Not the asking.
 */
import { Fragment, memo } from "react";
import type { search } from "../ipc/wire";
import { Icon } from "../kit/Icon";
import { CaseStatus, ComplaintStatus } from "../kit/Status";
import { date } from "../words/format";
import { langOf, Said } from "../words/Said";
import { isWordKey, useWords } from "../words/Words";

/** The row. */
export const HitRow = memo(function HitRow({ id, hit, here }: { id: string; hit: search.Hit; here: boolean }) {
  const { w, language } = useWords();
  const plain = w as (key: string) => string;
  const field = hit.field === null ? undefined : hit.field;
  const known = field === undefined ? undefined : `field.${field}`;
  const where =
    field === "masked"
      ? w("search.masked")
      : field === "note"
        ? w("search.note")
        : known !== undefined && isWordKey(known)
          ? plain(known)
          : undefined;
  return (
    <li
      id={id}
      role="option"
      aria-selected={here}
      className="pick"
      data-testid="search-hit"
      style={{ padding: "7px 16px", minHeight: 44 }}
    >
      <Icon name={hit.kind === "case" ? "folder" : "paper"} />
      <div className="col" style={{ flex: 1 }}>
        <span className="cut">
          <span className="ref">{hit.ref}</span> {hit.trader !== null && <Said>{hit.trader}</Said>}
        </span>
        <span className="small qq cut">
          {where !== undefined && field !== "number" && <>{where} </>}
          {hit.snippet !== "" && field !== "number" ? (
            <Marked text={hit.snippet} found={hit.found} />
          ) : (
            date(hit.received_at, language)
          )}
        </span>
      </div>
      <span className="small q nw">
        {hit.kind === "case" ? (
          <CaseStatus stage={hit.state as Parameters<typeof CaseStatus>[0]["stage"]} />
        ) : (
          <ComplaintStatus state={hit.state as Parameters<typeof ComplaintStatus>[0]["state"]} />
        )}
      </span>
      {here && <kbd>Enter</kbd>}
    </li>
  );
});

/** A text with its found pieces marked, exactly as they are written in it. `lead`: it is what the row is about. */
export function Marked({ text, found, lead = false }: { text: string; found: readonly string[]; lead?: boolean }) {
  const pieces = found.filter((piece) => piece !== "").sort((a, b) => b.length - a.length);
  const parts: { text: string; hit: boolean }[] = [];
  let rest = text;
  while (rest !== "") {
    const next = pieces
      .map((piece) => ({ piece, at: rest.indexOf(piece) }))
      .filter((one) => one.at >= 0)
      .sort((a, b) => a.at - b.at)[0];
    if (!next) {
      parts.push({ text: rest, hit: false });
      break;
    }
    if (next.at > 0) parts.push({ text: rest.slice(0, next.at), hit: false });
    parts.push({ text: next.piece, hit: true });
    rest = rest.slice(next.at + next.piece.length);
  }
  return (
    <span lang={langOf(text)} className={lead ? "said" : "said q"}>
      {parts.map((part, k) => (part.hit ? <mark key={k}>{part.text}</mark> : <Fragment key={k}>{part.text}</Fragment>))}
    </span>
  );
}

/**
 * What a line of the journal shows, column by column: number, when, who, what, about what, and the seals.
 */
import type { journal } from "../ipc/wire";
import { Icon } from "../kit/Icon";
import type { Column } from "../kit/Table";
import { count, date, clock } from "../words/format";
import type { Language } from "../words/language";
import { Said } from "../words/Said";
import { isWordKey, type useWords } from "../words/Words";
import { factKey } from "./kinds";

type Saying = ReturnType<typeof useWords>["w"];
/** The roles whose names the window knows. */
export const ROLES = ["qat", "co", "sup", "rec", "adm"] as const;

/** The columns. */
export function journalColumns(w: Saying, language: Language): Column<journal.Line>[] {
  const plain = w as (key: string) => string;
  return [
    { id: "seq", head: w("journal.number"), width: "76px", num: true, cell: (line) => <span className="qq">{count(line.seq)}</span> },
    {
      id: "at",
      head: w("journal.when"),
      width: "196px",
      cell: (line) => (
        <span className="row nw" style={{ gap: 6 }}>
          {date(line.at, language)} <span className="q">{clock(line.at, true)}</span>
          {line.clock !== null && line.clock !== undefined && (
            <span className="rust" title={w("journal.clock", { time: clock(line.clock, true) })}>
              <Icon name="care" size="small" />
            </span>
          )}
        </span>
      ),
    },
    {
      id: "officer",
      head: w("journal.officer"),
      width: "minmax(104px,.7fr)",
      cell: (line) => {
        const role = ROLES.find((one) => one === line.role);
        return (
          <span className="cut" title={role === undefined ? line.officer_name : `${line.officer_name} ${w(`role.${role}`)}`}>
            <Said>{line.officer_name}</Said>
          </span>
        );
      },
    },
    {
      id: "what",
      head: w("journal.what"),
      width: "minmax(140px,1.3fr)",
      cell: (line) => {
        const key = factKey(line.kind);
        const refused = line.refused === null ? undefined : `act.${line.refused}`;
        return (
          <span className="cut">
            <span className={line.refused === null ? "m" : "m red"}>{key === undefined ? line.kind : w(key)}</span>
            {refused !== undefined && <span className="q">: {isWordKey(refused) ? plain(refused) : line.refused}</span>}
            {line.of > 1 && <span className="small qq"> {w("journal.part", { part: line.part, of: line.of })}</span>}
          </span>
        );
      },
    },
    {
      id: "subject",
      head: w("journal.about"),
      width: "136px",
      cell: (line) =>
        line.subject_number !== null ? (
          <span className="ref">{line.subject_number}</span>
        ) : line.members !== null ? (
          <span className="q">{w("journal.members", { count: line.members })}</span>
        ) : null,
    },
    {
      id: "seal",
      head: w("journal.seal"),
      width: "96px",
      wide: true,
      cell: (line) => <span className="mono">{`${line.seal_first}·${line.seal_last}`}</span>,
    },
  ];
}

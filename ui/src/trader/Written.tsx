/**
 * What a trader's complaints write of it, in every spelling, with how many write it so and when; and how they are counted
 * by allegation, district and sector. Nothing is converted: it stands as it was written.
 */
import { useNames } from "../ipc/useNames";
import type { complaints, trader_file } from "../ipc/wire";
import { Sect } from "../kit/Sect";
import { count, daySpan } from "../words/format";
import { Said } from "../words/Said";
import { dayOf } from "../words/time";
import { useWords } from "../words/Words";
import { Figure } from "./Figure";
import type { FilePart } from "./narrowed";

/** How many stand open; the rest unfold. */
const OPEN = 5;

function Ways({ title, given }: { title: string; given: trader_file.Given }) {
  const { w, language } = useWords();
  if (given.total === 0) return null;
  const line = (one: trader_file.Written) => (
    <li key={one.text} className="trader-count">
      <span className="col" style={{ flex: 1, minWidth: 0 }}>
        <Said>{one.text}</Said>
        <span className="small qq">{daySpan(dayOf(one.first), dayOf(one.last), language)}</span>
      </span>
      <span>{count(one.complaints)}</span>
    </li>
  );
  return (
    <div className="trader-ways">
      <h3 className="small m">{title}</h3>
      <ul>{given.rows.slice(0, OPEN).map(line)}</ul>
      {given.rows.length > OPEN && (
        <details>
          <summary className="small q">{w("kit.more", { count: given.rows.length - OPEN })}</summary>
          <ul>{given.rows.slice(OPEN).map(line)}</ul>
        </details>
      )}
      {given.total > given.rows.length && (
        <p className="small qq">{w("trader.moreWritten", { count: given.total - given.rows.length })}</p>
      )}
    </div>
  );
}

/** Names, addresses and numbers. */
export function WrittenAs({ file }: { file: trader_file.File }) {
  const { w } = useWords();
  return (
    <Sect title={w("trader.asWritten")}>
      <div data-testid="trader-written">
        <Ways title={w("field.trader_name")} given={file.names} />
        <Ways title={w("field.trader_address")} given={file.addresses} />
        <Ways title={w("field.trader_url")} given={file.urls} />
        <Ways title={w("field.trader_social")} given={file.socials} />
        <Ways title={w("field.trader_phone")} given={file.phones} />
        <Ways title={w("field.trader_brn")} given={file.brns} />
      </div>
    </Sect>
  );
}

/** By allegation, district and sector: each figure shows its complaints. */
export function Counts({ file, onNarrow }: FilePart) {
  const { w } = useWords();
  const { nameOf } = useNames();
  const list = (
    title: string,
    names: string,
    of: readonly trader_file.Count[],
    filter: (code: string) => Partial<complaints.Filter>,
  ) =>
    of.length > 0 && (
      <Sect title={title}>
        <ul data-testid={`trader-${names}`}>
          {of.map(({ code, complaints: n }) => {
            const words = nameOf(names, code);
            return (
              <li key={code} className="trader-count">
                <span className="cut" style={{ flex: 1 }} title={words}>
                  {words}
                </span>
                <Figure
                  value={n}
                  what={words}
                  onPress={() => onNarrow({ which: "all", figure: { words, filter: filter(code) } })}
                />
              </li>
            );
          })}
        </ul>
      </Sect>
    );
  return (
    <>
      {list(w("trader.allegations"), "offences", file.allegations, (allegation) => ({ allegation }))}
      {list(w("trader.districts"), "districts", file.districts, (district) => ({ district }))}
      {list(w("trader.sectors"), "sectors", file.sectors, (sector) => ({ sector }))}
    </>
  );
}

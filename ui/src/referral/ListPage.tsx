/**
 * The list as it would leave, as a page: what has no consent stands as a solid bar and is not in the data at all. The
 * words of the page are those of the list's own language. Not the file: see TakeOut.
 */
import { useState } from "react";
import type { referral_list } from "../ipc/wire";
import { Button } from "../kit/Button";
import { Empty } from "../kit/Empty";
import { clock, count, date } from "../words/format";
import { LANG_TAG, LANGUAGES, type Language } from "../words/language";
import { Said } from "../words/Said";
import { useWords } from "../words/Words";

const FIRST = 60;
const LONG = new Set(["complainant_phone", "complainant_email", "narrative"]);

function shown(kind: referral_list.Kind, cell: string, language: Language): string {
  if (kind === "date") return date(cell, language);
  if (kind !== "instant") return cell;
  const at = Date.parse(cell) * 1000;
  return Number.isNaN(at) ? cell : `${date(at, language)} ${clock(at)}`;
}

/** The page. */
export function ListPage({ list }: { list: referral_list.List }) {
  const { w } = useWords();
  const [most, setMost] = useState(FIRST);
  const language = LANGUAGES.find((one) => one === list.language) ?? "en";
  if (list.rows.length === 0) return <Empty icon="refer" title={w("referral.emptyList")} />;
  const removed = list.rows.length - list.consent;
  return (
    <div className="scroll paper-room" role="region" aria-label={w("referral.page")} tabIndex={0}>
      <div className="paper" lang={LANG_TAG[language]} data-testid="list-page">
        <div className="row paper-head">
          <span>
            RESTRICTED <span lang="zh-Hant-HK">限閱文件</span>
          </span>
          <span className="ref">{list.number}</span>
        </div>
        <div className="row t" style={{ margin: "14px 0 12px" }}>
          <div className="col" style={{ flex: 1 }}>
            <span className="paper-title">
              Referral list <span lang="zh-Hant-HK">轉介名單</span>
            </span>
            <span className="q">
              {list.agency_names[language]} · {list.purpose}
            </span>
            <span className="q">{list.basis}</span>
          </div>
          <span className="q num">
            {list.from === null ? "" : date(list.from, language)} – {list.to === null ? "" : date(list.to, language)}
            <br />
            {count(list.rows.length)}
          </span>
        </div>
        <div className="paper-table">
          <table>
            <thead>
              <tr>
                <th>
                  <span className="seen-by-ear">{w("journal.number")}</span>
                </th>
                {list.columns.map((head) => (
                  <th key={head.code} className={head.kind === "number" ? "num" : ""} title={head.definition}>
                    {head.head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {list.rows.slice(0, most).map((row, k) => (
                <tr key={row.referral}>
                  <td className="qq">{k + 1}</td>
                  {list.columns.map((head, at) => {
                    const cell = row.cells[at] ?? null;
                    const gone = row.removed.includes(head.code);
                    return (
                      <td key={head.code} className={head.kind === "number" ? "num" : ""}>
                        {gone ? (
                          <span
                            className={LONG.has(head.code) ? "bar-out long" : "bar-out"}
                            role="img"
                            aria-label={w("referral.removedCell")}
                            title={w("referral.removedCell")}
                            data-testid="removed"
                          />
                        ) : cell === null ? (
                          ""
                        ) : (
                          <Said>{shown(head.kind, cell, language)}</Said>
                        )}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        {list.rows.length > most && (
          <Button small onPress={() => setMost(most + 200)}>
            {w("referral.more", { count: list.rows.length - most })}
          </Button>
        )}
        <p className="q" style={{ marginTop: 12 }}>
          {removed > 0 && w("referral.removedNote", { count: removed })}
          {list.masked && <span className="rust"> {w("referral.masked")}</span>}
        </p>
        <div className="row mono paper-foot">
          <span>
            {count(list.journal_length)} {list.journal_head === null ? "" : `${list.journal_head.slice(0, 8)}…${list.journal_head.slice(-4)}`}
          </span>
        </div>
      </div>
    </div>
  );
}

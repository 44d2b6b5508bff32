/**
 * The codes of the office: every list with its entries, their names in three languages, where each comes from, and what
 * is still to be verified. To be read; the lists come with the application.
 */
import { useState } from "react";
import { useAsk } from "../ipc/useAsk";
import { Checkbox } from "../kit/Checkbox";
import { Empty } from "../kit/Empty";
import { Failed } from "../kit/Failed";
import { Select } from "../kit/Select";
import { Table, type Column } from "../kit/Table";
import { TextField } from "../kit/TextField";
import { VerifyMark } from "../kit/VerifyMark";
import { isWordKey, useWords } from "../words/Words";

/** An entry as the register gives one. */
export interface Entry {
  code: string;
  aliases: string[];
  names: { en: string; "zh-Hant": string; "zh-Hans": string };
  verify: boolean;
  source: string;
}

const folded = (text: string): string => text.normalize("NFKC").toLocaleLowerCase("en");

/** Whether an entry holds what was typed, in its code, a name in any language or an alias. */
export function fits(entry: Entry, typed: string): boolean {
  const sought = folded(typed.trim());
  return [entry.code, ...Object.values(entry.names), ...entry.aliases].some((text) => folded(text).includes(sought));
}

/** The section. */
export function ReferenceData() {
  const { w } = useWords();
  const plain = w as (key: string) => string;
  const { data, error, isPending } = useAsk("reference", {});
  const [list, setList] = useState("offences");
  const [typed, setTyped] = useState("");
  const [doubtful, setDoubtful] = useState(false);
  const [cursor, setCursor] = useState(0);
  const lists = (data?.lists ?? {}) as Record<string, Entry[]>;
  const nameOf = (name: string) => {
    const key = `refList.${name}`;
    return isWordKey(key) ? plain(key) : name;
  };
  const all = lists[list] ?? [];
  const rows = all.filter((entry) => (!doubtful || entry.verify) && fits(entry, typed));
  const verify = all.filter((entry) => entry.verify).length;
  const columns: Column<Entry>[] = [
    {
      id: "code",
      head: w("reference.code"),
      width: "minmax(120px,168px)",
      cell: (e) => (
        <span className="row" style={{ gap: 6 }}>
          <span className="mono cut" lang="en">
            {e.code}
          </span>
          {e.verify && <VerifyMark />}
        </span>
      ),
    },
    two("en", w("reference.en"), "en-HK"),
    two("zh-Hant", w("reference.zhHant"), "zh-Hant-HK"),
    two("zh-Hans", w("reference.zhHans"), "zh-Hans"),
    {
      id: "source",
      head: w("reference.source"),
      width: "minmax(120px,1fr)",
      wide: true,
      cell: (e) => (
        <span className="small qq cut" lang="en-HK" title={e.source}>
          {e.source}
        </span>
      ),
    },
  ];
  return (
    <>
      <div className="settings-head">
        <h2>{w("settings.reference")}</h2>
        <span className="qq">{w("reference.entries", { count: rows.length })}</span>
        {verify > 0 && <span className="rust">{w("reference.toVerify", { count: verify })}</span>}
      </div>
      <div className="row" style={{ gap: 12, padding: "12px 20px", alignItems: "flex-end", flexWrap: "wrap" }}>
        <div style={{ width: 240 }}>
          <Select
            label={w("reference.list")}
            choices={Object.keys(lists)
              .map((code) => ({ code, label: nameOf(code) }))
              .sort((a, b) => a.label.localeCompare(b.label))}
            value={list}
            onChange={(next) => {
              if (next === undefined) return;
              setList(next);
              setCursor(0);
            }}
            testId="reference-list"
          />
        </div>
        <div style={{ flex: 1, minWidth: 180, maxWidth: 320 }}>
          <TextField label={w("reference.find")} value={typed} onChange={setTyped} testId="reference-find" />
        </div>
        <div style={{ paddingBottom: 4 }}>
          <Checkbox ticked={doubtful} onChange={setDoubtful} testId="reference-verify">
            {w("reference.onlyVerify")}
          </Checkbox>
        </div>
      </div>
      {error && (
        <div style={{ padding: "0 20px 12px" }}>
          <Failed failure={error} />
        </div>
      )}
      <div className="col" style={{ flex: 1, minHeight: 0, borderTop: "1px solid var(--line)" }}>
        <Table
          label={nameOf(list)}
          columns={columns}
          count={rows.length}
          rowAt={(index) => rows[index]}
          keyOf={(e) => e.code}
          cursor={Math.min(cursor, rows.length - 1)}
          onCursor={setCursor}
          loading={isPending}
          failed={error !== null}
          empty={<Empty icon="search" title={w("reference.none")} />}
          testId="reference-table"
        />
      </div>
      <p className="small qq" style={{ padding: "8px 20px", borderTop: "1px solid var(--line)" }}>
        {w("reference.says")}
      </p>
    </>
  );
}

function two(language: "en" | "zh-Hant" | "zh-Hans", head: string, lang: string): Column<Entry> {
  return {
    id: language,
    head,
    width: "minmax(120px,1fr)",
    cell: (e) => (
      <span className="cut" lang={lang} title={e.names[language]}>
        {e.names[language]}
      </span>
    ),
  };
}

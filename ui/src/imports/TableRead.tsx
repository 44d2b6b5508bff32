/**
 * A table as it is read: encoding and separator or sheet with a live sample, and above each column what it is taken for.
 * Not what it comes to: see Comes.tsx.
 */
import type { TableLook } from "../ipc/importDoors";
import { Button } from "../kit/Button";
import { Note } from "../kit/Note";
import { Select } from "../kit/Select";
import { TextField } from "../kit/TextField";
import { count } from "../words/format";
import { Said } from "../words/Said";
import { useWords } from "../words/Words";
import { Trouble } from "./Import";
import type { Importing } from "./useImport";
import { COLUMNS, ENCODINGS, SEPARATORS } from "./words";

const NONE = "-";

/** The pane. */
export function TableRead({ importing, table }: { importing: Importing; table: TableLook }) {
  const { w } = useWords();
  const say = w as (key: string) => string;
  const { look, busy, columns, sender, known } = importing;
  const { about } = table;
  const fixed = busy !== undefined || importing.filed !== undefined;
  const misfits = about.fits.find((one) => one.encoding === about.encoding)?.misfits ?? 0;
  const chosen = { ...(about.encoding ? { encoding: about.encoding } : {}), ...(about.separator ? { separator: about.separator } : {}) };
  const choices = [{ code: NONE, label: w("import.leaveOut") }, ...COLUMNS.map((name) => ({ code: name, label: say(`field.${name}`), also: [name] }))];
  return (
    <div className="scroll">
      <div className="im-pad">
        <div className="row" style={{ gap: 10 }}>
          <h2 className="title cut">
            <Said>{look?.name ?? ""}</Said>
          </h2>
          <span className="q nw">{w("import.rows", { count: table.rows })}</span>
          <span className="sp" />
          <Button small look="bare" refused={busy !== undefined || undefined} onPress={importing.letGo} testId="import-let-go">
            {w("import.another")}
          </Button>
        </div>
        <div className="im-ways">
          {about.encoding !== null && (
            <>
              <Select
                label={w("import.encoding")}
                choices={about.fits.map(({ encoding, misfits: bad }) => ({
                  code: encoding,
                  label: bad === 0 ? (ENCODINGS[encoding] ?? encoding) : w("import.misfits", { encoding: ENCODINGS[encoding] ?? encoding, count: bad }),
                }))}
                value={about.encoding}
                readOnly={fixed}
                onChange={(encoding) => void importing.readAs({ ...chosen, encoding })}
                testId="import-encoding"
              />
              <Select
                label={w("import.separator")}
                choices={SEPARATORS.map(({ code, word }) => ({ code, label: w(word) }))}
                value={about.separator ?? undefined}
                readOnly={fixed}
                onChange={(separator) => void importing.readAs({ ...chosen, separator })}
                testId="import-separator"
              />
            </>
          )}
          {about.sheets.length > 1 && (
            <Select
              label={w("import.sheet")}
              choices={about.sheets.map((name, at) => ({ code: String(at), label: name }))}
              value={String(about.sheet)}
              readOnly={fixed}
              onChange={(at) => void importing.readAs({ sheet: Number(at) })}
              testId="import-sheet"
            />
          )}
          <TextField
            label={w("import.sender")}
            value={sender}
            onChange={importing.setSender}
            readOnly={fixed}
            help={known.some((one) => one.signature === table.signature) ? w("import.known") : w("import.senderHelp")}
            testId="import-sender"
          />
        </div>
        {misfits > 0 && (
          <Note look="care" testId="import-misfits">
            {w("import.doesNotFit", { count: misfits })}
          </Note>
        )}
        {about.left.includes("external-links") && <Note look="care">{w("import.left.links")}</Note>}
        {about.left.includes("far-columns") && <Note look="care">{w("import.left.far")}</Note>}
        <Trouble importing={importing} />
      </div>
      <div className="im-sample" data-sideways="" tabIndex={0} role="region" aria-label={w("import.sample")}>
        <table>
          <thead>
            <tr>
              {table.heads.map((head, at) => (
                <th key={at} scope="col">
                  <div className="m cut" title={head}>
                    <Said>{head}</Said>
                  </div>
                  <Select
                    label={w("import.column", { name: head })}
                    choices={choices}
                    value={columns[at] ?? NONE}
                    readOnly={fixed}
                    onChange={(code) => importing.map(at, code === NONE ? null : code)}
                    testId={`import-column-${at}`}
                  />
                </th>
              ))}
            </tr>
          </thead>
          <tbody data-testid="import-sample">
            {table.sample.map((row, line) => (
              <tr key={line}>
                {row.map((cell, at) => (
                  <td key={at} title={cell} className={columns[at] ? "" : "qq"}>
                    <Said>{cell}</Said>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="small qq" style={{ padding: "8px 20px" }}>
        {w("import.sampleOf", { shown: table.sample.length, total: count(table.rows) })}
      </p>
    </div>
  );
}

/**
 * How a list leaves: in which form, with which columns, closed for its addressee or not. A passphrase is handed to the
 * shell and kept nowhere. Not the button: see TakeList.tsx.
 */
import { useState } from "react";
import { takeList, type ListFormat } from "../ipc/doors";
import { Button } from "../kit/Button";
import { Dialog } from "../kit/Dialog";
import { Failed } from "../kit/Failed";
import { GiveButton } from "../kit/GiveButton";
import { Seg } from "../kit/Seg";
import { TextField } from "../kit/TextField";
import { count } from "../words/format";
import { useWords } from "../words/Words";
import type { TakenList } from "./TakeList";
import { shortDigest, useTakeOut } from "./useTakeOut";

/** As many rows as a PDF holds; the shell refuses more. */
const PDF_ROWS = 5_000;
const LEAST_SECRET = 12;

/** The dialog. */
export function TakeListDialog({ list, onClose }: { list: TakenList; onClose: () => void }) {
  const { w, language } = useWords();
  const [format, setFormat] = useState<ListFormat>("xlsx");
  const [columns, setColumns] = useState<"shown" | "every">(list.columns ? "shown" : "every");
  const [close, setClose] = useState<"none" | "zip" | "age">("none");
  const [secret, setSecret] = useState("");
  const [copy, setCopy] = useState("");
  const out = useTakeOut();
  const tooMany = format === "pdf" && list.total > PDF_ROWS;
  const open = close !== "none" && [...secret].length < LEAST_SECRET;
  const take = async () => {
    if (tooMany || open) return;
    const chosen = columns === "shown" ? list.columns : undefined;
    const taken = await out.take({
      which: "list",
      of: [list, format, chosen, close, copy, secret.length],
      door: (actId) =>
        takeList({
          actId,
          what: list.what,
          params: JSON.stringify(list.params),
          ...(chosen ? { columns: [...chosen] } : {}),
          format,
          language,
          ...(close === "none" ? {} : { close, secret }),
          ...(format === "pdf" && copy.trim() !== "" ? { copy: w("takeList.copyOn", { copy: copy.trim() }) } : {}),
          title: w("takeList.saveTitle"),
        }),
      told: ({ rows, removed, sha256 }) => {
        const digest = shortDigest(sha256);
        return removed > 0
          ? w("takeList.toldRemoved", { count: rows, removed: count(removed), digest })
          : w("takeList.told", { count: rows, digest });
      },
    });
    if (taken) onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={w("takeList.title", { list: list.name })}
      testId="take-list-dialog"
      acts={
        <>
          <Button onPress={onClose} keys="Esc">
            {w("acts.keep")}
          </Button>
          <GiveButton
            icon="download"
            busy={out.taking !== undefined}
            refused={tooMany || open || undefined}
            onPress={() => void take()}
            testId="take-list-go"
          >
            {w("takeList.take")}
          </GiveButton>
        </>
      }
    >
      <div className="col g4" style={{ marginTop: 12 }}>
        <span className="q">{w("takeList.say", { count: list.total })}</span>
        <Labelled words={w("takeList.format")}>
          <Seg
            label={w("takeList.format")}
            value={format}
            onChange={setFormat}
            parts={[
              { value: "xlsx", label: w("takeList.xlsx"), testId: "take-xlsx" },
              { value: "csv", label: w("takeList.csv"), testId: "take-csv" },
              { value: "pdf", label: w("takeList.pdf"), testId: "take-pdf" },
              { value: "csv-raw", label: w("takeList.csvRaw"), testId: "take-csv-raw" },
            ]}
          />
        </Labelled>
        {format === "csv-raw" && <span className="small rust">{w("takeList.rawSay")}</span>}
        {tooMany && <span className="small red" role="alert">{w("takeList.pdfMost", { most: count(PDF_ROWS) })}</span>}
        {list.columns && (
          <Labelled words={w("takeList.columns")}>
            <Seg
              label={w("takeList.columns")}
              value={columns}
              onChange={setColumns}
              parts={[
                { value: "shown", label: w("takeList.asShown"), count: list.columns.length },
                { value: "every", label: w("takeList.every") },
              ]}
            />
          </Labelled>
        )}
        {format === "pdf" && <TextField label={w("takeList.copy")} value={copy} onChange={setCopy} testId="take-copy" />}
        <Labelled words={w("takeList.close")}>
          <Seg
            label={w("takeList.close")}
            value={close}
            onChange={setClose}
            parts={[
              { value: "none", label: w("takeList.unclosed") },
              { value: "zip", label: w("takeList.zip"), testId: "take-zip" },
              { value: "age", label: w("takeList.age"), testId: "take-age" },
            ]}
          />
        </Labelled>
        {close !== "none" && (
          <TextField
            label={w(close === "age" ? "takeList.secretAge" : "takeList.secret")}
            help={w("takeList.secretHelp")}
            type={secret.startsWith("age1") ? "text" : "password"}
            autoComplete="new-password"
            value={secret}
            onChange={setSecret}
            required
            testId="take-secret"
          />
        )}
        <Failed failure={out.failure} leaving />
      </div>
    </Dialog>
  );
}

function Labelled({ words, children }: { words: string; children: React.ReactNode }) {
  return (
    <div className="f" style={{ justifyItems: "start", alignItems: "start" }}>
      <span className="lab">{words}</span>
      {children}
    </div>
  );
}

/**
 * Importing complaints, step by step on one screen: the file and how it is read beside what it comes to. Without a file, the
 * place to drop one and the imports before. Not the steps themselves: see useImport.ts.
 */
import { useState } from "react";
import { Button } from "../kit/Button";
import { Failed } from "../kit/Failed";
import { useKeys } from "../kit/keys";
import { Note } from "../kit/Note";
import { SplitPanes } from "../kit/SplitPanes";
import { useActs } from "../kit/useActs";
import { useWords } from "../words/Words";
import { Comes } from "./Comes";
import { Earlier } from "./Earlier";
import { Mails } from "./Mails";
import { TableRead } from "./TableRead";
import { useImport, type Importing } from "./useImport";
import { unreadWords } from "./words";
import "./imports.css";

/** The screen's panes. `onDraft` goes to where a kept draft is taken up; `onComplaints` to the list. */
export function Import({ onDraft, onComplaints }: { onDraft: () => void; onComplaints: () => void }) {
  const { w } = useWords();
  const importing = useImport();
  const { look, busy, choose } = importing;
  useActs([
    { id: "import.choose", run: () => void choose(w("import.choose")) },
    ...(look?.table && busy === undefined && !importing.filed
      ? [{ id: "import.check" as const, run: () => void (importing.checked && !importing.checked.asks_days && importing.checked.filed > 0 ? importing.file() : importing.check()) }]
      : []),
  ]);
  useKeys({ Escape: onComplaints });
  if (look === undefined)
    return (
      <SplitPanes
        name="import"
        open="drop"
        panes={[
          { id: "drop", label: w("import.title"), content: <Drop importing={importing} /> },
          { id: "earlier", label: w("import.earlier"), width: 520, narrow: 420, content: <Earlier onComplaints={onComplaints} /> },
        ]}
      />
    );
  const left = look.table ? <TableRead importing={importing} table={look.table} /> : <Mails importing={importing} onDraft={onDraft} />;
  return (
    <SplitPanes
      name="import"
      open="read"
      panes={[
        { id: "read", label: w("import.read"), content: left },
        ...(look.table
          ? [{ id: "comes", label: w("import.comes"), width: 400, narrow: 340, content: <Comes importing={importing} onComplaints={onComplaints} /> }]
          : []),
      ]}
    />
  );
}

/** What went wrong with the last step, where it was asked for. */
export function Trouble({ importing }: { importing: Importing }) {
  const { w } = useWords();
  const { unread, failure } = importing;
  return (
    <>
      {unread && (
        <Note look="refused" code={unread.file?.code ?? unread.why} testId="import-unread">
          {unreadWords(w as never, unread)}
        </Note>
      )}
      <Failed failure={failure} />
    </>
  );
}

function Drop({ importing }: { importing: Importing }) {
  const { w } = useWords();
  const [over, setOver] = useState(false);
  return (
    <div
      className={`im-drop ${over ? "on" : ""}`}
      data-testid="import-drop"
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const file = event.dataTransfer.files[0];
        if (file && importing.busy === undefined) void importing.take(file);
      }}
    >
      <h2 className="title">{w("import.drop")}</h2>
      <p className="q">{w("import.kinds")}</p>
      <div className="row" style={{ justifyContent: "center", gap: 8 }}>
        <Button look="key" icon="download" act="import.choose" busy={importing.busy !== undefined} onPress={() => void importing.choose(w("import.choose"))} testId="import-choose">
          {w("import.choose")}
        </Button>
        {importing.busy !== undefined && (
          <Button onPress={() => void importing.stop()} testId="import-stop">
            {w("import.stop")}
          </Button>
        )}
      </div>
      <div className="im-notes">
        <Trouble importing={importing} />
      </div>
    </div>
  );
}

/**
 * Files that are stored and wait for their act: thumbs with a way out, a place to add more, and what was not taken with
 * why. Pasting and dropping are heard by whoever shows the strip, so that they work anywhere on the screen.
 */
import { useState } from "react";
import type { Names } from "../ipc/useNames";
import type { Stored } from "../ipc/wire";
import { Icon } from "../kit/Icon";
import { Note } from "../kit/Note";
import { bytesOf } from "../words/format";
import { problemKey, refusalKey } from "../words/refusals";
import { Said } from "../words/Said";
import { useWords } from "../words/Words";
import { calledBy, EvidenceThumb } from "./EvidenceThumb";
import { EvidenceViewer } from "./EvidenceViewer";
import type { NotTaken, Taking } from "./useTaking";

function useWhy() {
  const { w } = useWords();
  const plain = w as (key: string) => string;
  return ({ failure }: NotTaken): string => {
    if (failure.kind === "refused") return plain(refusalKey(failure.code) ?? "fault.nothingChanged");
    if (failure.kind === "incomplete") return failure.problems.map(({ code }) => plain(problemKey(code))).join(" ");
    if (failure.kind === "stale") return w("kit.changedMeanwhile");
    return failure.cause === "disk-full" ? w("open.disk-full") : w("kit.fault", { reference: failure.reference });
  };
}

/** The strip. `keys` is the key of adding, as it is shown. */
export function EvidenceStrip(props: {
  files: readonly Stored[];
  names: Names;
  taking: Taking;
  above: boolean;
  keys?: string;
  onDrop: (sha256: string) => void;
}) {
  const { files, names, taking, above, keys, onDrop } = props;
  const { w, language } = useWords();
  const [open, setOpen] = useState<number | undefined>();
  const why = useWhy();
  return (
    <div className="col g2" data-testid="evidence-strip">
      <div className={`ev-strip ${above ? "ev-above" : ""}`} role="group" aria-label={w("evidence.files")}>
        {files.map((file, k) => (
          <span key={file.sha256} className="ev-one" data-testid="evidence-taken">
            <button
              type="button"
              className="ev-press"
              aria-label={w("evidence.open", { name: calledBy(file.name, names.nameOf("evidence_kinds", file.media)) })}
              title={`${file.name}\n${names.nameOf("evidence_kinds", file.media)}, ${bytesOf(file.size, language)}\nsha256 ${file.sha256}`}
              onClick={() => setOpen(k)}
            >
              <EvidenceThumb file={file} names={names} />
            </button>
            <button
              type="button"
              className="ev-out"
              aria-label={w("evidence.leaveOut", { name: file.name || names.nameOf("evidence_kinds", file.media) })}
              onClick={() => onDrop(file.sha256)}
            >
              <Icon name="close" size="small" />
            </button>
            <span className="small qq cut">{file.name ? <Said>{file.name}</Said> : w("evidence.pasted")}</span>
          </span>
        ))}
        <button
          type="button"
          className="ev-add"
          aria-label={w("evidence.add")}
          title={keys === undefined ? w("evidence.add") : `${w("evidence.add")} (${keys})`}
          onClick={() => void taking.choose(w("evidence.choose"))}
          data-testid="evidence-add"
        >
          {taking.busy > 0 ? <span className="ring" /> : <Icon name="plus" />}
        </button>
      </div>
      <span className="small qq" role="status">
        {taking.busy > 0 ? w("evidence.storing", { count: taking.busy }) : above ? w("evidence.letGo") : ""}
      </span>
      {taking.left.length > 0 && (
        <Note look="refused" testId="evidence-left">
          <ul>
            {taking.left.map((one, k) => (
              <li key={k}>
                {one.name !== "" && (
                  <>
                    <Said>{one.name}</Said>
                    {language === "en" ? ": " : "："}
                  </>
                )}
                {why(one)}
              </li>
            ))}
          </ul>
        </Note>
      )}
      {open !== undefined && (
        <EvidenceViewer
          files={files.map((file, k) => ({ ...file, n: k + 1 }))}
          first={open}
          names={names}
          onClose={() => setOpen(undefined)}
        />
      )}
    </div>
  );
}

/**
 * What the visitor brought as evidence, small; pressed, it is seen large. A place to add more ends the row. Not the
 * receiving itself: see acts/EvidenceDialog.
 */
import { useState } from "react";
import { EvidenceThumb } from "../acts/EvidenceThumb";
import { EvidenceViewer } from "../acts/EvidenceViewer";
import "../acts/evidence.css";
import type { Names } from "../ipc/useNames";
import type { complaint_file } from "../ipc/wire";
import { Icon } from "../kit/Icon";
import { useWords } from "../words/Words";

/** The row. */
export function Evidence({ file, names, onAdd }: { file: complaint_file.File; names: Names; onAdd: () => void }) {
  const { w } = useWords();
  const [open, setOpen] = useState<number | undefined>();
  return (
    <div className="sect" style={{ borderBottom: 0, padding: "12px 20px" }} data-testid="board-evidence">
      <div className="ev-strip" role="group" aria-label={w("evidence.title")}>
        {file.evidence.map((one, k) => (
          <button
            key={one.id}
            type="button"
            className="ev-press"
            aria-label={w("evidence.open", { name: one.name ?? names.nameOf("evidence_kinds", one.media) })}
            onClick={() => setOpen(k)}
          >
            <EvidenceThumb file={one} names={names} />
          </button>
        ))}
        <button type="button" className="ev-add" aria-label={w("evidence.add")} onClick={onAdd} data-testid="board-add-evidence">
          <Icon name="camera" />
        </button>
      </div>
      {open !== undefined && (
        <EvidenceViewer files={file.evidence} complaint={file.id} first={open} names={names} onClose={() => setOpen(undefined)} />
      )}
    </div>
  );
}

/**
 * The evidence of a complaint: each file with its kind, name, digest, who received it and when, and in how many other
 * complaints the very same bytes stand. Pressed, it is seen large. Files dropped or pasted on the file are taken up.
 */
import { useState } from "react";
import { calledBy, EvidenceThumb } from "../acts/EvidenceThumb";
import { EvidenceViewer } from "../acts/EvidenceViewer";
import { useOfficerName } from "../acts/reference";
import { useNames } from "../ipc/useNames";
import { Button } from "../kit/Button";
import { Sect } from "../kit/Sect";
import { bytesOf, dateTime } from "../words/format";
import { Said } from "../words/Said";
import { useWords } from "../words/Words";
import type { File, Reading } from "./values";

/** The section. `above`: files are held over the window and may be let go. Without `onAdd` they are only looked at. */
export function EvidenceSect(props: { file: File; reading: Reading; above: boolean; onAdd?: () => void }) {
  const { file, reading, above, onAdd } = props;
  const { w, language } = useWords();
  const names = useNames();
  const officer = useOfficerName();
  const [open, setOpen] = useState<number | undefined>();
  const can = file.can.find((one) => one.act === "receive_evidence");
  const received = (one: File["evidence"][number]) =>
    w("evidence.receivedBy", { officer: officer(one.officer), at: dateTime(one.at, language, reading.now) });
  return (
    <Sect
      title={w("evidence.title")}
      aside={file.evidence.length > 0 ? w("evidence.count", { count: file.evidence.length }) : undefined}
    >
      <div className={above ? "ev-above" : ""} data-testid="evidence">
        {file.evidence.length > 0 && (
          <ul className="ev-grid" style={{ marginBottom: 12 }}>
            {file.evidence.map((one, k) => (
              <li key={one.id} className="col" style={{ gap: 2, minWidth: 0 }} data-testid="evidence-item">
                <button
                  type="button"
                  className="ev-press"
                  style={{ marginBottom: 4 }}
                  aria-label={w("evidence.open", { name: calledBy(one.name, names.nameOf("evidence_kinds", one.media)) })}
                  onClick={() => setOpen(k)}
                >
                  <EvidenceThumb file={one} names={names} large />
                </button>
                <span className="m cut" title={one.name ?? undefined}>
                  {w("evidence.n", { n: one.n })}{" "}
                  {one.name !== null ? <Said>{one.name}</Said> : one.original && w("evidence.copyOf", { n: one.original.n })}
                </span>
                {one.named !== null && (
                  <span className="small rust" data-testid="evidence-named">
                    {w("evidence.namedShort", { ending: one.named, kind: names.nameOf("evidence_kinds", one.media) })}
                  </span>
                )}
                <span className="small q">
                  {names.nameOf("evidence_kinds", one.media)}
                  {language === "en" ? ", " : "，"}
                  <span className="nw">{bytesOf(one.size, language)}</span>
                </span>
                <span className="small qq">{received(one)}</span>
                <span className="small qq mono" title={one.sha256}>
                  sha256 {one.sha256.slice(0, 4)}…{one.sha256.slice(-4)}
                </span>
                {one.elsewhere > 0 && (
                  <span className="small rust" data-testid="evidence-elsewhere">
                    {w("evidence.elsewhere", { count: one.elsewhere, number: one.elsewhere_number ?? "" })}
                  </span>
                )}
              </li>
            ))}
          </ul>
        )}
        {onAdd && (
          <div className="row" style={{ gap: 10 }}>
            <Button small icon="plus" act="complaint.receive_evidence" refused={can?.allowed === false ? true : undefined} onPress={onAdd} testId="evidence-open">
              {w("evidence.add")}
            </Button>
            <span className="small qq" role="status">
              {above ? w("evidence.letGo") : w("evidence.orDrop")}
            </span>
          </div>
        )}
      </div>
      {open !== undefined && (
        <EvidenceViewer
          files={file.evidence.map((one) => ({ ...one, received: received(one) }))}
          first={open}
          complaint={file.id}
          names={names}
          onClose={() => setOpen(undefined)}
        />
      )}
    </Sect>
  );
}

/**
 * Covering parts of a file in a copy: boxes drawn over a picture or a page, each with its reason; the copy is burned by the
 * helper and received as a file of its own. The original stays. By pointer or by keys alone. Not where boxes are kept and
 * moved: see useBoxes.ts.
 */
import { useState } from "react";
import { redactEvidence, mintActId } from "../ipc/doors";
import { asFailure } from "../ipc/failure";
import type { Names } from "../ipc/useNames";
import { useSeen } from "../ipc/useSeen";
import type { Failure } from "../ipc/wire";
import { Button, IconButton } from "../kit/Button";
import { Failed } from "../kit/Failed";
import { useKeys } from "../kit/keys";
import { Select } from "../kit/Select";
import { useToast } from "../kit/Toast";
import { useWords } from "../words/Words";
import type { ViewOf } from "./EvidenceViewer";
import { RedactingSheet } from "./RedactingSheet";
import { useBoxes } from "./useBoxes";

const EDGE = 2_000;

/** The bench on which a file is covered. */
export function Redacting(props: { evidence: string; file: ViewOf; pages: number; names: Names; onClose: () => void }) {
  const { evidence, file, pages, names, onClose } = props;
  const { w } = useWords();
  const tell = useToast();
  const [page, setPage] = useState(1);
  const [reason, setReason] = useState("third-party");
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | undefined>();
  const [act] = useState(mintActId);
  const boxes = useBoxes(page, reason);
  const looking = useSeen({ sha256: file.sha256, edge: EDGE, ...(pages > 1 || file.media === "pdf" ? { page } : {}) });
  const turn = (by: number) => () => setPage((now) => Math.max(1, Math.min(pages, now + by)));
  const none = boxes.all.length === 0;
  const burn = async () => {
    if (none || busy) return;
    setBusy(true);
    setFailure(undefined);
    try {
      await redactEvidence(act, evidence, boxes.all);
      tell({ words: w("redact.done", { n: file.n }) });
      onClose();
    } catch (thrown) {
      setFailure(asFailure(thrown));
    } finally {
      setBusy(false);
    }
  };
  useKeys(
    {
      Escape: onClose,
      "Ctrl+Enter": () => void burn(),
      n: () => boxes.add(),
      Delete: () => boxes.drop(boxes.chosen),
      PageDown: turn(1),
      PageUp: turn(-1),
    },
    { modal: true },
  );
  const { seen } = looking;
  return (
    <>
      <div className="row ev-bar" style={{ padding: "10px 16px 10px 20px", borderBottom: "1px solid var(--line)" }}>
        <span className="m nw">{w("redact.title", { n: file.n })}</span>
        <span className="small qq cut">{w("redact.help")}</span>
        <span className="sp" />
        {pages > 1 && (
          <>
            <Button small keys="PageUp" refused={page === 1 ? true : undefined} onPress={turn(-1)}>
              {w("evidence.pageBefore")}
            </Button>
            <span className="small nw">{w("evidence.page", { page, pages })}</span>
            <Button small keys="PageDown" refused={page === pages ? true : undefined} onPress={turn(1)}>
              {w("evidence.pageNext")}
            </Button>
          </>
        )}
        <Button small look="key" keys="Ctrl+Enter" busy={busy} refused={none ? true : undefined} onPress={() => void burn()} testId="redact-burn">
          {w("redact.burn", { count: boxes.all.length })}
        </Button>
        <IconButton name={w("redact.leave")} icon="close" onPress={onClose} testId="redact-leave" />
      </div>
      <div className="ev-bench" data-testid="redacting">
        <div className="ev-stage">
          {looking.failure && <Failed failure={looking.failure} />}
          {seen && "address" in seen && <RedactingSheet address={seen.address} boxes={boxes} page={page} />}
        </div>
        <aside className="ev-boxes col g3">
          <Failed failure={failure} />
          <Select
            label={w("redact.reason")}
            choices={names.choices("redaction_reasons")}
            value={reason}
            onChange={(code) => {
              setReason(code);
              boxes.give(code);
            }}
            help={w("redact.reasonHelp")}
            testId="redact-reason"
          />
          <Button small icon="plus" keys="N" onPress={() => boxes.add()} testId="redact-add">
            {w("redact.add")}
          </Button>
          {none ? (
            <p className="small q">{w("redact.none")}</p>
          ) : (
            <ol className="col g2" aria-label={w("redact.list")}>
              {boxes.all.map((box, k) => (
                <li key={k} className={`row small ${boxes.chosen === k ? "m" : ""}`}>
                  <button type="button" className="ev-press" onClick={() => (setPage(box.page), boxes.choose(k))}>
                    {w("redact.box", { n: k + 1, page: box.page })} {names.nameOf("redaction_reasons", box.reason)}
                  </button>
                  <span className="sp" />
                  <IconButton name={w("redact.drop", { n: k + 1 })} icon="close" onPress={() => boxes.drop(k)} />
                </li>
              ))}
            </ol>
          )}
          <p className="small qq">{w("redact.original")}</p>
        </aside>
      </div>
    </>
  );
}

/**
 * Evidence seen large, one after the other: arrows, Esc. A kind that the window cannot show is named in words, with its
 * digest; nothing is opened by another program. The bytes are the original's; the view changes nothing.
 */
import { useState } from "react";
import { Dialog as AriaDialog, Modal, ModalOverlay } from "react-aria-components";
import { LONGEST_TEXT, useEvidence } from "../ipc/useEvidence";
import type { Names } from "../ipc/useNames";
import { Button, IconButton } from "../kit/Button";
import { Failed } from "../kit/Failed";
import { Icon } from "../kit/Icon";
import { useKeys } from "../kit/keys";
import { bytesOf } from "../words/format";
import { Said } from "../words/Said";
import { useWords } from "../words/Words";
import { kindOf, type ThumbOf } from "./EvidenceThumb";

/** A file as the large view names it. */
export interface ViewOf extends ThumbOf {
  n: number;
  /** Who received it and when, in words. */
  received?: string;
}

/** The view; it lies over the whole window until it is closed. */
export function EvidenceViewer(props: { files: readonly ViewOf[]; first: number; names: Names; onClose: () => void }) {
  const { files, names, onClose } = props;
  const { w, language } = useWords();
  const [at, setAt] = useState(props.first);
  const [whole, setWhole] = useState(false);
  const step = (by: number) => () => {
    setWhole(false);
    setAt((now) => Math.max(0, Math.min(files.length - 1, now + by)));
  };
  const file = files[Math.min(at, files.length - 1)];
  const kind = file ? kindOf(names, file.media) : { mime: "", shown: "none" };
  const { address, text, failure } = useEvidence({ sha256: file?.sha256 ?? "", ...kind }, file === undefined);
  if (!file) return null;
  const said = names.nameOf("evidence_kinds", file.media);
  return (
    <ModalOverlay className="ev-over" isOpen onOpenChange={(open) => !open && onClose()}>
      <Modal className="ev-view-frame" data-testid="evidence-view">
        <AriaDialog className="ev-view" aria-label={w("evidence.view", { n: file.n })}>
          <Keys
            keys={{
              ArrowRight: step(1),
              ArrowLeft: step(-1),
              j: step(1),
              k: step(-1),
              z: () => setWhole((is) => !is),
              Escape: onClose,
            }}
          />
      <div className="row" style={{ padding: "10px 16px 10px 20px", borderBottom: "1px solid var(--line)" }}>
        <span className="m nw">{w("evidence.n", { n: file.n })}</span>
        <span className="cut">{file.name ? <Said>{file.name}</Said> : <span className="q">{w("evidence.noName")}</span>}</span>
        <span className="small qq nw" aria-live="polite">
          {w("evidence.of", { at: at + 1, total: files.length })}
        </span>
        <span className="sp" />
        <Button small keys="←" refused={at === 0 ? true : undefined} onPress={step(-1)} label={w("evidence.before")}>
          {w("evidence.before")}
        </Button>
        <Button small keys="→" refused={at === files.length - 1 ? true : undefined} onPress={step(1)} label={w("evidence.next")}>
          {w("evidence.next")}
        </Button>
        {kind.shown === "image" && (
          <Button small keys="Z" onPress={() => setWhole(!whole)} testId="evidence-size">
            {w(whole ? "evidence.fit" : "evidence.trueSize")}
          </Button>
        )}
        <IconButton name={w("evidence.close")} icon="close" onPress={onClose} testId="evidence-close" />
      </div>
      <div className={whole ? "ev-stage ev-whole" : "ev-stage"}>
        {failure ? (
          <Failed failure={failure} />
        ) : address !== undefined ? (
          <img src={address} alt={file.name ? file.name : said} />
        ) : text !== undefined ? (
          <pre>
            <Said>{text}</Said>
            {file.size > LONGEST_TEXT && `\n\n${w("evidence.textCut", { size: bytesOf(LONGEST_TEXT, language) })}`}
          </pre>
        ) : kind.shown === "none" ? (
          <div className="empty" data-testid="evidence-not-shown">
            <Icon name="paper" size="large" />
            <span className="m">{said}</span>
            <span>{w("evidence.notShown")}</span>
          </div>
        ) : null}
      </div>
      <div className="row small q w" style={{ padding: "8px 20px", borderTop: "1px solid var(--line)", gap: 16 }}>
        <span>{said}</span>
        <span className="nw">{bytesOf(file.size, language)}</span>
        {file.received !== undefined && <span>{file.received}</span>}
        <span className="sp" />
        <span className="mono" style={{ userSelect: "all", overflowWrap: "anywhere" }}>
          sha256 {file.sha256}
        </span>
      </div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

// Below the view no key is heard.
function Keys({ keys }: { keys: Parameters<typeof useKeys>[0] }) {
  useKeys(keys, { modal: true });
  return null;
}

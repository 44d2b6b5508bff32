/**
 * Evidence seen large, one after the other: arrows, Esc. Of a complaint that is there, each viewing is entered in the
 * journal before the file is shown, and a copy may be saved. A kind that the window cannot show is named in words, with
 * its digest; nothing is opened by another program. The bytes are the original's; the view changes nothing.
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
import { useCustody } from "./useCustody";
import { useSaveCopy } from "./useSaveCopy";

/** A file as the large view names it. */
export interface ViewOf extends ThumbOf {
  n: number;
  /** This file of its complaint, where it is received already. */
  id?: string;
  /** How often it was seen large, and how many copies left. */
  viewed?: number;
  copied?: number;
  /** Who received it and when, in words. */
  received?: string;
}

/** The view; it lies over the whole window until it is closed. `complaint`: whose files they are, once it is filed. */
export function EvidenceViewer(props: {
  files: readonly ViewOf[];
  first: number;
  names: Names;
  complaint?: string;
  onClose: () => void;
}) {
  const { files, names, complaint, onClose } = props;
  const { w, language } = useWords();
  const [at, setAt] = useState(props.first);
  const [whole, setWhole] = useState(false);
  const step = (by: number) => () => {
    setWhole(false);
    setAt((now) => Math.max(0, Math.min(files.length - 1, now + by)));
  };
  const file = files[Math.min(at, files.length - 1)];
  const kind = file ? kindOf(names, file.media) : { mime: "", shown: "none" };
  const custody = useCustody(complaint, file?.id);
  const copy = useSaveCopy(complaint === undefined ? undefined : file?.id, w("evidence.saveCopy.where"));
  const shown = useEvidence({ sha256: file?.sha256 ?? "", ...kind }, file === undefined || !custody.entered);
  const { address, text } = shown;
  const failure = custody.failure ?? shown.failure;
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
              s: () => (complaint === undefined ? false : void copy.take()),
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
        {complaint !== undefined && (
          <Button small keys="S" busy={copy.busy} onPress={() => void copy.take()} testId="evidence-save-copy">
            {w("evidence.saveCopy")}
          </Button>
        )}
        <IconButton name={w("evidence.close")} icon="close" onPress={onClose} testId="evidence-close" />
      </div>
      <div className={whole ? "ev-stage ev-whole" : "ev-stage"}>
        {copy.failure && (
          <div className="ev-told">
            <Failed failure={copy.failure} />
          </div>
        )}
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
        {complaint !== undefined && <CustodyLine file={file} />}
        <span role="status" className="green" data-testid="evidence-copy-saved">
          {copy.saved === undefined ? "" : w("evidence.copySaved")}
        </span>
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

function CustodyLine({ file }: { file: ViewOf }) {
  const { w } = useWords();
  const viewed = file.viewed ?? 0;
  const copied = file.copied ?? 0;
  return (
    <span className="qq" data-testid="evidence-custody" title={w("evidence.custody.help")}>
      {w("evidence.viewed", { count: viewed })}
      {copied > 0 && ` · ${w("evidence.copied", { count: copied })}`}
    </span>
  );
}

/**
 * Evidence seen large, one after the other, through one complaint or through all of a group or case: arrows, zoom, turn,
 * pages, Esc. Of a complaint that is there, each viewing is entered in the journal before the file is shown; a copy may be
 * saved, or covered. What is drawn is the helper's; nothing is opened by another program. The view changes nothing.
 */
import { useState } from "react";
import { Dialog as AriaDialog, Modal, ModalOverlay } from "react-aria-components";
import type { Names } from "../ipc/useNames";
import { useSeen } from "../ipc/useSeen";
import { Failed } from "../kit/Failed";
import { useKeys } from "../kit/keys";
import { useWords } from "../words/Words";
import { EvidenceFoot, EvidenceHead } from "./EvidenceBars";
import { EvidenceSeen, type Held } from "./EvidenceSeen";
import { kindOf, type ThumbOf } from "./EvidenceThumb";
import { Redacting } from "./Redacting";
import { useCustody } from "./useCustody";
import { useSaveCopy } from "./useSaveCopy";

/** A file as the large view names it. */
export interface ViewOf extends ThumbOf {
  n: number;
  /** This file of its complaint, where it is received already. */
  id?: string;
  /** Whose it is, where the view goes through several complaints. */
  complaint?: string;
  number?: string;
  /** How often it was seen large, and how many copies left. */
  viewed?: number;
  copied?: number;
  /** Who received it and when, in words. */
  received?: string;
  /** The ending of its name, where the bytes say another kind. */
  named?: string | null;
  /** Of which file it is a covered copy, and how many places are covered. */
  original?: { n: number; sha256: string } | null;
  covered?: readonly unknown[];
}

const STRAIGHT: Held = { zoom: 1, turn: 0 };
const ZOOMS = [1, 1.5, 2, 3, 4, 6];
const FIT_EDGE = 1_600;
const CLOSE_EDGE = 4_000;

/** The view; it lies over the whole window until it is closed. `complaint`: whose files they are, once it is filed. */
export function EvidenceViewer(props: {
  files: readonly ViewOf[];
  first: number;
  names: Names;
  complaint?: string;
  onClose: () => void;
}) {
  const { files, names, onClose } = props;
  const { w } = useWords();
  const [at, setAt] = useState(props.first);
  const [page, setPage] = useState(1);
  const [held, setHeld] = useState(STRAIGHT);
  const [covering, setCovering] = useState(false);
  const file = files[Math.min(at, files.length - 1)];
  const complaint = file?.complaint ?? props.complaint;
  const kind = file ? kindOf(names, file.media) : { shown: "none", program: false };
  const drawn = kind.shown === "image" || kind.shown === "page";
  const custody = useCustody(complaint, file?.id);
  const copy = useSaveCopy(complaint === undefined ? undefined : file?.id, w("evidence.saveCopy.where"));
  const looking = useSeen(
    {
      sha256: file?.sha256 ?? "",
      edge: held.zoom > 1 ? CLOSE_EDGE : FIT_EDGE,
      ...(kind.shown === "page" ? { page } : {}),
    },
    file === undefined || !custody.entered,
  );
  const pages = looking.seen?.kind === "page" ? looking.seen.pages : undefined;
  const step = (by: number) => () => {
    setHeld(STRAIGHT);
    setPage(1);
    setAt((now) => Math.max(0, Math.min(files.length - 1, now + by)));
  };
  const turnPage = (by: number) => () => setPage((now) => Math.max(1, Math.min(pages ?? now, now + by)));
  const zoom = (by: number) => () =>
    setHeld(({ zoom: now, turn }) => {
      const next = Math.max(0, Math.min(ZOOMS.length - 1, ZOOMS.indexOf(now) + by));
      return { zoom: ZOOMS[next] ?? 1, turn };
    });
  const turn = () => setHeld(({ zoom: now, turn: before }) => ({ zoom: now, turn: (before + 1) % 4 }));
  if (!file) return null;
  const mayCover = complaint !== undefined && file.id !== undefined && drawn && looking.seen !== undefined && "address" in looking.seen;
  const cover = () => (mayCover ? setCovering(true) : undefined);
  const save = () => (complaint === undefined ? false : void copy.take());
  return (
    <ModalOverlay className="ev-over" isOpen onOpenChange={(open) => !open && onClose()}>
      <Modal className="ev-view-frame" data-testid="evidence-view">
        <AriaDialog className="ev-view" aria-label={w("evidence.view", { n: file.n })}>
          {covering && file.id !== undefined ? (
            <Redacting evidence={file.id} file={file} pages={pages ?? 1} names={names} onClose={() => setCovering(false)} />
          ) : (
            <>
              <Keys
                keys={{
                  ArrowRight: step(1),
                  ArrowLeft: step(-1),
                  j: step(1),
                  k: step(-1),
                  PageDown: turnPage(1),
                  PageUp: turnPage(-1),
                  "+": zoom(1),
                  "=": zoom(1),
                  "-": zoom(-1),
                  z: () => setHeld(({ zoom: now, turn: t }) => ({ zoom: now > 1 ? 1 : 3, turn: t })),
                  r: turn,
                  b: cover,
                  s: save,
                  Escape: onClose,
                }}
              />
              <EvidenceHead
                file={file}
                at={at}
                total={files.length}
                drawn={drawn}
                zoom={held.zoom}
                page={pages === undefined ? undefined : { at: page, of: pages, turn: turnPage }}
                step={step}
                onZoom={zoom}
                onTurn={turn}
                onCover={mayCover ? cover : undefined}
                onSave={complaint === undefined ? undefined : save}
                saving={copy.busy}
                onClose={onClose}
              />
              <div className="ev-stage" data-kind={looking.seen?.kind} tabIndex={0} role="group" aria-label={w("evidence.view", { n: file.n })}>
                {copy.failure && (
                  <div className="ev-told">
                    <Failed failure={copy.failure} leaving />
                  </div>
                )}
                {custody.failure ? (
                  <Failed failure={custody.failure} />
                ) : (
                  <EvidenceSeen file={file} names={names} looking={looking} held={held} />
                )}
              </div>
              <EvidenceFoot file={file} said={names.nameOf("evidence_kinds", file.media)} filed={complaint !== undefined} saved={copy.saved} />
            </>
          )}
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

/**
 * One file of evidence, small: the picture itself where the helper draws its kind, otherwise the kind in words. Not its
 * name and digest, which stand beside it, nor the large view: see EvidenceViewer.tsx.
 */
import type { Names } from "../ipc/useNames";
import { useSeen } from "../ipc/useSeen";
import { Icon } from "../kit/Icon";
import { useWords } from "../words/Words";
import "./evidence.css";

/** What is shown of a file. */
export interface ThumbOf {
  sha256: string;
  size: number;
  media: string;
  name: string | null;
}

// Above this a picture is drawn only when it is opened: a page of them must not keep the helper busy.
const LARGEST_THUMB = 16 * 1024 * 1024;
/** How long the longer side of a small picture is. */
export const THUMB_EDGE = 640;

/** How a kind is seen, and whether it does something when opened: as the reference data say. */
export function kindOf(names: Names, media: string): { shown: string; program: boolean } {
  const entry = names.entry("evidence_kinds", media) as unknown as Record<string, unknown> | undefined;
  const shown = entry?.["shown"];
  return { shown: typeof shown === "string" ? shown : "none", program: entry?.["program"] === true };
}

/** What a file is called by who cannot see it: its name, and the kind that stands in place of a picture. */
export const calledBy = (name: string | null, kind: string): string => (name === null || name === "" ? kind : `${name}, ${kind}`);

/** The picture, or what it is in words. */
export function EvidenceThumb({ file, names, large = false }: { file: ThumbOf; names: Names; large?: boolean }) {
  const { w } = useWords();
  const kind = kindOf(names, file.media);
  const drawn = kind.shown === "image" || kind.shown === "page";
  const { seen, failure } = useSeen({ sha256: file.sha256, edge: THUMB_EDGE }, !drawn || file.size > LARGEST_THUMB);
  const said = names.nameOf("evidence_kinds", file.media);
  return (
    <span className={`thumb ev-thumb ${large ? "ev-large" : ""} ${drawn ? "" : "ev-said"}`} data-testid="evidence-thumb">
      {seen !== undefined && "address" in seen ? (
        <img src={seen.address} alt={file.name === null || file.name === "" ? said : file.name} decoding="async" />
      ) : (
        <span className={`ev-kind small ${failure || kind.program ? "rust" : "qq"}`}>
          <Icon name={failure || kind.program ? "care" : kind.shown === "image" ? "camera" : "paper"} />
          <span>{failure ? w("evidence.notWhole") : said}</span>
        </span>
      )}
    </span>
  );
}

/**
 * One file of evidence, small: the picture itself where the window shows its kind, otherwise the kind in words. Not its
 * name and digest, which stand beside it, nor the large view: see EvidenceViewer.tsx.
 */
import { useEvidence } from "../ipc/useEvidence";
import type { Names } from "../ipc/useNames";
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

// Above this a picture is read only when it is opened: a page of them must not fill the memory.
const LARGEST_THUMB = 16 * 1024 * 1024;

/** How a kind is shown, and its name where files travel: as the reference data say. */
export function kindOf(names: Names, media: string): { mime: string; shown: string } {
  const entry = names.entry("evidence_kinds", media);
  const text = (field: string, other: string) => {
    const value = entry && field in entry ? (entry as unknown as Record<string, unknown>)[field] : undefined;
    return typeof value === "string" ? value : other;
  };
  return { mime: text("mime", "application/octet-stream"), shown: text("shown", "none") };
}

/** What a file is called by who cannot see it: its name, and the kind that stands in place of a picture. */
export const calledBy = (name: string | null, kind: string): string => (name === null || name === "" ? kind : `${name}, ${kind}`);

/** The picture, or what it is in words. */
export function EvidenceThumb({ file, names, large = false }: { file: ThumbOf; names: Names; large?: boolean }) {
  const { w } = useWords();
  const kind = kindOf(names, file.media);
  const picture = kind.shown === "image";
  const { address, failure } = useEvidence({ ...file, ...kind }, !picture || file.size > LARGEST_THUMB);
  const said = names.nameOf("evidence_kinds", file.media);
  return (
    <span className={`thumb ev-thumb ${large ? "ev-large" : ""} ${picture ? "" : "ev-said"}`} data-testid="evidence-thumb">
      {address !== undefined ? (
        <img src={address} alt={file.name === null || file.name === "" ? said : file.name} decoding="async" />
      ) : (
        <span className={`ev-kind small ${failure ? "rust" : "qq"}`}>
          <Icon name={failure ? "care" : picture ? "camera" : "paper"} />
          <span>{failure ? w("evidence.notWhole") : said}</span>
        </span>
      )}
    </span>
  );
}

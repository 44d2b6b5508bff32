/**
 * The bars above and below evidence that is seen large: whose and which it is, where one can go, what can be done, what is
 * known of it. Not the file itself: see EvidenceSeen.tsx.
 */
import { Button, IconButton } from "../kit/Button";
import { bytesOf } from "../words/format";
import { Said } from "../words/Said";
import { useWords } from "../words/Words";
import type { ViewOf } from "./EvidenceViewer";

/** Above. */
export function EvidenceHead(props: {
  file: ViewOf;
  at: number;
  total: number;
  drawn: boolean;
  zoom: number;
  page: { at: number; of: number; turn: (by: number) => () => void } | undefined;
  step: (by: number) => () => void;
  onZoom: (by: number) => () => void;
  onTurn: () => void;
  onCover: (() => void) | undefined;
  onSave: (() => void) | undefined;
  saving: boolean;
  onClose: () => void;
}) {
  const { file, at, total, drawn, zoom, page, step } = props;
  const { w } = useWords();
  return (
    <div className="row ev-bar" style={{ padding: "10px 16px 10px 20px", borderBottom: "1px solid var(--line)" }}>
      {file.number !== undefined && <span className="m nw">{file.number}</span>}
      <span className="m nw">{w("evidence.n", { n: file.n })}</span>
      <span className="cut">{file.name ? <Said>{file.name}</Said> : <span className="q">{nameless(file, w)}</span>}</span>
      <span className="small qq nw" aria-live="polite">
        {w("evidence.of", { at: at + 1, total })}
      </span>
      <span className="sp" />
      {page && page.of > 1 && (
        <>
          <Button small keys="PageUp" refused={page.at === 1 ? true : undefined} onPress={page.turn(-1)} testId="evidence-page-before">
            {w("evidence.pageBefore")}
          </Button>
          <span className="small nw" aria-live="polite" data-testid="evidence-page">
            {w("evidence.page", { page: page.at, pages: page.of })}
          </span>
          <Button small keys="PageDown" refused={page.at === page.of ? true : undefined} onPress={page.turn(1)} testId="evidence-page-next">
            {w("evidence.pageNext")}
          </Button>
        </>
      )}
      <Button small keys="←" refused={at === 0 ? true : undefined} onPress={step(-1)} label={w("evidence.before")}>
        {w("evidence.before")}
      </Button>
      <Button small keys="→" refused={at === total - 1 ? true : undefined} onPress={step(1)} label={w("evidence.next")} testId="evidence-next">
        {w("evidence.next")}
      </Button>
      {drawn && (
        <>
          <Button small keys="−" refused={zoom === 1 ? true : undefined} onPress={props.onZoom(-1)} label={w("evidence.zoomOut")}>
            {w("evidence.smaller")}
          </Button>
          <Button small keys="+" refused={zoom >= 6 ? true : undefined} onPress={props.onZoom(1)} label={w("evidence.zoomIn")} testId="evidence-size">
            {w("evidence.larger")}
          </Button>
          <Button small keys="R" onPress={props.onTurn} testId="evidence-turn">
            {w("evidence.turn")}
          </Button>
        </>
      )}
      {props.onCover && (
        <Button small keys="B" onPress={props.onCover} testId="evidence-cover">
          {w("evidence.cover")}
        </Button>
      )}
      {props.onSave && (
        <Button small keys="S" busy={props.saving} onPress={props.onSave} testId="evidence-save-copy">
          {w("evidence.saveCopy")}
        </Button>
      )}
      <IconButton name={w("evidence.close")} icon="close" onPress={props.onClose} testId="evidence-close" />
    </div>
  );
}

function nameless(file: ViewOf, w: ReturnType<typeof useWords>["w"]): string {
  return file.original ? w("evidence.copyOf", { n: file.original.n }) : w("evidence.noName");
}

/** Below. */
export function EvidenceFoot({ file, said, filed, saved }: { file: ViewOf; said: string; filed: boolean; saved: string | undefined }) {
  const { w, language } = useWords();
  return (
    <div className="row small q w" style={{ padding: "8px 20px", borderTop: "1px solid var(--line)", gap: 16 }}>
      <span>{said}</span>
      <span className="nw">{bytesOf(file.size, language)}</span>
      {file.received !== undefined && <span>{file.received}</span>}
      {file.original && (
        <span data-testid="evidence-original" title={`sha256 ${file.original.sha256}`}>
          {w("evidence.coveredPlaces", { count: file.covered?.length ?? 0, n: file.original.n })}
        </span>
      )}
      {filed && <CustodyLine file={file} />}
      <span role="status" className="green" data-testid="evidence-copy-saved">
        {saved === undefined ? "" : w("evidence.copySaved")}
      </span>
      <span className="sp" />
      <span className="mono" style={{ userSelect: "all", overflowWrap: "anywhere" }}>
        sha256 {file.sha256}
      </span>
    </div>
  );
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

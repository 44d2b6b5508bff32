/**
 * The complaint under the list's cursor, read beside the list: the pane follows J and K, Enter opens the whole file, Esc
 * closes the pane. What is done here is done by the list's own acts. Not the file: see ComplaintFile, of whose parts it is.
 */
import { useReference } from "../acts/reference";
import { useAsk } from "../ipc/useAsk";
import { Button } from "../kit/Button";
import { Empty } from "../kit/Empty";
import { Failed } from "../kit/Failed";
import { useKeys } from "../kit/keys";
import { Loading } from "../kit/Loading";
import type { PanePlan } from "../kit/SplitPanes";
import { useLate } from "../kit/useLate";
import { now as clockNow } from "../words/time";
import { useWords } from "../words/Words";
import { FileHead } from "./FileHead";
import { FileParts } from "./FileParts";

/** How long the cursor rests on a row before its file is asked for: a key held down asks for none on its way. */
const RESTS_MS = 90;

interface Given {
  /** The number of the complaint under the cursor; none where there is no row. */
  name: string | undefined;
  onOpen: () => void;
  onClose: () => void;
}

/** The pane, as the list's panes are planned. */
export const readingPane = (w: ReturnType<typeof useWords>["w"], given: Given): PanePlan => ({
  id: "beside",
  label: w("list.beside"),
  width: 520,
  narrow: 400,
  least: 320,
  content: <ReadingPane {...given} />,
});

function ReadingPane({ name, onOpen, onClose }: Given) {
  const { w } = useWords();
  const late = useLate(name, RESTS_MS);
  useKeys({ Escape: onClose });
  return (
    <>
      <div className="row cf-beside-head">
        <h2 className="m ref nw" data-testid="beside-number">
          {name ?? ""}
        </h2>
        <span className="sp" />
        {name !== undefined && (
          <Button small keys="Enter" onPress={onOpen} testId="beside-open">
            {w("list.openFull")}
          </Button>
        )}
        <Button small look="bare" keys="Esc" onPress={onClose} testId="beside-close">
          {w("kit.close")}
        </Button>
      </div>
      {name === undefined || late === undefined ? (
        <Empty title={w("list.besideNone")} />
      ) : (
        <Read name={late} head={name} />
      )}
    </>
  );
}

function Read({ name, head }: { name: string; head: string }) {
  const { w, language } = useWords();
  const r = useReference();
  const { data: file, error } = useAsk("complaint_file", { name });
  const { data: desk } = useAsk("desk", {});
  if (error)
    return (
      <div style={{ padding: 20 }}>
        <Failed failure={error} />
      </div>
    );
  if (!file) return <Loading rows={10} />;
  const reading = { r, w, language, now: desk?.now ?? clockNow() };
  // Of another complaint than the head names nothing is to be read: it stands dim until the right one has come.
  const old = file.number !== head;
  return (
    <div className={`cf-beside scroll ${old ? "old" : ""}`} aria-busy={old} key={file.id} data-testid="beside">
      <FileHead file={file} reading={reading} />
      <FileParts file={file} reading={reading} />
    </div>
  );
}

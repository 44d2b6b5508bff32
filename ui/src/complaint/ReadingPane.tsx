/**
 * The complaint under the list's cursor, read beside the list (kit/besidePane). What is done here is done by the list's own
 * acts. Not the file: see ComplaintFile, of whose parts it is.
 */
import { useReference } from "../acts/reference";
import { useAsk } from "../ipc/useAsk";
import { besidePane, Reading } from "../kit/besidePane";
import type { PanePlan } from "../kit/SplitPanes";
import { now as clockNow } from "../words/time";
import { useWords } from "../words/Words";
import { FileHead } from "./FileHead";
import { FileParts } from "./FileParts";

interface Given {
  /** The number of the complaint under the cursor; none where there is no row. */
  name: string | undefined;
  onOpen: () => void;
  onClose: () => void;
}

/** The pane, as the list's panes are planned. */
export const readingPane = (w: ReturnType<typeof useWords>["w"], given: Given): PanePlan =>
  besidePane({
    ...given,
    label: w("list.beside"),
    none: w("list.besideNone"),
    read: (name) => <Read name={name} head={given.name} />,
  });

function Read({ name, head }: { name: string; head: string | undefined }) {
  const { w, language } = useWords();
  const r = useReference();
  const { data: file, error } = useAsk("complaint_file", { name });
  const { data: desk } = useAsk("desk", {});
  const reading = { r, w, language, now: desk?.now ?? clockNow() };
  return (
    <Reading label={w("list.beside")} of={file} error={error} old={file?.number !== head} className="cf-beside">
      {(file) => (
        <>
          <FileHead file={file} reading={reading} />
          <FileParts file={file} reading={reading} />
        </>
      )}
    </Reading>
  );
}

/**
 * A case read beside a list: the one under the cursor of the list of cases (kit/besidePane), and the one that a standing
 * rule fills. Its head, its limit and its elements. What is done with a case is done in its file: see CaseFile.
 */
import { useAsk } from "../ipc/useAsk";
import { besidePane, Reading } from "../kit/besidePane";
import type { PanePlan } from "../kit/SplitPanes";
import { useWords } from "../words/Words";
import { CaseHead } from "./CaseHead";
import { Elements } from "./Elements";
import { Limitation } from "./Limitation";

interface Given {
  /** The number of the case under the cursor; none where there is no row. */
  name: string | undefined;
  onOpen: () => void;
  onClose: () => void;
}

/** The pane, as the list's panes are planned. */
export const caseReading = (w: ReturnType<typeof useWords>["w"], given: Given): PanePlan =>
  besidePane({
    ...given,
    label: w("caseList.beside"),
    none: w("caseList.besideNone"),
    read: (name) => <ReadCase name={name} head={given.name} />,
  });

/** The reading of a case by its number. `head` is the number that stands above it, where that changes sooner. */
export function ReadCase({ name, head = name }: { name: string; head?: string | undefined }) {
  const { w } = useWords();
  const { data: file, error } = useAsk("case_file", { name, members_limit: 1 });
  return (
    <Reading label={w("caseList.beside")} of={file} error={error} old={file?.number !== head}>
      {(file) => (
        <>
          <CaseHead file={file} />
          <Limitation file={file} />
          <Elements file={file} />
        </>
      )}
    </Reading>
  );
}

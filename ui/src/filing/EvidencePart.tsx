/**
 * What came with the complaint: photographs and files, kept with the draft by their digests and received in the act that
 * files. Pasting and dropping work anywhere on the form. It stands below what was said.
 */
import { EvidenceStrip } from "../acts/EvidenceStrip";
import { usePasteAndDrop, useTaking } from "../acts/useTaking";
import { useNames } from "../ipc/useNames";
import { Button } from "../kit/Button";
import { useActs } from "../kit/useActs";
import { useWords } from "../words/Words";
import type { Filing } from "./useFiling";

/** The line that offers it, and the strip of what is there. */
export function EvidencePart({ filing }: { filing: Filing }) {
  const { w } = useWords();
  const names = useNames();
  const taking = useTaking(filing.addEvidence);
  const above = usePasteAndDrop((files) => void taking.take(files));
  const choose = () => void taking.choose(w("evidence.choose"));
  useActs([{ id: "filing.evidence", run: choose }]);
  const { evidence } = filing;
  const some = evidence.length > 0 || taking.busy > 0 || taking.left.length > 0 || above;
  return (
    <>
      <div className="row small" style={{ gap: 8, marginTop: -6 }}>
        <Button small icon="camera" act="filing.evidence" onPress={choose} testId="filing-evidence">
          {evidence.length > 0 ? w("filing.evidence.count", { count: evidence.length }) : w("filing.evidence")}
        </Button>
        <span className="qq cut">{above ? w("evidence.letGo") : w("filing.evidence.how")}</span>
      </div>
      {some && (
        <EvidenceStrip
          files={evidence}
          names={names}
          taking={taking}
          above={above}
          keys="Ctrl P"
          onDrop={filing.dropEvidence}
        />
      )}
    </>
  );
}

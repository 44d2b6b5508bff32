/**
 * What a complaint's file says, part by part: transaction and trader, visitor and words, evidence, elements, steps. As the
 * file shows it and as it is read beside the list. Not its head, nor what can be done with it: see ComplaintFile.
 */
import type { AmendGroup } from "./amended";
import { Elements, Weighed } from "./Elements";
import { EvidenceSect } from "./EvidenceSect";
import { StatementSect } from "./StatementSect";
import { StepsAndNotes } from "./StepsAndNotes";
import { TransactionAndTrader } from "./TransactionAndTrader";
import type { File, Reading } from "./values";
import { VisitorSect } from "./VisitorSect";

/** The parts. Without `onAmend` and `onEvidence` they are read, not corrected. */
export function FileParts(props: {
  file: File;
  reading: Reading;
  onAmend?: (group: AmendGroup) => void;
  onTrader?: () => void;
  onEvidence?: () => void;
  onStatement?: () => void;
  /** Files are held over the window and may be let go. */
  above?: boolean;
}) {
  const { file, reading, onAmend, onTrader, onEvidence, onStatement, above = false } = props;
  return (
    <>
      <TransactionAndTrader file={file} reading={reading} onAmend={onAmend} onTrader={onTrader} />
      <div className="cf-side">
        <VisitorSect key={file.id} file={file} reading={reading} onAmend={onAmend} />
        <div>
          {(onEvidence || file.evidence.length > 0) && (
            <EvidenceSect file={file} reading={reading} above={above} onAdd={onEvidence} />
          )}
          {(onEvidence || file.statements.length > 0) && <StatementSect file={file} reading={reading} onSign={onStatement} />}
          <Weighed file={file} />
          <Elements file={file} reading={reading} />
          <StepsAndNotes file={file} reading={reading} />
        </div>
      </div>
    </>
  );
}

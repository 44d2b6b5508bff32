/**
 * The complaints: the list, the file that is open on it, or the import. Composes only; see complaint/ and imports/.
 */
import { ComplaintFile } from "../complaint/ComplaintFile";
import { ComplaintList } from "../complaint/ComplaintList";
import { Import } from "../imports/Import";
import { useWords } from "../words/Words";
import { Frame } from "./Frame";
import { go } from "../kit/place";
import { afterDeciding, back, openRecord, useCameFrom } from "./resultSet";
import { ResultSteps } from "./ResultSteps";
import type { ScreenProps } from "./routes";

/** What is open where complaints are imported: no number, so no complaint is called so. */
const IMPORT = "import";

/** The screen. */
export function ComplaintsScreen({ given, id }: ScreenProps) {
  const { w } = useWords();
  const cameFrom = useCameFrom(id ?? "", "complaints");
  if (id === IMPORT)
    return (
      <Frame
        {...given}
        title={w("import.title")}
        from={{ screen: "complaints" }}
        hints={[
          { act: "import.choose", words: w("import.choose") },
          { act: "import.check", words: w("import.check") },
          { act: "back", words: w("keys.back") },
        ]}
      >
        <Import onDraft={() => go("file")} onComplaints={() => go("complaints")} />
      </Frame>
    );
  if (id === undefined)
    return (
      <Frame
        {...given}
        title={w("nav.complaints")}
        hints={[
          { act: "complaints.filter", words: w("list.keys.filter") },
          { act: "select", words: w("keys.select") },
          { act: "all", words: w("keys.all") },
          { act: "open", words: w("keys.open") },
          { act: "complaints.beside", words: w("list.openBeside") },
          { act: "complaints.consolidate", words: w("cfile.keys.consolidate") },
        ]}
      >
        <ComplaintList onImport={() => go("complaints", IMPORT)} onOpen={(number, among) => openRecord("complaint", number, among)} />
      </Frame>
    );
  return (
    <Frame
      {...given}
      title={id}
      from={{ screen: cameFrom }}
      beside={<ResultSteps number={id} />}
      hints={[
        { act: "complaint.consolidate", words: w("cfile.keys.consolidate") },
        { act: "complaint.propose_referral", words: w("cfile.keys.refer") },
        { act: "complaint.propose_closure", words: w("cfile.keys.close") },
        { act: "complaint.amend_complaint", words: w("cfile.keys.amend") },
        { act: "back", words: w("keys.back") },
      ]}
    >
      <ComplaintFile name={id} onBack={() => back(id, "complaints")} onTrader={(number) => go("traders", number)} onDecided={() => void afterDeciding(id)} />
    </Frame>
  );
}

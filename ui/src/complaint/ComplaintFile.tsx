/**
 * A complaint's file: facts, visitor and words, elements, and at the right what can be done and the journal. It reads
 * one question and gives acts; what is allowed is the register's to say. Not its frame, which the screen composes.
 */
import { useMemo, useState } from "react";
import { useTellDone } from "../acts/ActDialog";
import { EvidenceDialog } from "../acts/EvidenceDialog";
import { useReference } from "../acts/reference";
import { usePasteAndDrop } from "../acts/useTaking";
import { useAsk } from "../ipc/useAsk";
import { useHandedAct } from "../ipc/handedAct";
import { usePerform } from "../ipc/usePerform";
import type { Command } from "../ipc/wire";
import { Failed } from "../kit/Failed";
import { useKeys } from "../kit/keys";
import { useActs } from "../kit/useActs";
import { Loading } from "../kit/Loading";
import { SplitPanes } from "../kit/SplitPanes";
import { now as clockNow } from "../words/time";
import { useWords } from "../words/Words";
import { ActsSide } from "./ActsSide";
import { FileActs, type Begun } from "./FileActs";
import { FileHead } from "./FileHead";
import { FileParts } from "./FileParts";
import { useFileActs } from "./useFileActs";
import type { AmendGroup } from "./amended";
import type { Reading } from "./values";
import "./complaint.css";

/** The file. `onBack` goes to where it was opened from. */
export function ComplaintFile({
  name,
  onBack,
  onTrader,
  onDecided = () => undefined,
}: {
  name: string;
  onBack: () => void;
  /** Goes to what is known of the trader. */
  onTrader?: (number: string) => void;
  /** The complaint was closed, joined, referred or decided: the officer goes on to the next. */
  onDecided?: () => void;
}) {
  const { w, language } = useWords();
  const r = useReference();
  const { data: file, error } = useAsk("complaint_file", { name });
  const { data: desk } = useAsk("desk", {});
  const [begun, setBegun] = useState<Begun | undefined>();
  // Files that came by paste, drop or key, for the dialog that receives them; undefined while it is closed.
  const [evidence, setEvidence] = useState<readonly globalThis.File[] | undefined>();
  const mayReceive = file?.can.find((can) => can.act === "receive_evidence")?.allowed ?? false;
  const above = usePasteAndDrop(setEvidence, !mayReceive || evidence !== undefined);
  const { give, busy, failure } = usePerform();
  const tell = useTellDone();
  const now = desk?.now ?? clockNow();
  const reading: Reading = { r, w, language, now };
  const id = file?.id;
  const complaints = useMemo(() => (id === undefined ? [] : [id]), [id]);

  const atOnce = async (command: Command, words: (members: number) => string) => {
    if (busy) return undefined;
    const receipt = await give(command);
    if (receipt) tell(words(receipt.members), receipt);
    return receipt;
  };
  const begin = (act: string) => {
    if (!file) return;
    const proposal = file.open_proposal;
    if (act === "take_up")
      void atOnce({ act: "take_up", complaints: [file.id] }, () => w("acts.takeUp.done", { count: 1 }));
    else if (act === "approve" && proposal !== null)
      void atOnce({ act: "approve", proposal }, (count) => w("acts.approve.done", { count })).then(
        (receipt) => receipt && onDecided(),
      );
    else if (act === "withdraw_proposal" && proposal !== null)
      void atOnce({ act: "withdraw_proposal", proposal }, () => w("acts.withdraw.done"));
    else if (act === "receive_evidence") setEvidence([]);
    else if (act === "amend_complaint") setBegun({ amend: "transaction" });
    else setBegun({ act });
  };
  useFileActs(file?.can ?? [], begin);
  const openTrader = onTrader && file && (() => onTrader(file.number));
  useActs([{ id: "complaint.trader", run: () => openTrader?.() }], { off: openTrader === undefined });
  useKeys({ Escape: onBack });
  useHandedAct(name, file !== undefined, ({ act, step }) => setBegun({ act, ...(step === undefined ? {} : { step }) }));
  const onAmend = (amend: AmendGroup) => setBegun({ amend });

  if (error && !file)
    return (
      <section className="pane" style={{ flex: 1, padding: 20 }}>
        <Failed failure={error} />
      </section>
    );
  if (!file)
    return (
      <section className="pane" style={{ flex: 1 }}>
        <Loading rows={12} />
      </section>
    );
  return (
    <>
      <SplitPanes
        name="complaint-file"
        panes={[
          {
            id: "file",
            label: file.number,
            width: 812,
            narrow: 600,
            content: (
              <>
                <FileHead file={file} reading={reading} />
                <div className="scroll" data-testid="complaint-file">
                  <FileParts
                    file={file}
                    reading={reading}
                    onAmend={onAmend}
                    onTrader={openTrader}
                    onEvidence={() => setEvidence([])}
                    onStatement={() => begin("sign_statement")}
                    above={above}
                  />
                </div>
              </>
            ),
          },
          {
            id: "acts",
            label: w("cfile.can"),
            content: <ActsSide file={file} reading={reading} failure={failure} onAct={begin} />,
          },
        ]}
      />
      {evidence && (
        <EvidenceDialog
          complaint={file.id}
          number={file.number}
          begin={evidence}
          onClose={() => setEvidence(undefined)}
        />
      )}
      {begun && (
        <FileActs
          begun={begun}
          file={file}
          complaints={complaints}
          reading={reading}
          onClose={() => setBegun(undefined)}
          onDecided={onDecided}
        />
      )}
    </>
  );
}

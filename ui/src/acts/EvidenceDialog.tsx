/**
 * Receiving evidence for a complaint that is there: files are stored as they come in, and the act names them. It takes
 * pasted, dropped and chosen files while it is open. Not filing, which receives in its own act.
 */
import { useEffect, useRef, useState } from "react";
import { useNames } from "../ipc/useNames";
import { usePerform } from "../ipc/usePerform";
import type { Stored } from "../ipc/wire";
import { Button } from "../kit/Button";
import { Dialog } from "../kit/Dialog";
import { Failed } from "../kit/Failed";
import { GiveButton } from "../kit/GiveButton";
import { useKeys } from "../kit/keys";
import { useWords } from "../words/Words";
import { useTellDone } from "./ActDialog";
import { EvidenceStrip } from "./EvidenceStrip";
import { MOST_FILES, usePasteAndDrop, useTaking } from "./useTaking";

/** Adds to a list what is not in it yet. */
export const joined = (before: readonly Stored[], more: readonly Stored[]): readonly Stored[] => [
  ...before,
  ...more.filter((one) => !before.some((other) => other.sha256 === one.sha256)),
];

/** The dialog. `begin` are files that were dropped or pasted before it was open. */
export function EvidenceDialog(props: {
  complaint: string;
  number: string;
  begin: readonly File[];
  onClose: () => void;
}) {
  const { complaint, number, begin, onClose } = props;
  const { w } = useWords();
  const names = useNames();
  const tell = useTellDone();
  const [files, setFiles] = useState<readonly Stored[]>([]);
  const { give, busy, failure } = usePerform();
  const taking = useTaking((more) => setFiles((before) => joined(before, more)));
  const above = usePasteAndDrop((more) => void taking.take(more));
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    if (begin.length > 0) void taking.take(begin);
  }, [begin, taking]);
  const none = files.length === 0 || taking.busy > 0;
  const receive = async () => {
    if (none || busy) return;
    const evidence = files.map(({ sha256, name }) => ({ sha256, name }));
    const receipt = await give({ act: "receive_evidence", complaint, evidence });
    if (!receipt) return;
    tell(w("evidence.received", { count: files.length, number }), receipt);
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={w("evidence.addTo", { number })}
      testId="evidence-dialog"
      wide
      acts={
        <>
          <Button keys="Esc" onPress={onClose}>{w("acts.keep")}</Button>
          <GiveButton
            busy={busy}
            refused={none ? true : undefined}
            onPress={() => void receive()}
            testId="evidence-receive"
          >
            {w("evidence.receive", { count: files.length })}
          </GiveButton>
        </>
      }
    >
      <Keys choose={() => void taking.choose(w("evidence.choose"))} />
      <p className="q" style={{ margin: "6px 0 12px" }}>
        {w("evidence.how", { most: MOST_FILES })}
      </p>
      <EvidenceStrip
        files={files}
        names={names}
        taking={taking}
        above={above}
        keys="Ctrl P"
        onDrop={(sha256) => setFiles((before) => before.filter((one) => one.sha256 !== sha256))}
      />
      <Failed failure={failure} />
    </Dialog>
  );
}

function Keys({ choose }: { choose: () => void }) {
  useKeys({ "Ctrl+p": choose });
  return null;
}

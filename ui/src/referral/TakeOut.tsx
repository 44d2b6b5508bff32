/**
 * Taking the list as a file: the shell asks where to, journals the act, then writes. Leaving its dialog does nothing.
 */
import { useRef, useState } from "react";
import { exportList, mintActId } from "../ipc/doors";
import { asFailure } from "../ipc/failure";
import type { Failure, referral_list } from "../ipc/wire";
import { Button } from "../kit/Button";
import { Dialog } from "../kit/Dialog";
import { Failed } from "../kit/Failed";
import { useActs } from "../kit/useActs";
import { useToast } from "../kit/Toast";
import { useWords } from "../words/Words";
import type { Built } from "./built";

interface Written {
  rows: number;
  sha256: string;
}

const written = (given: unknown): Written | undefined =>
  typeof given === "object" && given !== null && "sha256" in given ? (given as Written) : undefined;

/** The buttons, and what came of them where it failed. */
export function TakeOut(props: {
  asked: Built;
  list: referral_list.List;
  /** What the officer left out of the whole list; then those that stay are named. */
  narrowing: { without?: string[]; fields?: string[] };
  /** Another choice is on its way: what is shown is not yet what would be taken. */
  moving: boolean;
}) {
  const { asked, list, narrowing, moving } = props;
  const { w } = useWords();
  const tell = useToast();
  const [busy, setBusy] = useState<string | undefined>();
  const [failure, setFailure] = useState<Failure | undefined>();
  // The id is that of one list in one form: pressing again after a fault is the same act.
  const kept = useRef<{ of: string; id: string } | undefined>(undefined);
  const take = async (format: "csv" | "xlsx" | "pdf" | "zip") => {
    if (asked.agency === undefined || busy !== undefined || refused) return;
    const of = JSON.stringify([asked, narrowing, format, list.number, list.referrals]);
    if (kept.current?.of !== of) kept.current = { of, id: mintActId() };
    setBusy(format);
    setFailure(undefined);
    try {
      const given = written(
        await exportList({
          actId: kept.current.id,
          agency: asked.agency,
          ...(asked.from === undefined ? {} : { from: asked.from }),
          ...(asked.to === undefined ? {} : { to: asked.to }),
          format,
          language: asked.language,
          ...(narrowing.fields ? { fields: narrowing.fields } : {}),
          ...(narrowing.without ? { only: [...list.referrals] } : {}),
          title: w("referral.saveTitle", { number: list.number }),
        }),
      );
      if (given) {
        kept.current = undefined;
        tell({ words: w("referral.takenTold", { number: list.number, count: given.rows, digest: given.sha256.slice(0, 8) }) });
      }
    } catch (thrown) {
      setFailure(asFailure(thrown));
    } finally {
      setBusy(undefined);
    }
  };
  const refused = list.rows.length === 0 || list.masked || moving;
  useActs([{ id: "referrals.file", run: () => void take("xlsx"), ...(refused ? { refused: true as const } : {}) }]);
  return (
    <>
      {list.masked && <span className="small qq cut">{w("referral.mayNotTake")}</span>}
      <Button
        small
        busy={busy === "csv"}
        refused={refused || undefined}
        onPress={() => void take("csv")}
        testId="export-csv"
      >
        CSV
      </Button>
      <Button
        small
        busy={busy === "pdf"}
        refused={refused || undefined}
        onPress={() => void take("pdf")}
        testId="export-pdf"
      >
        PDF
      </Button>
      <Button
        small
        busy={busy === "zip"}
        refused={refused || undefined}
        onPress={() => void take("zip")}
        testId="export-packet"
      >
        {w("packet.take")}
      </Button>
      <Button
        small
        look="key"
        icon="download"
        act="referrals.file"
        busy={busy === "xlsx"}
        refused={refused || undefined}
        onPress={() => void take("xlsx")}
        testId="export-xlsx"
      >
        XLSX
      </Button>
      <Dialog
        open={failure !== undefined}
        onClose={() => setFailure(undefined)}
        title={w("referral.notTaken", { number: list.number })}
        acts={<Button onPress={() => setFailure(undefined)}>{w("kit.close")}</Button>}
      >
        <div style={{ marginTop: 12 }}>
          <Failed failure={failure} />
        </div>
      </Dialog>
    </>
  );
}

/**
 * Taking the list as a file: the shell asks where to, journals the act, then writes. Leaving its dialog does nothing. A
 * packet asks first which evidence goes with it: see PacketDialog.tsx.
 */
import { useState } from "react";
import { shortDigest, useTakeOut } from "../acts/useTakeOut";
import { exportList } from "../ipc/doors";
import type { referral_list } from "../ipc/wire";
import { Button } from "../kit/Button";
import { Dialog } from "../kit/Dialog";
import { Failed } from "../kit/Failed";
import { useActs } from "../kit/useActs";
import { useWords } from "../words/Words";
import type { Built } from "./built";
import { PacketDialog, type Enclosing } from "./PacketDialog";

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
  const out = useTakeOut();
  const { take: takeOut, taking: busy, failure, forget } = out;
  const [packing, setPacking] = useState(false);
  const take = async (format: "csv" | "xlsx" | "pdf" | "zip", evidence: Enclosing[] = []): Promise<boolean> => {
    const { agency } = asked;
    if (agency === undefined || refused) return false;
    const taken = await takeOut({
      which: format,
      of: [asked, narrowing, list.number, list.referrals, evidence],
      door: (actId) =>
        exportList({
          actId,
          agency,
          ...(asked.from === undefined ? {} : { from: asked.from }),
          ...(asked.to === undefined ? {} : { to: asked.to }),
          format,
          language: asked.language,
          ...(narrowing.fields ? { fields: narrowing.fields } : {}),
          ...(narrowing.without ? { only: [...list.referrals] } : {}),
          ...(evidence.length > 0 ? { evidence } : {}),
          title: w("referral.saveTitle", { number: list.number }),
        }),
      told: ({ rows, sha256 }) => w("referral.takenTold", { number: list.number, count: rows, digest: shortDigest(sha256) }),
    });
    return taken !== undefined;
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
        onPress={() => setPacking(true)}
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
      {packing && asked.agency !== undefined && (
        <PacketDialog
          number={list.number}
          asks={{
            agency: asked.agency,
            ...(asked.from === undefined ? {} : { from: asked.from }),
            ...(asked.to === undefined ? {} : { to: asked.to }),
            ...(narrowing.without ? { without: narrowing.without } : {}),
          }}
          out={out}
          onTake={(evidence) => take("zip", evidence)}
          onClose={() => {
            setPacking(false);
            forget();
          }}
        />
      )}
      <Dialog
        open={failure !== undefined && !packing}
        onClose={forget}
        title={w("referral.notTaken", { number: list.number })}
        acts={<Button onPress={forget}>{w("kit.close")}</Button>}
      >
        <div style={{ marginTop: 12 }}>
          <Failed failure={failure} leaving />
        </div>
      </Dialog>
    </>
  );
}

/**
 * What officers judged of the complaints of a trader's file: with which others they name one trader, and with which not.
 * The keys gather complaints; a verdict says what they are. Nothing where nobody judged.
 */
import { useMemo } from "react";
import { VerdictList } from "../acts/VerdictList";
import { EVERY } from "../acts/parts";
import { useAsk } from "../ipc/useAsk";
import type { traders } from "../ipc/wire";
import { Failed } from "../kit/Failed";
import { Sect } from "../kit/Sect";
import { useWords } from "../words/Words";

const MOST = 500;

/** The section, for the complaints that bear these keys. */
export function Verdicts({ keys }: { keys: readonly traders.TraderKey[] }) {
  const { w } = useWords();
  const filter = useMemo(() => ({ ...EVERY, trader: [...keys] }), [keys]);
  const found = useAsk("complaint_ids", { filter }, { large: true });
  const among = found.isPlaceholderData ? undefined : found.data?.ids;
  const judged = useAsk("verdicts", { among: among ?? [], limit: MOST }, { off: among === undefined || among.length === 0 });
  const failure = found.error ?? judged.error;
  const view = judged.isPlaceholderData ? undefined : judged.data;
  if (failure)
    return (
      <Sect title={w("verdict.title")}>
        <Failed failure={failure} />
      </Sect>
    );
  if (!view || view.total === 0) return null;
  return (
    <Sect title={w("verdict.title")} aside={view.holding > 0 ? w("verdict.holding", { count: view.holding }) : undefined}>
      <VerdictList lines={view.verdicts} />
      {view.total > view.verdicts.length && (
        <p className="small q">{w("kit.more", { count: view.total - view.verdicts.length })}</p>
      )}
    </Sect>
  );
}

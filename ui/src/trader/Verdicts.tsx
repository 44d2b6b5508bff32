/**
 * What officers judged of a trader's complaints: with which others they name one trader, and with which not; each can be
 * taken back. Asked by the trader's keys alone. Nothing where nobody judged.
 */
import { VerdictList } from "../acts/VerdictList";
import { useAsk } from "../ipc/useAsk";
import type { traders } from "../ipc/wire";
import { Failed } from "../kit/Failed";
import { Sect } from "../kit/Sect";
import { useWords } from "../words/Words";

const MOST = 500;

/** The section, for the complaints that bear these keys. */
export function Verdicts({ keys }: { keys: readonly traders.TraderKey[] }) {
  const { w } = useWords();
  const judged = useAsk("verdicts", { trader: [...keys], limit: MOST });
  const view = judged.isPlaceholderData ? undefined : judged.data;
  if (judged.error)
    return (
      <Sect title={w("verdict.title")}>
        <Failed failure={judged.error} />
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

/**
 * What the bar says while a complaint is taken: when the draft was kept, and quietly how long it has taken, without a
 * target.
 */
import { useEffect, useState } from "react";
import { Chip } from "../kit/Chip";
import { Icon } from "../kit/Icon";
import { clock } from "../words/format";
import { now, type Instant } from "../words/time";
import { useWords } from "../words/Words";
import type { Filing } from "./useFiling";

function Elapsed({ since }: { since: Instant }) {
  const [at, setAt] = useState(now);
  useEffect(() => {
    const timer = setInterval(() => setAt(now()), 1_000);
    return () => clearInterval(timer);
  }, []);
  const seconds = Math.max(0, Math.floor((at - since) / 1_000_000));
  return <Chip icon="clock">{`${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`}</Chip>;
}

/** The state. */
export function DraftState({ filing }: { filing: Filing }) {
  const { w } = useWords();
  if (filing.filed || filing.began === undefined) return null;
  return (
    <>
      {filing.keepFailed ? (
        <span className="row rust nw" style={{ gap: 6 }} role="status" data-testid="draft-state">
          <Icon name="care" size="small" />
          <span className="cut">{w("filing.notKept")}</span>
        </span>
      ) : (
        filing.kept !== undefined && (
          <span className="row qq nw" style={{ gap: 6 }} data-testid="draft-state">
            <Icon name="tick" size="small" />
            <span className="cut">{w("filing.kept", { at: clock(filing.kept, true) })}</span>
          </span>
        )
      )}
      <Elapsed since={filing.began} />
    </>
  );
}

/**
 * The head of the journal, and whether its chain holds: walked seal by seal when the officer asks, and told with the
 * number of entries or with the first one at which it does not. The command line also compares particulars and tables.
 */
import { useState, type ReactNode } from "react";
import { ask } from "../ipc/doors";
import { asFailure } from "../ipc/failure";
import { useAsk } from "../ipc/useAsk";
import type { chain, Failure } from "../ipc/wire";
import { Button } from "../kit/Button";
import { Failed } from "../kit/Failed";
import { Icon } from "../kit/Icon";
import { clock } from "../words/format";
import { now } from "../words/time";
import { useWords } from "../words/Words";

interface Told {
  walked?: chain.Walked;
  failure?: Failure;
  at: number;
}

/** The foot. `children` are what is done with the list. */
export function ChainFoot({ children }: { children?: ReactNode }) {
  const { w } = useWords();
  const { data: desk } = useAsk("desk", {});
  const [busy, setBusy] = useState(false);
  const [told, setTold] = useState<Told | undefined>();
  const walk = () => {
    if (busy) return;
    setBusy(true);
    ask("chain", {})
      .then((walked) => setTold({ walked, at: now() }))
      .catch((thrown: unknown) => setTold({ failure: asFailure(thrown), at: now() }))
      .finally(() => setBusy(false));
  };
  const broken = told?.walked?.broken;
  return (
    <>
      {told?.failure && (
        <div className="told">
          <Failed failure={told.failure} />
        </div>
      )}
      <div className="pane-foot" data-testid="journal-foot">
        <Icon name="seal" />
        <span className="small q nw">{w("journal.head", { length: desk?.journal_length ?? 0 })}</span>
        <span className="mono qq cut" data-testid="journal-head" title={desk?.journal_seal}>
          {desk?.journal_seal}
        </span>
        <span className="sp" />
        <span className="small nw" role="status" data-testid="chain-told">
          {told?.walked &&
            (broken ? (
              <span className="red">
                {w("journal.broken", { seq: broken.seq })} {w(`journal.wrong.${broken.wrong}`)}
              </span>
            ) : (
              <span className="green">
                {w("journal.holds", { count: told.walked.entries, time: clock(told.at, true) })}
              </span>
            ))}
        </span>
        {broken ? null : <span className="small qq nw wide">{w("journal.verify")}</span>}
        {children}
        <Button small icon="seal" busy={busy} onPress={walk} testId="chain-walk">
          {w("journal.walk")}
        </Button>
      </div>
    </>
  );
}

/**
 * One trader's file: its figures, its complaints, and at the right who may be the same trader, what officers judged, the
 * premises over time, cases and referrals, and what the reports write. Every figure narrows the list of complaints to the
 * very ones it counts. A group of equal keys instead of the register's trader has its keys taken in or left out there.
 */
import { useMemo, useState } from "react";
import type { Among } from "../ipc/among";
import { useAsk } from "../ipc/useAsk";
import type { trader_file, traders } from "../ipc/wire";
import { Empty } from "../kit/Empty";
import { Failed } from "../kit/Failed";
import { Loading } from "../kit/Loading";
import { SplitPanes } from "../kit/SplitPanes";
import { useActs } from "../kit/useActs";
import { useWords } from "../words/Words";
import { keyText, namedOf } from "./keys";
import { NearTraders, PremisesOver } from "./Beside";
import { ByKeys } from "./ByKeys";
import { CasesAndReferrals } from "./CasesAndReferrals";
import { Complaints } from "./Complaints";
import type { Narrowed } from "./narrowed";
import { TraderHead } from "./TraderHead";
import { Verdicts } from "./Verdicts";
import { Counts, WrittenAs } from "./Written";
import "./trader.css";

/** What the file is given. */
export interface TraderFileProps {
  /** A complaint's or case's number, with the kinds of key where not all of them count. */
  id: string;
  onOpen: (complaint: string, among: Among) => void;
  onCase: (number: string) => void;
  onBack: () => void;
  /** Takes complaints to consolidation. */
  onHand: (complaints: readonly string[]) => void;
}

/** The file. */
export function TraderFile(props: TraderFileProps) {
  const { id, onBack } = props;
  const named = useMemo(() => namedOf(id), [id]);
  const [taken, setTaken] = useState<{ id: string; keys: traders.TraderKey[] }>({ id, keys: [] });
  // Another trader begins with its own keys.
  const keys = taken.id === id ? taken.keys : [];
  const { data: file, error } = useAsk("trader_file", { of: named.of, by: named.by, keys });
  useActs([{ id: "back", run: onBack }]);
  const { w } = useWords();
  if (!file)
    return (
      <section className="pane" style={{ flex: 1 }} aria-label={w("trader.name")}>
        {error ? (
          <div className="told">
            <Failed failure={error} />
          </div>
        ) : (
          <Loading rows={8} />
        )}
      </section>
    );
  if (file.keys.length === 0)
    return (
      <section className="pane" style={{ flex: 1 }} aria-label={w("trader.name")}>
        <Empty icon="shop" title={w("trader.noKeys")}>
          {w("trader.noKeysWhy")}
        </Empty>
      </section>
    );
  return <Opened key={id} {...props} file={file} onKeys={(next) => setTaken({ id, keys: next })} />;
}

function Opened(props: TraderFileProps & { file: trader_file.File; onKeys: (keys: traders.TraderKey[]) => void }) {
  const { w } = useWords();
  const { file, onKeys } = props;
  const [narrowed, setNarrowed] = useState<Narrowed>({ which: "all" });
  const keys = file.keys.map((borne) => borne.key);
  const whole = keys.every((key) => key.kind === "trader");
  const part = { file, narrowed, onNarrow: setNarrowed };
  const main = (
    <div className="scroll col">
      <TraderHead {...part} />
      <Complaints {...part} keys={keys} onOpen={props.onOpen} onHand={props.onHand} />
    </div>
  );
  const side = (
    <div className="scroll" data-testid="trader-side">
      {!whole && (
        <ByKeys
          file={file}
          onTake={(key) => onKeys([...keys, key])}
          onLeave={(key) => onKeys(keys.filter((one) => keyText(one) !== keyText(key)))}
        />
      )}
      {whole && <NearTraders file={file} />}
      <Verdicts keys={keys} />
      <CasesAndReferrals file={file} onCase={props.onCase} />
      <PremisesOver file={file} />
      <WrittenAs file={file} />
      <Counts {...part} />
    </div>
  );
  return (
    <SplitPanes
      name="trader-file"
      panes={[
        { id: "trader", label: file.name ?? w("trader.nameless"), width: 844, narrow: 640, content: main },
        { id: "side", label: w("trader.side"), content: side },
      ]}
    />
  );
}

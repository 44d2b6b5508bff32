/**
 * The head of a batch: whom most of its complaints name, how it came in, what is new since an officer looked, and how many
 * were judged not to be about this trader. Not its complaints: see Complaints.
 */
import { EvidenceOfAll } from "../acts/EvidenceOfAll";
import type { alarms } from "../ipc/wire";
import { Button } from "../kit/Button";
import { money } from "../words/format";
import { Said } from "../words/Said";
import { dayOf } from "../words/time";
import { useWords } from "../words/Words";
import { LargeCurve } from "./Curve";
import { useEvidenceWords } from "./reasons";
import type { Batch } from "./rows";

const MOST_LOOKED_THROUGH = 5_000;

/** The head. `alarm` is the one about this group's trader, where there is one. */
export function BatchHead(props: {
  batch: Batch;
  alarm: alarms.Alarm | undefined;
  /** How many verdicts on this trader hold. */
  judged: number;
  onVerdicts: () => void;
}) {
  const { w } = useWords();
  const { facts } = useEvidenceWords();
  const { batch, alarm, judged } = props;
  const { group } = batch;
  const seen = alarm?.acknowledged;
  const again = group?.again ?? [];
  const paid = group ? w("consolidation.paid", { sum: money((group.paid_cents / 100).toFixed(2)) }) : "";
  const more = judged > 0 || again.length > 0 || (seen && alarm.new_since > 0) === true;
  return (
    <div className="batch-head">
      <div className="row w" style={{ gap: "2px 16px", marginBottom: more ? 2 : 8 }}>
        <h2 className="title cut">
          {batch.name === undefined ? (
            w("consolidation.handed")
          ) : batch.name === "" ? (
            <span className="qq">{w("kit.notGiven")}</span>
          ) : (
            <Said>{batch.name}</Said>
          )}
        </h2>
        <span className="sp" />
        {/* A question names its complaints; above this the case shows them, once they are one. */}
        {batch.columns.ids.length > 0 && batch.columns.ids.length <= MOST_LOOKED_THROUGH && (
          <EvidenceOfAll whose={{ complaints: batch.columns.ids }} />
        )}
        {group && (
          <span className="q nw cut">
            {group.paid_otherwise > 0
              ? w("consolidation.paidBoth", { paid, otherwise: w("consolidation.paidOtherwise", { count: group.paid_otherwise }) })
              : paid}
          </span>
        )}
      </div>
      {more && (
        <div className="row" style={{ gap: 16, marginBottom: 6 }}>
          {seen && alarm.new_since > 0 && (
            <span className="brass m nw">{w("consolidation.newSince", { count: alarm.new_since })}</span>
          )}
          {again.length > 0 && (
            <span className="small rust">{w("consolidation.again", { facts: facts(again) })}</span>
          )}
          <span className="sp" />
          {judged > 0 && (
            <Button small act="bench.verdicts" onPress={props.onVerdicts} testId="open-verdicts">
              {w("verdict.count", { count: judged })}
            </Button>
          )}
        </div>
      )}
      {group && <LargeCurve days={group.days} fresh={seen && alarm.new_since > 0 ? dayOf(seen.at) : undefined} />}
    </div>
  );
}

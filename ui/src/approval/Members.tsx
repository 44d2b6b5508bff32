/**
 * The complaints that a proposal names, as they are written now; one that has changed since it was proposed says so.
 * Complainants are masked. Further ones are fetched as they are asked for, and the head says how many there are.
 */
import { useNames } from "../ipc/useNames";
import type { approvals } from "../ipc/wire";
import { Button } from "../kit/Button";
import { SectionTag } from "../kit/SectionTag";
import { ComplaintStatus } from "../kit/Status";
import { Sect } from "../kit/Sect";
import { count, date, money } from "../words/format";
import { Said } from "../words/Said";
import { inHongKong, now as clockNow, type Instant } from "../words/time";
import { useWords } from "../words/Words";

const sameYear = (a: Instant, b: Instant) => inHongKong(a).year === inHongKong(b).year;

type State = Parameters<typeof ComplaintStatus>[0]["state"];

/** The table. */
export function Members(props: {
  members: readonly approvals.Member[];
  total: number;
  more: () => void;
  onOpen: (number: string) => void;
}) {
  const { w, language } = useWords();
  const names = useNames();
  const now = clockNow();
  const left = props.total - props.members.length;
  return (
    <Sect title={w("approval.members")} aside={count(props.total)} last>
      <div style={{ margin: "0 -20px" }}>
        <table>
          <colgroup>
            <col style={{ width: 168 }} />
            <col className="wide" style={{ width: 108 }} />
            <col />
            <col className="wide" style={{ width: 88 }} />
            <col style={{ width: 88 }} />
            <col style={{ width: 110 }} />
            <col style={{ width: 132 }} />
          </colgroup>
          <thead className="colhead">
            <tr>
              <th>{w("approval.number")}</th>
              <th className="wide">{w("approval.received")}</th>
              <th>{w("field.trader")}</th>
              <th className="wide">{w("approval.complainant")}</th>
              <th>{w("field.section")}</th>
              <th className="num">{w("field.amount_paid")}</th>
              <th>{w("approval.state")}</th>
            </tr>
          </thead>
          <tbody>
            {props.members.map((one) => (
              <tr key={one.id} data-testid="member">
                <td>
                  <button type="button" className="link ref" onClick={() => props.onOpen(one.number)}>
                    {one.number}
                  </button>
                </td>
                <td className="q wide">{date(one.received_at, language, sameYear(one.received_at, now))}</td>
                <td title={one.trader ?? undefined}>{one.trader !== null && <Said>{one.trader}</Said>}</td>
                <td className="wide">{one.complainant !== null && <Said>{one.complainant}</Said>}</td>
                <td>
                  {one.allegation !== null && (
                    <span title={names.nameOf("offences", one.allegation)}>
                      <SectionTag section={one.allegation} />
                    </span>
                  )}
                </td>
                <td className="num">
                  {one.amount_paid !== null && money(one.amount_paid, { currency: one.currency ?? "HKD" })}
                </td>
                <td className={one.changed ? "diff" : ""} title={one.changed ? w("approval.changedSince") : undefined}>
                  <ComplaintStatus state={one.state as State} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {left > 0 && (
          <div style={{ padding: "8px 20px" }}>
            <Button small onPress={props.more} testId="members-more">
              {w("approval.more", { count: left })}
            </Button>
          </div>
        )}
      </div>
    </Sect>
  );
}

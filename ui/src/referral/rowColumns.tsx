/**
 * The columns of an agency's referrals: which complaint, when it left, where it stands, and when it is chased. A day that is
 * past says so in words and with a mark, not by its colour alone. In a narrow window the day it left stands under its number.
 */
import { useNames } from "../ipc/useNames";
import type { calendar, referrals } from "../ipc/wire";
import { Icon } from "../kit/Icon";
import type { Column } from "../kit/Table";
import { useNarrow } from "../kit/useNarrow";
import { date } from "../words/format";
import { Said } from "../words/Said";
import type { Day } from "../words/time";
import { useWords } from "../words/Words";
import { chaseable, chaseDayOf, daysLate, isDue } from "./chase";
import { Stations, stationOf } from "./Stations";

/** The columns. */
export function useRowColumns(known: calendar.View | undefined, today: Day): Column<referrals.Referral>[] {
  const { w, language } = useWords();
  const { nameOf } = useNames();
  const narrow = useNarrow();
  const purpose = (one: referrals.Referral) => nameOf("referral_purposes", one.purpose);
  return [
    {
      id: "number",
      head: w("referral.number"),
      width: "minmax(152px,1.4fr)",
      cell: (one) => (
        <div className="col">
          <span className="ref nw">{one.number}</span>
          <span className="small qq cut" title={one.trader ?? undefined}>
            {one.trader !== null && (
              <>
                <Said>{one.trader}</Said>
                {" · "}
              </>
            )}
            {narrow && one.sent_on !== null ? `${w("referral.sent")} ${date(one.sent_on, language, true)}` : purpose(one)}
          </span>
        </div>
      ),
    },
    {
      id: "sent",
      head: w("referral.sent"),
      width: "minmax(96px,.85fr)",
      wide: true,
      cell: (one) =>
        one.sent_on === null ? (
          <span className="qq">{w("referral.notSent")}</span>
        ) : (
          <div className="col">
            <span>{date(one.sent_on, language, true)}</span>
            <span className="small qq cut">
              {[one.list_number, one.method === null ? undefined : nameOf("referral_methods", one.method)].filter(Boolean).join(" ")}
            </span>
          </div>
        ),
    },
    {
      id: "stands",
      head: w("referral.stands"),
      width: "minmax(140px,1.2fr)",
      cell: (one) => (
        <div className="col">
          <span className="row">
            <Stations reached={stationOf(one.state)} />
            <span className={`cut ${one.state === "declined" || one.state === "returned" ? "rust" : ""}`}>
              {nameOf("agency_replies", one.state) === one.state ? w(one.state === "approved" ? "referral.approved" : "referral.sent") : nameOf("agency_replies", one.state)}
            </span>
          </span>
          <span className={`small cut ${one.overdue ? "red" : "qq"}`} title={one.overdue ? w("referral.overdueOne") : undefined}>
            {one.overdue ? (
              w("referral.overdueShort")
            ) : (
              <>
                {one.answer_on !== null && `${date(one.answer_on, language, true)} `}
                {one.their_ref !== null && <Said>{one.their_ref}</Said>} {one.reply !== null && <Said>{one.reply}</Said>}
              </>
            )}
          </span>
        </div>
      ),
    },
    {
      id: "chase",
      head: w("referral.chaseOn"),
      width: "minmax(112px,.75fr)",
      cell: (one) => <ChaseCell one={one} known={known} today={today} />,
    },
  ];
}

function ChaseCell({ one, known, today }: { one: referrals.Referral; known: calendar.View | undefined; today: Day }) {
  const { w, language } = useWords();
  if (!chaseable(one)) return null;
  const chase = chaseDayOf(one, known);
  const last = one.chased_on ?? undefined;
  const before = last === undefined ? undefined : w("referral.chasedOn", { day: date(last, language, true) });
  const times = (one.chased ?? 0) > 1 && last !== undefined ? w("referral.chasedTimes", { count: one.chased ?? 0, day: date(last, language) }) : undefined;
  if (!chase) return <span className="qq">{before ?? w("referral.chaseNone")}</span>;
  const due = isDue(chase, today);
  const late = daysLate(chase, today);
  const byRule = chase.set ? undefined : w("referral.chaseByRule");
  return (
    <div className="col" title={times ?? before ?? byRule} data-testid={due ? "chase-due" : "chase-on"}>
      <span className={`row nw ${late > 0 ? "red m" : due ? "m" : ""}`} style={{ gap: 5 }}>
        {due && <Icon name={late > 0 ? "care" : "clock"} size="small" />}
        {date(chase.on, language, true)}
      </span>
      <span className={`small cut ${late > 0 ? "red" : due ? "brass" : "qq"}`}>
        {late > 0 ? w("referral.chaseLate", { count: late }) : due ? w("referral.chaseToday") : (before ?? (chase.set ? "" : w("referral.chaseByRuleShort")))}
      </span>
    </div>
  );
}

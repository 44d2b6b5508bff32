/**
 * When a referral that has left is to be chased: on the day that was set, else when the days for an acknowledgement are
 * over. Working days are counted by the register's calendar as the register counts them. Not the act: see ChaseDialog.tsx.
 */
import type { calendar, referrals } from "../ipc/wire";
import { DAY_LONG, dayOf, daysBetween, inHongKong, startOf, type Day } from "../words/time";

/** Working days for an acknowledgement, as the register counts them. */
export const WITHIN = 5;
/** How long it is where the holidays are not known: a week, which is never too early. */
const WEEK = 7;
const [SUNDAY, SATURDAY] = [0, 6];

/** When one is to be chased, and whether somebody set that day. */
export interface ChaseDay {
  on: Day;
  set: boolean;
}

/** Whether it has left and waits for an answer. */
export const chaseable = (one: referrals.Referral): boolean => ["sent", "acknowledged", "accepted"].includes(one.state);

const later = (day: Day, days: number): Day => dayOf((startOf(day) ?? 0) + days * DAY_LONG);

/** The working day this many after a day, or undefined where the calendar does not reach so far. */
export function workingDaysAfter(day: Day, count: number, known: calendar.View | undefined): Day | undefined {
  if (known === undefined) return undefined;
  let at = day;
  for (let left = count; left > 0; ) {
    at = later(at, 1);
    const year = known.years.find((one) => one.year === Number(at.slice(0, 4)));
    if (year?.covered !== true) return undefined;
    const { weekday } = inHongKong(startOf(at) ?? 0);
    const off = weekday === SUNDAY || weekday === SATURDAY || year.days.some((one) => one.day === at && one.holiday);
    if (!off) left -= 1;
  }
  return at;
}

/** The day proposed for the next chase; `sure` where the working days could be counted. */
export function proposedAfter(today: Day, known: calendar.View | undefined): { on: Day; sure: boolean } {
  const on = workingDaysAfter(today, WITHIN, known);
  return on === undefined ? { on: later(today, WEEK), sure: false } : { on, sure: true };
}

/** When it is to be chased, or undefined where nothing says so. */
export function chaseDayOf(one: referrals.Referral, known: calendar.View | undefined): ChaseDay | undefined {
  if (!chaseable(one)) return undefined;
  if (one.chase_on !== undefined && one.chase_on !== null) return { on: one.chase_on, set: true };
  if (one.state !== "sent" || one.sent_on === null) return undefined;
  return { on: workingDaysAfter(one.sent_on, WITHIN, known) ?? later(one.sent_on, WEEK), set: false };
}

/** Whether it is to be chased today or was before. */
export const isDue = (chase: ChaseDay | undefined, today: Day): boolean => chase !== undefined && chase.on <= today;

/** How many days the chase is late; nought on its day. */
export const daysLate = (chase: ChaseDay, today: Day): number => Math.max(0, daysBetween(chase.on, today));

/** Those that wait for an answer, the earliest day first; those without a day last. */
export function byChaseDay(rows: readonly referrals.Referral[], known: calendar.View | undefined): referrals.Referral[] {
  const last = "9999-12-31";
  const keyed = rows.map((row) => ({ row, on: chaseDayOf(row, known)?.on ?? last }));
  return keyed
    .sort((a, b) => (a.on === b.on ? a.row.number.localeCompare(b.row.number) : a.on < b.on ? -1 : 1))
    .map(({ row }) => row);
}

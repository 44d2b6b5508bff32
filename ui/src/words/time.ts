/**
 * Hong Kong's clock, whatever the machine's zone: eight hours ahead of UTC since 1979, without summer
 * time, so a fixed offset is exact for every date the office handles. Not how times are shown: see
 * format.ts. Not what an officer types: see typed.ts.
 */

/** Microseconds since 1970-01-01T00:00:00Z, as sealed and sent. */
export type Instant = number;
/** A civil day in Hong Kong, `YYYY-MM-DD`. */
export type Day = string;

const MICROS = 1_000;
const HK_OFFSET_MS = 8 * 3_600_000;
/** Lengths in microseconds. */
export const MINUTE = 60_000_000;
export const HOUR = 60 * MINUTE;
export const DAY_LONG = 24 * HOUR;

/** The parts of an instant on Hong Kong's clock. `month` is 1–12, `weekday` 0 is Sunday. */
export interface HongKong {
  year: number;
  month: number;
  day: number;
  weekday: number;
  hour: number;
  minute: number;
  second: number;
}

/** The machine's clock as an instant. Only for what is shown: the register stamps its own acts. */
export const now = (): Instant => Date.now() * MICROS;

/** The parts of an instant in Hong Kong. */
export function inHongKong(instant: Instant): HongKong {
  const d = new Date(Math.floor(instant / MICROS) + HK_OFFSET_MS);
  return {
    year: d.getUTCFullYear(),
    month: d.getUTCMonth() + 1,
    day: d.getUTCDate(),
    weekday: d.getUTCDay(),
    hour: d.getUTCHours(),
    minute: d.getUTCMinutes(),
    second: d.getUTCSeconds(),
  };
}

/** The instant of a date and time in Hong Kong, or undefined where no such date exists. */
export function fromHongKong(
  year: number,
  month: number,
  day: number,
  hour = 0,
  minute = 0,
  second = 0,
): Instant | undefined {
  if (hour > 24 || minute > 59 || second > 59 || (hour === 24 && minute + second > 0)) return undefined;
  const ms = Date.UTC(year, month - 1, day);
  const back = new Date(ms);
  if (back.getUTCFullYear() !== year || back.getUTCMonth() !== month - 1 || back.getUTCDate() !== day) return undefined;
  return (ms - HK_OFFSET_MS + ((hour * 60 + minute) * 60 + second) * 1000) * MICROS;
}

/** The Hong Kong day on which an instant falls. */
export function dayOf(instant: Instant): Day {
  const p = inHongKong(instant);
  return `${String(p.year).padStart(4, "0")}-${String(p.month).padStart(2, "0")}-${String(p.day).padStart(2, "0")}`;
}

/** The instant at which a day begins in Hong Kong, or undefined where the text is no day. */
export function startOf(day: Day): Instant | undefined {
  const m = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  return m ? fromHongKong(Number(m[1]), Number(m[2]), Number(m[3])) : undefined;
}

/** How many days lie between two days; negative where the second is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round(((startOf(to) ?? 0) - (startOf(from) ?? 0)) / DAY_LONG);
}

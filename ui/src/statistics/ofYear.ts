/**
 * The year that figures are of: a calendar year, or the Government's financial year from 1 April, both by Hong Kong days.
 * Its names, its ends and the present one. Counting by it is the register's.
 */
import { inHongKong, type Instant } from "../words/time";
import { fromHongKong } from "../words/time";
import type { wordsIn } from "../words/Words";

/** A year by where it begins. */
export interface OfYear {
  year: number;
  fiscal: boolean;
}

type Saying = ReturnType<typeof wordsIn>;

/** Its short name: 2023, or 2023–24. */
export const yearLabel = ({ year, fiscal }: OfYear): string =>
  fiscal ? `${year}–${String((year + 1) % 100).padStart(2, "0")}` : String(year);

/** Its name in a sentence. */
export const yearName = (of: OfYear, w: Saying): string =>
  w(of.fiscal ? "statistics.ofFiscal" : "statistics.ofCalendar", { year: yearLabel(of) });

/** Its name beside a figure, where there is little room. */
export const yearShort = (of: OfYear, w: Saying): string =>
  w(of.fiscal ? "statistics.ofFiscalShort" : "statistics.ofCalendar", { year: yearLabel(of) });

/** The year before, which begins on the same day. */
export const yearBefore = ({ year, fiscal }: OfYear): OfYear => ({ year: year - 1, fiscal });

/** Its first day and its last, as written. */
export const yearDays = ({ year, fiscal }: OfYear): readonly [string, string] =>
  fiscal ? [`${year}-04-01`, `${year + 1}-03-31`] : [`${year}-01-01`, `${year}-12-31`];

/** The instant at which it ends. */
export const yearEnd = ({ year, fiscal }: OfYear): Instant => fromHongKong(year + 1, fiscal ? 4 : 1, 1) ?? 0;

/** The year in which an instant lies. */
export function presentYear(now: Instant, fiscal: boolean): number {
  const { year, month } = inHongKong(now);
  return fiscal && month < 4 ? year - 1 : year;
}

/**
 * Numbers, money, dates and times left as the department prints them, in three languages.
 * Pure: the language is given, Hong Kong's clock is fixed. Not sentences: see Words.tsx.
 * Source: interface paper §3, Numbers.
 */
import type { Language } from "./language";
import { DAY_LONG, HOUR, MINUTE, dayOf, daysBetween, inHongKong, startOf, type Day, type Instant } from "./time";

const NBSP = "\u00a0";
const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const WEEKDAYS: Record<Language, readonly string[]> = {
  en: ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"],
  "zh-Hant": ["週日", "週一", "週二", "週三", "週四", "週五", "週六"],
  "zh-Hans": ["周日", "周一", "周二", "周三", "周四", "周五", "周六"],
};
const two = (n: number): string => String(n).padStart(2, "0");
const grouped = (digits: string, mark: string): string => digits.replace(/\B(?=(\d{3})+$)/g, mark);

/** A count, grouped with a no-break space: 18 982. Four figures are grouped too, as the release prints 3 171. */
export function count(n: number): string {
  const whole = grouped(String(Math.abs(Math.trunc(n))), NBSP);
  return n < 0 ? `−${whole}` : whole;
}

/** Hong Kong dollars: $9,792.00. Cents are shown where the text has them; with `cents` always. Another currency is written in full. */
export function money(amount: string, options: { cents?: boolean; currency?: string } = {}): string {
  const m = /^(-?)(\d+)(?:\.(\d+))?$/.exec(amount.trim());
  if (!m) return amount;
  const [, sign = "", whole = "0", part] = m;
  const cents = part !== undefined ? `.${part.padEnd(2, "0")}` : options.cents ? ".00" : "";
  const mark =
    options.currency === undefined || options.currency === "HKD"
      ? "$"
      : `${options.currency === "CNY" ? "RMB" : options.currency}${NBSP}`;
  return `${sign === "-" ? "−" : ""}${mark}${grouped(whole, ",")}${cents}`;
}

/** A size of a file: 812 B, 64 kB, 3.4 MB. Thousands, as disks and telephones count them. */
export function bytesOf(size: number, language: Language): string {
  const [value, unit] = size < 1_000 ? [size, "B"] : size < 1_000_000 ? [size / 1_000, "kB"] : [size / 1_000_000, "MB"];
  const shown = unit === "MB" && value < 10 ? value.toFixed(1) : String(Math.round(value));
  return `${shown}${language === "en" ? NBSP : " "}${unit}`;
}

/** A factor, two decimals, dropped when they are zeros: 13.23×, 16×. Takes the register's decimal text or a number. */
export function factor(value: string | number): string {
  const rounded = Number(value).toFixed(2);
  return `${grouped(rounded.replace(/\.\d+$/, ""), NBSP)}${rounded.endsWith(".00") ? "" : rounded.slice(-3)}×`;
}

/** Clock time in Hong Kong, 24 hours: 14:32. */
export function clock(instant: Instant, seconds = false): string {
  const p = inHongKong(instant);
  return `${two(p.hour)}:${two(p.minute)}${seconds ? `:${two(p.second)}` : ""}`;
}

/** A date: 19 May 2023, 2023年5月19日. `short` leaves out a plain year: 19 May, 5月19日. */
export function date(when: Instant | Day, language: Language, short = false): string {
  const start = typeof when === "string" ? startOf(when) : when;
  if (start === undefined) return String(when);
  const p = inHongKong(start);
  if (language === "en") {
    const month = short ? MONTHS[p.month - 1]?.slice(0, 3) : MONTHS[p.month - 1];
    return `${p.day} ${month}${short ? "" : ` ${p.year}`}`;
  }
  return `${short ? "" : `${p.year}年`}${p.month}月${p.day}日`;
}

/** The weekday's short name: Fri, 週五, 周五. Only shown within a week. */
export function weekday(instant: Instant, language: Language): string {
  return WEEKDAYS[language][inHongKong(instant).weekday] ?? "";
}

/** Several words in a row, with the mark that the language sets between them: "a, b", 甲、乙. */
export const listed = (words: readonly string[], language: Language): string =>
  words.join(language === "en" ? ", " : "、");

/** Facts side by side, with the comma or semicolon of the language between them. */
export const clauses = (facts: readonly (string | null)[], language: Language, mark: "," | ";" = ","): string =>
  facts.filter((fact) => fact !== null).join(language === "en" ? `${mark} ` : mark === "," ? "，" : "；");

/** Date and time: 19 May 2023, 14:32 or 2023年5月19日 14:32; the date is left out on the day of `today`. */
export function dateTime(instant: Instant, language: Language, today?: Instant): string {
  if (today !== undefined && dayOf(today) === dayOf(instant)) return clock(instant);
  const short = today !== undefined && inHongKong(today).year === inHongKong(instant).year;
  return `${date(instant, language, short)}${language === "en" ? (short ? " " : ", ") : " "}${clock(instant)}`;
}

/** When a visitor leaves: 17:10 today's, Sat 16:50 within a week, else with the date. */
export function leaving(instant: Instant, today: Instant, language: Language): string {
  const days = daysBetween(dayOf(today), dayOf(instant));
  if (days === 0) return clock(instant);
  return days > 0 && days < 7 ? `${weekday(instant, language)} ${clock(instant)}` : dateTime(instant, language, today);
}

/** Time left, the begun minute counted whole, as the clock on the wall shows no seconds: 52 min, 2 h 38 min, 1 d 2 h; 52分鐘, 2小時38分, 1日2小時. */
export function timeLeft(microseconds: number, language: Language): string {
  const span = Math.ceil(Math.max(0, microseconds) / MINUTE) * MINUTE;
  const days = Math.floor(span / DAY_LONG);
  const hours = Math.floor((span % DAY_LONG) / HOUR);
  const minutes = Math.floor((span % HOUR) / MINUTE);
  if (language === "en") {
    if (days > 0) return hours > 0 ? `${days} d ${hours} h` : `${days} d`;
    if (hours > 0) return minutes > 0 ? `${hours} h ${minutes} min` : `${hours} h`;
    return `${minutes} min`;
  }
  const [h, m] = language === "zh-Hant" ? ["小時", "分鐘"] : ["小时", "分钟"];
  const d = language === "zh-Hant" ? "日" : "天";
  if (days > 0) return hours > 0 ? `${days}${d}${hours}${h}` : `${days}${d}`;
  if (hours > 0) return minutes > 0 ? `${hours}${h}${minutes}分` : `${hours}${h}`;
  return `${minutes}${m}`;
}

/** The foot's clock: Fri 19 May 2023, 14:32:08; 2023年5月19日 星期五 14:32:08. */
export function longClock(instant: Instant, language: Language): string {
  const p = inHongKong(instant);
  const time = clock(instant, true);
  if (language === "en") return `${weekday(instant, language)} ${p.day} ${MONTHS[p.month - 1]} ${p.year}, ${time}`;
  return `${date(instant, language)} 星期${"日一二三四五六"[p.weekday]} ${time}`;
}

/** A percentage of whole numbers: "84 per cent" in words, 84% in Chinese and in columns of per cents. */
export function perCent(part: number, whole: number, language: Language, places = 0): string {
  if (whole === 0) return "–";
  const n = ((part * 100) / whole).toFixed(places);
  return language === "en" ? `${n} per cent` : `${n}%`;
}

/**
 * How a year compares with the one before, as the release says it: new less old over old, "2.1-fold
 * increase" from twice upwards (one decimal, dropped when nought), else "n per cent". Source: domain paper §5.2.
 */
export function change(after: number, before: number, language: Language): string {
  if (before === 0) return "–";
  const ratio = (after - before) / before;
  const fall = ratio < 0;
  const size = Math.abs(ratio);
  if (language === "en") {
    const what = fall ? "decrease" : "increase";
    return size >= 1
      ? `${size.toFixed(1).replace(/\.0$/, "")}-fold ${what}`
      : `${Math.round(size * 100)} per cent ${what}`;
  }
  const way = language === "zh-Hant" ? (fall ? "下跌" : "上升") : fall ? "下降" : "上升";
  return size >= 1 ? `${way}${size.toFixed(1).replace(/\.0$/, "")}倍` : `${way}${Math.round(size * 100)}%`;
}

/** A day in a narrow column: its year stands only where it is not that of `now`, and its month is then short. */
export function shortDay(at: number, now: number, language: Language): string {
  if (dayOf(at).slice(0, 4) === dayOf(now).slice(0, 4)) return date(at, language, true);
  return withYear(dayOf(at), language);
}

// A day with its year and, in English, a short month: 28 Dec 2022.
const withYear = (day: Day, language: Language): string =>
  language === "en" ? `${date(day, language, true)} ${day.slice(0, 4)}` : date(day, language);

/** A span of days: 17–19 May, 2 Mar – 19 May. Its year stands where it is more than one, or not that of `now`. */
export function daySpan(from: Day, to: Day, language: Language, now?: Instant): string {
  const sameYear = from.slice(0, 4) === to.slice(0, 4);
  const plain = sameYear && (now === undefined || dayOf(now).slice(0, 4) === to.slice(0, 4));
  const sameMonth = from.slice(0, 7) === to.slice(0, 7);
  if (language === "en") {
    const last = plain ? date(to, language, true) : withYear(to, language);
    if (from === to) return last;
    if (sameMonth) return `${Number(from.slice(8))}–${last}`;
    return `${sameYear ? date(from, language, true) : withYear(from, language)} – ${last}`;
  }
  const first = date(from, language, plain);
  if (from === to) return first;
  return sameMonth ? `${first.replace("日", "")}至${Number(to.slice(8))}日` : `${first}至${date(to, language, sameYear)}`;
}

/**
 * What an officer types for a date and time, read on Hong Kong's clock: "today 13:20", "19/5 14:00",
 * "yesterday", "1320", "今日 13:20", "2023-05-19". Not how it is shown: see format.ts. Pure.
 */
import { DAY_LONG, fromHongKong, inHongKong, type Instant } from "./time";

/** What was read. `timeGiven` is false where only a day was typed. */
export interface Typed {
  instant: Instant;
  timeGiven: boolean;
}

const DAY_WORDS: readonly [RegExp, number][] = [
  [/^(today|now|今日|今天)/i, 0],
  [/^(yesterday|尋日|昨日|昨天)/i, -1],
  [/^(tomorrow|tmr|聽日|明日|明天)/i, 1],
];
const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const WEEKDAYS = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];
const HAN_WEEKDAYS = "日一二三四五六";

interface Date3 {
  year: number | undefined;
  month: number;
  day: number;
}

function full(year: string | undefined): number | undefined {
  if (year === undefined) return undefined;
  return year.length === 2 ? 2000 + Number(year) : Number(year);
}

/** The date at the head of the text, and what is left of it. */
function dateAtHead(text: string): { at: Date3; rest: string } | undefined {
  let m = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(text);
  if (m) return { at: { year: full(m[1]), month: Number(m[2]), day: Number(m[3]) }, rest: text.slice(m[0].length) };
  m = /^(?:(\d{4})\s*年\s*)?(\d{1,2})\s*月\s*(\d{1,2})\s*[日号號]?/.exec(text);
  if (m) return { at: { year: full(m[1]), month: Number(m[2]), day: Number(m[3]) }, rest: text.slice(m[0].length) };
  m = /^(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}|\d{2}))?(?!\d)/.exec(text);
  if (m) return { at: { year: full(m[3]), month: Number(m[2]), day: Number(m[1]) }, rest: text.slice(m[0].length) };
  m = /^(\d{1,2})\s+([a-z]{3})[a-z]*\.?(?:,?\s+(\d{4}))?(?!\d)/i.exec(text);
  const month = m ? MONTHS.indexOf((m[2] ?? "").toLowerCase()) : -1;
  if (m && month >= 0)
    return { at: { year: full(m[3]), month: month + 1, day: Number(m[1]) }, rest: text.slice(m[0].length) };
  return undefined;
}

/** A weekday at the head: the next such day, today included. */
function weekdayAtHead(text: string, today: number): { ahead: number; rest: string } | undefined {
  const m = /^([a-z]{3})[a-z]*\b/i.exec(text);
  const named = m ? WEEKDAYS.indexOf((m[1] ?? "").toLowerCase()) : -1;
  if (m && named >= 0) return { ahead: (named - today + 7) % 7, rest: text.slice(m[0].length) };
  const han = /^(?:星期|週|周|禮拜|礼拜)([日天一二三四五六])/.exec(text);
  if (!han) return undefined;
  const at = HAN_WEEKDAYS.indexOf(han[1] === "天" ? "日" : (han[1] ?? ""));
  return { ahead: (at - today + 7) % 7, rest: text.slice(han[0].length) };
}

function timeOf(text: string): { hour: number; minute: number; second: number } | undefined {
  const t = text
    .trim()
    .replace(/^[,，]\s*/, "")
    .replace(/[時时點点]/, ":")
    .replace(/分$/, "");
  const m = /^(\d{1,2})(?::|h)?(\d{2})?(?::(\d{2}))?\s*(am|pm)?$/i.exec(t.replace(/:$/, ":00"));
  if (!m) return undefined;
  let hour = Number(m[1]);
  if (m[4]) hour = (hour % 12) + (m[4].toLowerCase() === "pm" ? 12 : 0);
  return { hour, minute: Number(m[2] ?? 0), second: Number(m[3] ?? 0) };
}

/**
 * Reads what was typed, or undefined where it is no date or time. `now` settles what today is; a date without a year
 * is the nearest to now: `ahead` says whether the form asks of what is to come (a departure) or of what has been.
 */
export function readTyped(raw: string, now: Instant, ahead = false): Typed | undefined {
  const text = raw.trim();
  if (text === "") return undefined;
  if (/^(now|現在|现在|而家)$/i.test(text)) return { instant: now, timeGiven: true };
  const today = inHongKong(now);
  let at: Date3 = today;
  let rest = text;
  const word = DAY_WORDS.find(([pattern]) => pattern.test(text));
  const dated = word ? undefined : dateAtHead(text);
  const week = word || dated ? undefined : weekdayAtHead(text, today.weekday);
  if (word) {
    at = inHongKong(now + word[1] * DAY_LONG);
    rest = text.replace(word[0], "");
  } else if (dated) {
    at = dated.at;
    rest = dated.rest;
  } else if (week) {
    at = inHongKong(now + (week.ahead - (ahead || week.ahead === 0 ? 0 : 7)) * DAY_LONG);
    rest = week.rest;
    if (dateAtHead(rest.trim())) return readTyped(rest, now, ahead);
  }
  const time = rest.trim() === "" ? undefined : timeOf(rest);
  if (rest.trim() !== "" && time === undefined) return undefined;
  const year = at.year ?? nearestYear(at, today, ahead);
  const instant = fromHongKong(year, at.month, at.day, time?.hour, time?.minute, time?.second);
  return instant === undefined ? undefined : { instant, timeGiven: time !== undefined };
}

function nearestYear(at: Date3, today: { year: number; month: number; day: number }, ahead: boolean): number {
  const passed = at.month * 32 + at.day < today.month * 32 + today.day;
  if (ahead) return passed && at.month + 6 < today.month ? today.year + 1 : today.year;
  const toCome = at.month * 32 + at.day > today.month * 32 + today.day;
  return toCome ? today.year - 1 : today.year;
}

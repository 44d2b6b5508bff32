/**
 * A part of a query in the officer's words, for its chip: "District Yau Tsim Mong", "Paid > $5,000", "no Statement".
 * Not the text of the query, which stays as it was typed: see queryText.ts.
 */
import { sectionOf, type Reference } from "../acts/reference";
import { isState } from "../acts/parts";
import type { query } from "../ipc/wire";
import { date, daySpan, money, timeLeft } from "../words/format";
import { dayOf, inHongKong } from "../words/time";
import { isWordKey, type useWords } from "../words/Words";

type Words = ReturnType<typeof useWords>;
type Named = query.Named;

/** Flags that are said of a complaint itself, and not of something it has. */
const SAID_OF_IT = new Set([
  "visitor", "left", "overdue", "paused", "anonymous", "vulnerable", "reopened", "quick-action",
]);

/** The words of a field or a flag by its code; the code where there are none. */
export function nameOf(words: Words, kind: "field" | "flag", code: string): string {
  const key = `query.${kind}.${code}`;
  return isWordKey(key) ? (words.w as (key: string) => string)(key) : code;
}

// The days of a span, a whole year by its figure.
function days(words: Words, value: Named): string {
  const { w, language } = words;
  const { from, to } = value;
  if (from !== null && to !== null) {
    const [first, last] = [dayOf(from), dayOf(to - 1)];
    if (first === last) return date(from, language);
    const year = inHongKong(from).year;
    if (first === `${year}-01-01` && last === `${year}-12-31`) return language === "en" ? String(year) : `${year}年`;
    return `${daySpan(first, last, language)}${first.slice(0, 4) === last.slice(0, 4) ? ` ${year}` : ""}`;
  }
  if (from !== null) return w("query.since", { day: date(from, language) });
  return to === null ? value.text : w("query.before", { day: date(to, language) });
}

const AHEAD = new Set(["due", "leaves"]);

function instant(words: Words, field: string, value: Named): string {
  const { w, language } = words;
  const ahead = AHEAD.has(field);
  if (value.under !== null)
    return w(ahead ? "query.within" : "query.lately", { time: timeLeft(value.under, language) });
  if (value.over !== null)
    return w(ahead ? "query.beyond" : "query.longAgo", { time: timeLeft(value.over, language) });
  return days(words, value);
}

// The sums of a condition as sums, its signs as they are read.
function amount(text: string): string {
  const signs = text.replace(/^(>=|＞＝|＞=|≥)\s*/, "≥ ").replace(/^(<=|＜＝|＜=|≤)\s*/, "≤ ").replace(/^[>＞]\s*/, "> ").replace(/^[<＜]\s*/, "< ");
  return signs
    .replace(/(\d[\d,]*(?:\.\d+)?)(?![\d,]*[k萬万])/gi, (sum) => money(sum.replaceAll(",", "")))
    .replace(/(?:HK)?\$\$/g, "$")
    .replace("..", "–");
}

function one(words: Words, r: Reference, officer: (code: string) => string, part: query.Part, value: Named): string {
  const { w } = words;
  if (value.code === "none") return w(part.shape === "officer" ? "query.nobody" : "query.none");
  if (value.code === "any") return w(part.shape === "officer" ? "query.anybody" : "query.any");
  switch (part.shape) {
    case "state":
      return value.code === "open" ? w("query.open") : isState(value.code ?? "") ? w(`complaint.${value.code as "void"}`) : value.text;
    case "code":
      if (part.list === "offences" && value.code !== null) return sectionOf(r, value.code);
      return (part.list === null ? undefined : r.name(part.list, value.code)) ?? value.text;
    case "officer":
      return value.code === null ? value.text : officer(value.code);
    case "instant":
      return instant(words, part.field, value);
    case "amount":
      return amount(value.text);
    case "flag":
      return nameOf(words, "flag", value.code ?? value.text);
    default:
      return value.text;
  }
}

/** A part's field and values. `field` is empty for words, groups and what is said of the complaint itself. */
export function partWords(
  words: Words,
  r: Reference,
  officer: (code: string) => string,
  part: query.Part,
): { field: string; said: string } {
  const { w, language } = words;
  const comma = language === "en" ? ", " : "、";
  const not = (said: string) => (part.negated ? w("query.not", { words: said }) : said);
  if (part.shape === "group") return { field: "", said: part.text };
  const values = part.values.map((value) => one(words, r, officer, part, value)).join(comma);
  if (part.shape === "words") return { field: "", said: not(values) };
  if (part.shape === "flag") {
    const ofIt = part.values.every((value) => SAID_OF_IT.has(value.code ?? ""));
    const plain = language === "en" ? values.toLowerCase() : values;
    if (ofIt) return { field: "", said: part.negated ? not(plain) : values };
    return { field: "", said: w(part.negated ? "query.without" : "query.with", { what: plain }) };
  }
  return { field: nameOf(words, "field", part.field), said: not(values) };
}

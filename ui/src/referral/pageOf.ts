/**
 * How a list stands on its page: the few columns that are read down, what is the same in every row said once in the head,
 * and everything else under its row. The page holds all that the file holds; only the file has it in columns.
 */
import type { referral_list } from "../ipc/wire";
import { clock, date, money } from "../words/format";
import type { Language } from "../words/language";

/** A column and where its cell stands in a row. */
export interface Placed {
  head: referral_list.Head;
  at: number;
}

/** The page's plan. */
export interface Page {
  main: readonly Placed[];
  /** The same in every row. */
  told: readonly { head: referral_list.Head; value: string }[];
  below: readonly Placed[];
  /** What the numbers of all rows begin with, such as `TDC-2023-`. */
  prefix: string;
  /** Sections with their names, as the cells give them. */
  sections: readonly string[];
}

const MAIN = ["ref", "received_at", "complainant_name", "complainant_phone", "trader_name", "allegation", "amount_paid"];
// The head of the page names these anyway, and a sum bears its currency.
const NAMED = new Set(["agency", "purpose", "basis", "currency"]);

/** The plan of a list. In a `narrow` window the telephone stands under the row too. */
export function pageOf(list: referral_list.List, narrow: boolean): Page {
  const placed = list.columns.map((head, at) => ({ head, at }));
  const valueOf = ({ head, at }: Placed): string | undefined => {
    const [first] = list.rows;
    const value = first?.cells[at] ?? undefined;
    const same = list.rows.every((row) => !row.removed.includes(head.code) && (row.cells[at] ?? undefined) === value);
    return same ? (value ?? "") : undefined;
  };
  const main = MAIN.filter((code) => !narrow || code !== "complainant_phone").flatMap((code) => placed.filter(({ head }) => head.code === code));
  const rest = placed.filter((one) => !main.includes(one)).map((one) => ({ ...one, value: list.rows.length > 1 ? valueOf(one) : undefined }));
  const numbers = list.rows.map((row) => row.number);
  const prefix = /^.*-/.exec(numbers[0] ?? "")?.[0] ?? "";
  const section = placed.find(({ head }) => head.code === "allegation");
  const sections = section ? list.rows.flatMap((row) => (row.cells[section.at] ?? "").split("; ")) : [];
  return {
    main,
    told: rest.flatMap(({ head, value }) => (value && !NAMED.has(head.code) ? [{ head, value }] : [])),
    below: rest.filter(({ head, value }) => value === undefined && head.code !== "currency"),
    prefix: numbers.every((number) => number.startsWith(prefix)) ? prefix : "",
    sections: [...new Set(sections)].filter((one) => one.includes(" ")),
  };
}

/** A cell as the page says it, in the language of the list. */
export function shown(list: referral_list.List, row: referral_list.Line, { head, at }: Placed, page: Page): string {
  const language: Language = list.language === "zh-Hant" || list.language === "zh-Hans" ? list.language : "en";
  const cell = row.cells[at] ?? "";
  if (head.code === "ref") return cell.startsWith(page.prefix) ? cell.slice(page.prefix.length) : cell;
  if (head.code === "allegation") return cell.split("; ").map((one) => one.split(" ")[0]).join(" ");
  if (head.code === "amount_paid") {
    const currency = list.columns.findIndex((one) => one.code === "currency");
    return cell === "" ? "" : money(cell, { currency: row.cells[currency] ?? undefined });
  }
  if (head.kind === "date") return date(cell, language);
  if (head.kind !== "instant") return cell;
  const instant = Date.parse(cell) * 1000;
  if (Number.isNaN(instant)) return cell;
  return head.code === "received_at" ? date(instant, language, true) : `${date(instant, language)} ${clock(instant)}`;
}

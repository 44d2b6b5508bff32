/**
 * The words of codes that an import tells: why a file is not read, what is wrong with a table, encodings and separators.
 */
import type { Unread } from "../ipc/importDoors";
import { isWordKey } from "../words/Words";

/** The columns that a complaint may have, in the order of the contract. */
export const COLUMNS = [
  "source_ref", "received_at", "channel", "language", "complainant_name", "complainant_phone", "complainant_email",
  "complainant_wechat", "document_type", "document_number", "residence", "visitor", "visitor_type", "leaves_at",
  "control_point", "consent_refer", "trader_name", "trader_address", "trader_district", "trader_phone", "trader_url",
  "trader_social", "trader_brn", "sector", "goods_or_services", "item", "quantity", "unit", "price_shown", "unit_shown",
  "unit_believed", "unit_charged", "amount_paid", "currency", "payment_method", "transaction_at", "order_no",
  "receipt_no", "allegation", "narrative", "anonymous", "vulnerable", "force", "elements",
] as const;

/** The separators that are offered. */
export const SEPARATORS = [
  { code: ",", word: "import.separator.comma" },
  { code: ";", word: "import.separator.semicolon" },
  { code: "\t", word: "import.separator.tab" },
  { code: "|", word: "import.separator.bar" },
] as const;

/** The names of encodings, which are the same in every language. */
export const ENCODINGS: Record<string, string> = {
  "utf-8": "UTF-8",
  big5: "Big5-HKSCS",
  gb18030: "GB18030",
  "utf-16le": "UTF-16 LE",
  "utf-16be": "UTF-16 BE",
};

type Say = (key: string, values?: Record<string, unknown>) => string;

/** Why a file is not read, in a sentence. */
export function unreadWords(say: Say, unread: Unread): string {
  const { file, why } = unread;
  if (file) {
    const key = `import.fault.${file.code}`;
    const values = { line: file.line ?? 0, limit: file.limit ?? 0, position: file.position ?? 0, name: file.name ?? "", encoding: ENCODINGS[file.encoding ?? ""] ?? "" };
    return isWordKey(key) ? say(key, values) : file.code;
  }
  const key = `reading.${why}`;
  return isWordKey(key) ? say(key) : why;
}

/**
 * Made files for the pictures of importing: a table from a made council, a message with two files, and imports before. All
 * people and traders are made.
 */
import { NOW } from "../common";
import type { Checked, ImportLook, Mail } from "../../ipc/importDoors";
import type { imports } from "../../ipc/wire";
import type { Answers } from "./picture";

const ROW = (n: number, amount: string): string[] => [
  `HK-${n}`, "2024-06-01", "walk-in", "陳大文", "91234567", "啱啱藥房", "深水埗", "03/05/2024", amount, `喺深水埗買嘢，標價係一斤，收錢就話一両（第 ${n} 宗）`,
];

const COLUMNS = ["source_ref", "received_at", "channel", "complainant_name", "complainant_phone", "trader_name", "trader_district", "transaction_at", "amount_paid", "narrative"];

/** A table in Big5. */
export const TABLE: ImportLook = {
  name: "議會轉介投訴 6月.csv",
  size: 2_310_442,
  sha256: "7f3a2c90e9c1",
  mails: [],
  table: {
    about: {
      encoding: "big5",
      certain: false,
      fits: [
        { encoding: "utf-8", misfits: 1000 },
        { encoding: "big5", misfits: 0 },
        { encoding: "gb18030", misfits: 214 },
        { encoding: "utf-16le", misfits: 1000 },
        { encoding: "utf-16be", misfits: 1000 },
      ],
      separator: ",",
      sheets: [],
      sheet: 0,
      left: [],
    },
    heads: ["編號", "投訴日期", "途徑", "投訴人", "電話", "商戶名稱", "地區", "交易日期", "付款金額（港元）", "內容", "負責同事"],
    sample: Array.from({ length: 8 }, (_, n) => [...ROW(n + 1, n === 4 ? "一千二百" : "1200"), "甲"]),
    rows: 5000,
    signature: "0f",
    proposed: [...COLUMNS, null],
  },
};

const MAIL: Mail = {
  from: { address: "chan@example.org", name: "投訴組 <desk@example.gov.hk>", name_claims_another: true },
  to: ["desk@example.gov.hk"],
  subject: "投訴啱啱藥房多收錢",
  claimed: "1970-01-01T00:00:00Z",
  text: "你好：\n\n我上星期喺深水埗啱啱藥房買海味，標價每斤 120 元，收錢時變咗每両。\n附上收據同價錢牌相片，麻煩跟進。\n\n陳大文",
  cut: false,
  broken: 0,
  attachments: [{ name: "收據(1).jpg", size: 482_113 }, { name: "價錢牌.heic", size: 1_204_880 }],
};

/** A message. */
export const LETTER: ImportLook = { ...TABLE, name: "投訴啱啱藥房.eml", table: null, mails: [MAIL] };

/** What the table comes to. */
export const CHECKED: Checked = {
  rows: 5000,
  filed: 4881,
  already: 112,
  refused_count: 7,
  refused: [5, 212, 480, 1906, 2210, 3777, 4998].map((line, n) => ({
    line,
    problems: n === 2 ? [{ field: "row", code: "ragged-row" }] : [{ field: n % 2 ? "trader_district" : "amount_paid", code: n % 2 ? "unknown-code" : "not-a-number" }],
  })),
  warned_count: 3,
  warned: [{ line: 17, field: "complainant_phone", code: "exponent" }, { line: 18, field: "complainant_phone", code: "exponent" }, { line: 90, field: "receipt_no", code: "exponent" }],
  asks_days: false,
  days: "day-first",
};

const before = (n: number, undoable: boolean): imports.Import => ({
  act: `a${n}`, at: NOW - n * 86_400_000_000, officer: "C001", rows: 2000 + n, filed: 1980 - n, already: 13, refused: 7 + 2 * n, file: null,
  untouched: undoable ? 1200 : 0, void: undoable ? 0 : 640, undoable,
});

/** The doors of importing. */
export const IMPORTING: Answers = {
  imports: (args) => ({ imports: String(args["params"]).includes("7f3a") ? [] : [before(1, true), before(9, false), before(30, true)] }),
  choose_import: () => ({ done: TABLE }),
  take_import: () => ({ done: TABLE }),
  look_import: () => ({ done: TABLE }),
  check_import: () => ({ done: CHECKED }),
  file_import: () => ({ done: { checked: CHECKED, receipt: { act: "a", members: 4881, left: [], made: [], touched: [], undo: { act: "undo_import", import: "a", reason: "undo" } } } }),
  import_progress: () => ({ done: 1920, of: 4882 }),
  stop_import: () => null,
  drop_import: () => null,
  settings: () => ({}),
  keep_setting: () => null,
  save_bad_rows: () => ({ path: "rows-to-mend.csv" }),
  take_mail: () => ({ taken: [], left: [] }),
};

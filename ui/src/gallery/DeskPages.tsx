/**
 * The board and the filing form themselves, behind a door that gives made answers: to be looked at beside the pictures.
 */
import { hangDoor } from "../ipc/door";
import { mockDoor } from "../ipc/mock";
import { BoardScreen } from "../screens/BoardScreen";
import { FileScreen } from "../screens/FileScreen";
import { now } from "../words/time";
import { NOW, PANG, SEALED, WAITING } from "./common";
import { fileOf, KNOWN, REFERENCE, VISITORS, WEIGHED } from "./madeDesk";

const blank = new URLSearchParams(window.location.search).has("blank");
const kept = {
  intake: {
    received_at: now(),
    channel: "qat-field",
    complainant_name: "周映禾 Zhou Yinghe",
    complainant_phone: "+86 128 2210 4471",
    language: "cmn",
    visitor_type: "ML-IVS",
    leaves_at: now() + 9_480_000_000,
    control_point: "XRL",
    trader_name: "瑞甌",
    transaction_at: now() - 3_600_000_000,
    item: "American ginseng, sliced",
    amount_paid: "6800.00",
    payment_method: "unionpay",
    narrative: "店员只说“六八零”，没讲单位。切成片以后才说是一两的价钱，不买也要付钱。",
    price_shown: "680",
    unit_believed: "jin",
    unit_charged: "tael",
    quantity: "10",
    unit: "tael",
    allegations: ["13E", "13F"],
    elements: ["trader", "business", "13E.hidden"],
  },
};

const RECEIPT = {
  act: "a",
  entries: { first: 41_209, last: 41_209 },
  seal: "7f3a2c90e9c1",
  at: NOW,
  made: [{ kind: "complaint", id: "x", number: "TDC-2023-003689" }],
  touched: [],
  members: 1,
  left: [],
  undo: null,
};

function answer() {
  if (!blank) return RECEIPT;
  throw {
    kind: "incomplete",
    problems: ["complainant_phone", "trader_name", "narrative"].map((field) => ({ field, code: "missing" })),
  };
}

function hang() {
  hangDoor(
    mockDoor({
      reference: () => REFERENCE,
      board: () => ({ now: NOW, still_here: 7, total: VISITORS.length, rows: VISITORS, next: null }),
      complaint_file: (args) => fileOf(String((JSON.parse(String(args["params"])) as { name: string }).name)),
      known_trader: () => KNOWN,
      weigh: () => WEIGHED,
      preview: answer,
      perform: answer,
      drafts: () =>
        blank ? [] : [{ id: "0188", kind: "complaint", body: JSON.stringify(kept), kept_at: now() - 60_000_000 }],
      keep_draft: () => null,
      drop_draft: () => null,
    }),
  );
}

const given = { session: PANG, waiting: WAITING, sealed: SEALED, onLock: () => undefined };

/** The departure board. */
export function BoardDesk() {
  hang();
  return <BoardScreen given={{ ...given, at: "board" }} clock={NOW} />;
}

/** The filing form; with `blank` in the address nothing is kept from before. */
export function FileDesk() {
  hang();
  return <FileScreen given={{ ...given, at: "file" }} />;
}

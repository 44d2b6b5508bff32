/**
 * The pictures of the counter: signing in, the departure board, filing, and finding from anywhere.
 */
import { fromHongKong } from "../../words/time";
import { NOW, PANG } from "../common";
import { similarTraders } from "./madeTraders";
import { refused, type ScreenPictures } from "./picture";

const kept = {
  intake: {
    received_at: fromHongKong(2023, 5, 19, 14, 26) ?? 0,
    channel: "qat-field",
    complainant_name: "周映禾 Zhou Yinghe",
    complainant_phone: "+86 128 2210 4471",
    language: "cmn",
    visitor_type: "ML-IVS",
    leaves_at: fromHongKong(2023, 5, 19, 17, 10) ?? 0,
    control_point: "XRL",
    trader_name: "瑞甌",
    transaction_at: fromHongKong(2023, 5, 19, 13, 18) ?? 0,
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

const drafts = () => [{ id: "0188", kind: "complaint", body: JSON.stringify(kept), kept_at: NOW - 60_000_000 }];
const lacksThree = (): never => {
  throw { kind: "incomplete", problems: ["complainant_phone", "trader_name", "narrative"].map((field) => ({ field, code: "missing" })) };
};

/** Their pictures. */
export const OF_THE_COUNTER: readonly ScreenPictures[] = [
  {
    name: "sign-in",
    session: PANG,
    main: [],
    more: {
      wrong: {
        answers: { sign_in: () => { throw { kind: "wrong-password" }; } },
        steps: [{ type: "officer", text: "Q001" }, { type: "password", text: "something else" }, { click: "enter" }],
      },
      waiting: {
        answers: { sign_in: () => { throw { kind: "wait", seconds: 30 }; } },
        steps: [{ type: "officer", text: "Q001" }, { type: "password", text: "something else" }, { click: "enter" }],
      },
      nothing: { answers: { look: () => ({ there: false, demonstration: false }) } },
      behind: { answers: { look: () => ({ there: true, demonstration: false, fault: { kind: "behind-anchor", from: 41_190, to: 41_208 } }) } },
    },
  },
  { name: "locked", session: PANG, main: [] },
  {
    name: "board",
    place: "board",
    session: PANG,
    main: ["board"],
    empty: { board: () => ({ now: NOW, still_here: 0, total: 0, rows: [], next: null }) },
    more: {
      full: { steps: [{ press: "j" }] },
      "setting-out": { steps: [{ press: "j" }, { press: "o" }] },
      refused: { answers: { perform: refused("complaint.wrong-state", "TDC-2023-003681") }, steps: [{ press: "5" }] },
    },
  },
  {
    name: "file",
    place: "file",
    session: PANG,
    main: [],
    empty: {},
    more: {
      full: {
        answers: { drafts },
        steps: [{ click: "draft-take-up" }],
      },
      evidence: {
        answers: { drafts },
        steps: [{ click: "draft-take-up" }, { press: "Ctrl+p" }],
      },
      comparing: {
        answers: { drafts },
        steps: [{ click: "draft-take-up" }, { click: "had-compare" }],
      },
      people: {
        answers: { drafts },
        steps: [{ click: "draft-take-up" }, { click: "filing-more-visitor" }, { click: "filing-add-person" }],
      },
      offered: {
        answers: { drafts },
      },
      refused: {
        answers: { preview: lacksThree, perform: lacksThree },
        steps: [{ press: "Ctrl+Enter" }],
      },
      filed: {
        answers: { drafts },
        steps: [{ click: "draft-take-up" }, { press: "Ctrl+Enter" }],
      },
    },
  },
  {
    name: "palette",
    place: "board",
    session: PANG,
    main: [],
    more: {
      begun: { steps: [{ press: "Ctrl+k" }] },
      full: { steps: [{ press: "Ctrl+k" }, { type: "search-box", text: "瑞甌" }] },
      similar: {
        answers: { search: () => ({ total: 0, hits: [], next: null }), traders: similarTraders },
        steps: [{ press: "Ctrl+k" }, { type: "search-box", text: "瑞甌堂薬行" }],
      },
      nothing: {
        answers: { search: () => ({ total: 0, hits: [], next: null }) },
        steps: [{ press: "Ctrl+k" }, { type: "search-box", text: "qwzx" }],
      },
      keys: { steps: [{ press: "?" }] },
    },
  },
];

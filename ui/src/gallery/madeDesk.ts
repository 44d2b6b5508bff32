/**
 * Made answers of the register for the board and the filing form. Nobody of these names exists.
 */
import type { board, known_trader, weigh } from "../ipc/wire";
import { at, NOW } from "./common";

const visitor = (n: number, more: Partial<board.Visitor>): board.Visitor => ({
  id: `0188-${n}`,
  number: `TDC-2023-00${3680 + n}`,
  qat_number: `QAT-2023-00${60 + n}`,
  leaving: "leaving",
  state: "assessing",
  owner: n % 3 === 0 ? "Q002" : "Q001",
  name: null,
  phone: "+86 128 **** 4471",
  contacts: [
    { kind: "phone", masked: "+86 128 **** 4471" },
    { kind: "wechat", masked: "zho****" },
  ],
  consent: null,
  visitor_type: "ML-IVS",
  residence: "CN",
  language: "cmn",
  leaves_at: null,
  control_point: null,
  leaves_by: null,
  trader_name: null,
  item: null,
  amount_paid: null,
  currency: "HKD",
  allegation: "13E",
  factor: null,
  statement: null,
  statement_by: null,
  set_out: null,
  steps: [],
  last_step_at: null,
  next_step: "take-statement",
  due: (more.leaves_at ?? NOW) - 7_200_000_000,
  due_rule: "urgent-departure",
  received_at: at(5, 19, 13, 55),
  first_step_at: null,
  ...more,
});

/** The visitors of the board. */
export const VISITORS: board.Visitor[] = [
  visitor(1, {
    name: "邱若舫 Qiu Ruofang",
    leaves_at: at(5, 19, 15, 24),
    control_point: "LWS",
    trader_name: "福鑰軒參茸",
    amount_paid: "4260",
    item: "花膠",
    statement: "signed",
    steps: ["statement-taken", "consent-recorded"],
    next_step: "give-receipt-slip",
  }),
  visitor(2, {
    name: "周映禾 Zhou Yinghe",
    leaves_at: at(5, 19, 17, 10),
    control_point: "XRL",
    leaves_by: "G6562",
    trader_name: "瑞甌堂藥行",
    amount_paid: "6800",
    item: "花旗参",
    factor: "13.2277",
    steps: ["receipt-slip-given", "price-card-photographed", "called-shop", "statement-begun", "set-out"],
    statement: "in-hand",
    statement_by: "Q001",
    set_out: at(5, 19, 16, 20),
    first_step_at: at(5, 19, 13, 56),
    next_step: "finish-statement",
  }),
  visitor(3, {
    name: "Priya Venkatesan",
    visitor_type: "OVERSEAS",
    language: "en",
    leaves_at: at(5, 19, 17, 45),
    control_point: "APT",
    leaves_by: "ZZ371",
    trader_name: "澄杓電業",
    amount_paid: "11400",
    item: "Camera lens",
  }),
  visitor(4, {
    name: "林见川 Lin Jianchuan",
    visitor_type: "ML-GROUP",
    leaves_at: at(5, 19, 19, 30),
    control_point: "HZM",
    trader_name: "福鑰軒參茸",
    amount_paid: "9120",
    item: "冬虫夏草",
    statement: "signed",
    next_step: "record-consent",
  }),
  visitor(5, {
    name: "温以蓝 Wen Yilan",
    visitor_type: "ML-FAMILY",
    leaves_at: at(5, 19, 21, 0),
    control_point: "LSC",
    trader_name: "寶鯤坊海味",
    amount_paid: "2980",
    item: "鲍鱼",
  }),
  visitor(6, {
    name: "罗一苇 Luo Yiwei",
    leaves_at: at(5, 20, 16, 50),
    control_point: "LWS",
    trader_name: "鷺洲珠寶",
    amount_paid: "18200",
    item: "金手镯",
    due_rule: "standard",
  }),
  visitor(8, {
    name: "Marek Dvořáček",
    visitor_type: "OVERSEAS",
    language: "en",
    trader_name: "澄杓電業",
    amount_paid: "7900",
    item: "Drone",
    leaving: "unknown",
    next_step: "ask-departure",
    due_rule: "standard",
  }),
  visitor(7, {
    name: "孟知遥 Meng Zhiyao",
    leaves_at: at(5, 19, 13, 5),
    control_point: "SBC",
    trader_name: "福鑰軒參茸",
    amount_paid: "6075",
    item: "海参",
    leaving: "left",
    next_step: "statement-by-video",
  }),
];

/** The answer to `complaint_file`, as far as the board shows it. */
export const fileOf = (id: string) => {
  const row = VISITORS.find((one) => one.id === id);
  const weighed = row?.factor != null;
  return {
    ...row,
    evidence: [],
    statements: [],
    narrative: weighed
      ? "店员只说“六八零”，没讲单位。切成片以后才说是一两的价钱，不买也要付钱。"
      : "Told the price after paying.",
    price_shown: weighed ? "680" : null,
    unit_shown: null,
    unit_believed: weighed ? "jin" : null,
    unit_charged: weighed ? "tael" : null,
    quantity: weighed ? "10" : null,
    unit: weighed ? "tael" : null,
    grams: weighed ? "377.9936" : null,
    charged: weighed ? "6800.00" : null,
    expected: weighed ? "514.07" : null,
    allegations: row?.allegation ? [row.allegation] : [],
    steps: (row?.steps ?? []).map((step, k) => ({
      id: `${id}-${k}`,
      step,
      at: at(5, 19, 13, 56 + k),
      officer: "Q001",
      role: "qat",
      handles: true,
      note: null,
    })),
  };
};

/** The answer to `known_trader`. */
export const KNOWN: known_trader.Known = {
  total: 2,
  groups: [
    {
      reasons: ["name-begins", "same-district"],
      marks: 7,
      complaints: 14,
      live: 3,
      names: [
        { name: "瑞甌堂藥行", complaints: 12 },
        { name: "瑞瓯堂", complaints: 2 },
      ],
      address: "旺角豉油街96號地下2號舖",
      district: "YTM",
      phone: "2555 0148",
      url: null,
      last_received: NOW,
      cases: [{ id: "c", number: "INV-2023-0031", stage: "investigating", takes: true, complaints: 11 }],
    },
    {
      reasons: ["similar-name"],
      marks: 3,
      complaints: 2,
      live: 0,
      names: [{ name: "瑞甌堂海味", complaints: 2 }],
      address: "旺角花園街41號",
      district: "YTM",
      phone: null,
      url: null,
      last_received: NOW,
      cases: [],
    },
  ],
};

const reading = (unit_believed: string, unit_charged: string, expected: string, charged: string, factor: string) => ({
  unit_believed,
  unit_charged,
  expected,
  charged,
  factor,
  agrees: null,
});

/** The answer to `weigh` for the card of the picture. */
export const WEIGHED: weigh.View = {
  grams: "377.9936",
  chosen: { ...reading("jin", "tael", "514.07", "6800.00", "13.227736"), agrees: true },
  others: [
    reading("catty", "tael", "425.00", "6800.00", "16"),
    reading("jin", "mace", "514.07", "68000.00", "132.277"),
  ],
};

/**
 * Made groups of complaints that look alike: invented traders, and what each complaint says of its own.
 */
import type { groups } from "../ipc/wire";
import { DAY_LONG, fromHongKong } from "../words/time";
import { at, hex, numbered } from "./common";

const SIZE = 733;
const before = (month: number, day: number): number => fromHongKong(2022, month, day, 23, 45) ?? 0;
const WRITTEN = [
  "獺寶母嬰",
  "獺寶母嬰",
  "Otterling HK",
  "獺寶母嬰",
  "獺寶母嬰",
  "獭宝母婴",
  "獺寶母嬰",
  "otterling.example",
];
const PAID = ["1860.00", "540.00", "2380.00", "960.00", "8400.00", "720.50", "1200.00", "3450.00"];
const DAYS = [4, 3, 5, 4, 7, 9, 12, 18, 22, 35, 48, 66, 90, 118, 140, 152];

// Those that agree with the rest in little.
const ALONE = new Set([3, 47, 210, 388]);

const members: groups.Members = {
  ids: Array.from({ length: SIZE }, (_, k) => hex(k + 1)),
  numbers: Array.from({ length: SIZE }, (_, k) => numbered(3731 - k)),
  states: Array.from({ length: SIZE }, (_, k) => (k % 9 === 6 ? "received" : "assessing")),
  received_at: Array.from({ length: SIZE }, (_, k) => at(5, 19, 14, 28) - k * 180_000_000),
  amounts: Array.from({ length: SIZE }, (_, k) => PAID[k % PAID.length] ?? null),
  currencies: Array.from({ length: SIZE }, () => "HKD"),
  transaction_at: Array.from({ length: SIZE }, (_, k) => (k % 29 === 8 ? null : at(5, 2 + (k % 15)))),
  traders: Array.from({ length: SIZE }, (_, k) => WRITTEN[k % WRITTEN.length] ?? null),
  differs: Array.from({ length: SIZE }, (_, k) => (WRITTEN[k % WRITTEN.length] ?? "") !== "獺寶母嬰"),
  proposed: Array.from({ length: SIZE }, (_, k) => k === 11),
  reasons: Array.from({ length: SIZE }, (_, k) =>
    k % 4 === 1 ? ["same-url", "same-brn", "same-name"] : ["same-url", "same-brn"],
  ),
  addresses: Array.from({ length: SIZE }, (_, k) => (k % 5 === 2 ? "觀塘鴻圖道9號" : null)),
  phones: Array.from({ length: SIZE }, (_, k) => (ALONE.has(k) ? "2555 0199" : k % 3 === 0 ? "+852 2555 0148" : null)),
  urls: Array.from({ length: SIZE }, () => "https://otterling.example/shop"),
  differs_in: Array.from({ length: SIZE }, (_, k) => [
    ...((WRITTEN[k % WRITTEN.length] ?? "") === "獺寶母嬰" ? [] : ["name"]),
    ...(ALONE.has(k) ? ["phone"] : []),
  ]),
  agrees: Array.from({ length: SIZE }, (_, k) => (k % 4 === 1 ? ["url", "brn", "name"] : ["url", "brn"])),
  marks: Array.from({ length: SIZE }, (_, k) => (ALONE.has(k) ? 7 : k % 41 === 6 ? 10 : k % 8 === 5 ? 13 : 16)),
  twice: Array.from({ length: SIZE }, (_, k) => (k === 9 ? hex(9) : k === 30 ? hex(29) : null)),
};

const group = (
  id: number,
  name: string,
  size: number,
  reasons: [string, number][],
  days: number[],
  from: number,
  likeness: { marks: number; probability: number | null; again?: string[] },
): groups.Suggested => ({
  id,
  name,
  size,
  from,
  to: at(5, 19),
  reasons: reasons.map(([code, complaints]) => ({ code, complaints })),
  allegations: [{ code: id === 1 ? "13I" : "13E", complaints: size - 5 > 0 ? size - 5 : size }],
  paid_cents: size * 175_253,
  paid_otherwise: id === 1 ? 4 : 0,
  earliest_transaction: at(5, 2),
  days: days.map((complaints, k) => ({ day: `2023-05-${String(4 + k).padStart(2, "0")}`, complaints })),
  anchor: hex(size),
  probability: likeness.probability,
  marks: likeness.marks,
  weight: (size * likeness.marks) / 16,
  again: likeness.again ?? [],
  members: null,
});

const SUGGESTED: groups.Suggested[] = [
  group(
    1,
    "獺寶母嬰網店",
    SIZE,
    [
      ["same-url", 731],
      ["same-brn", 702],
    ],
    DAYS,
    at(5, 2),
    { marks: 16, probability: 99 },
  ),
  group(
    2,
    "瑞甌堂藥行",
    14,
    [
      ["same-phone", 14],
      ["same-name", 12],
    ],
    [2, 0, 0, 1, 0, 0, 3, 0, 0, 0, 1, 0, 4, 0, 2, 1],
    before(12, 28),
    { marks: 14, probability: 96 },
  ),
  group(
    3,
    "福鑰軒參茸",
    11,
    [
      ["same-phone", 4],
      ["same-name", 11],
    ],
    [1, 0, 0, 1, 0, 0, 0, 0, 2, 0, 1, 0, 1, 0, 2, 3],
    before(10, 11),
    { marks: 13, probability: 91, again: ["phone"] },
  ),
  group(
    4,
    "澄杓電業 Ching Cheuk Electronics",
    9,
    [
      ["same-brn", 6],
      ["same-name", 9],
    ],
    [0, 2, 0, 0, 1, 0, 0, 3, 0, 0, 0, 2, 0, 1],
    at(4, 12),
    { marks: 12, probability: 88 },
  ),
  group(5, "煥衡健身 Woon Hang Fitness", 5, [["same-name", 5]], [1, 0, 1, 0, 0, 0, 1, 1, 0, 1], before(11, 24), { marks: 6, probability: null }),
];

/** The answer to `groups`. */
export const groupsAnswer = (params: groups.Params): groups.Groups => {
  if (params.group === null) return { total: SUGGESTED.length, groups: SUGGESTED, next: null };
  const one = SUGGESTED.find((g) => g.id === params.group);
  if (!one) throw { kind: "refused", code: "not-found", about: [{ name: String(params.group) }] };
  const cut = <T>(column: T[]) => column.slice(0, one.size);
  const own = Object.fromEntries(Object.entries(members).map(([name, column]) => [name, cut(column as unknown[])]));
  if (one.size < SIZE) {
    // A smaller group's complaints came over the whole of its time.
    const { from, to, size } = one;
    own["received_at"] = Array.from({ length: size }, (_, k) => Math.round(to - ((to - from) * k) / (size - 1)));
    own["transaction_at"] = (own["received_at"] as number[]).map((received, k) => received - (1 + (k % 9)) * DAY_LONG);
  }
  return { total: SUGGESTED.length, groups: [{ ...one, members: own as unknown as groups.Members }], next: null };
};

/**
 * Reads a weight as people say it: 1斤2兩, 半斤, 2両半, 1 kg 5, 1 lb 3 oz. It gives a figure of one unit, exact to four
 * decimals, or nothing. Which unit was believed or charged is another matter: see the calculator. Pure.
 */

/** A weight as the form holds it. */
export interface SaidWeight {
  quantity: string;
  unit: string;
}

// How many of each fit into the largest of its ladder. A bare 斤 is Hong Kong's unless the form already speaks the Mainland's.
const LADDERS: readonly (readonly [string, bigint][])[] = [
  [["catty", 1n], ["tael", 16n], ["mace", 160n], ["candareen", 1600n]],
  [["jin", 1n], ["liang", 10n], ["qian", 100n], ["fen", 1000n]],
  [["kilogram", 1n], ["gram", 1000n]],
  [["pound", 1n], ["ounce", 16n]],
];
const WORDS: readonly [RegExp, readonly [string, string]][] = [
  [/^(司馬斤|司马斤|港斤|catty|catties)/i, ["catty", "catty"]],
  [/^(司馬兩|司马两|港兩|港两|taels?)/i, ["tael", "tael"]],
  [/^(司馬錢|司马钱|港錢|港钱|maces?)/i, ["mace", "mace"]],
  [/^(市斤|內地斤|内地斤|jin)/i, ["jin", "jin"]],
  [/^(市兩|市两|liang)/i, ["liang", "liang"]],
  [/^(市錢|市钱|qian)/i, ["qian", "qian"]],
  [/^(公斤|千克|kilograms?|kilos?|kgs?)/i, ["kilogram", "kilogram"]],
  [/^(克|公克|grams?|gm?)/i, ["gram", "gram"]],
  [/^(磅|pounds?|lbs?)/i, ["pound", "pound"]],
  [/^(安士|盎司|ounces?|oz)/i, ["ounce", "ounce"]],
  [/^斤/, ["catty", "jin"]],
  [/^[兩两両]/, ["tael", "liang"]],
  [/^[錢钱]/, ["mace", "qian"]],
  [/^分/, ["candareen", "fen"]],
];
const SCALE = 10_000n;
const FIGURES = "零一二三四五六七八九";

const scaled = (figure: string): bigint => {
  const [whole = "0", part = ""] = figure.split(".");
  return BigInt(whole) * SCALE + BigInt(part.slice(0, 4).padEnd(4, "0"));
};

function plain(value: bigint): string {
  const part = String(value % SCALE).padStart(4, "0").replace(/0+$/, "");
  return `${value / SCALE}${part === "" ? "" : `.${part}`}`;
}

/** Reads it; `now` is the unit that the form has already. Undefined where it is no weight with a unit. */
export function readWeight(typed: string, now?: string): SaidWeight | undefined {
  let rest = typed.normalize("NFKC").replace(/兩/g, "兩").replace(/[\s,]/g, "");
  rest = rest.replace(/十/g, "10").replace(/[零一二三四五六七八九]/g, (figure) => String(FIGURES.indexOf(figure)));
  const mainland = ["jin", "liang", "qian", "fen"].includes(now ?? "") ? 1 : 0;
  const parts: { amount: bigint; unit: string }[] = [];
  while (rest !== "") {
    const figure = /^(\d{1,9}(?:\.\d{1,4})?|半)/.exec(rest)?.[1];
    if (figure === undefined) return undefined;
    rest = rest.slice(figure.length);
    const amount = figure === "半" ? SCALE / 2n : scaled(figure);
    const word = WORDS.map(([is, units]) => [is.exec(rest)?.[0], units[mainland]] as const).find(([found]) => found);
    const before = parts[parts.length - 1];
    if (word?.[0] !== undefined) {
      rest = rest.slice(word[0].length);
      parts.push({ amount, unit: word[1] ?? "" });
    } else if (before && rest === "") {
      // 1斤半: half of that unit. 1 kg 5: a kilogram and five tenths. 斤二: and two of the next smaller unit.
      const ladder = LADDERS.find((steps) => steps.some(([unit]) => unit === before.unit)) ?? [];
      const next = ladder[ladder.findIndex(([unit]) => unit === before.unit) + 1];
      if (figure === "半") before.amount += amount;
      else if (before.unit === "kilogram" && !figure.includes(".")) before.amount += scaled(`0.${figure}`);
      else if (next) parts.push({ amount, unit: next[0] });
      else return undefined;
    } else return undefined;
  }
  const ladder = LADDERS.find((steps) => parts.every(({ unit }) => steps.some(([step]) => step === unit)));
  if (!ladder || parts.length === 0) return undefined;
  const per = (unit: string) => ladder.find(([step]) => step === unit)?.[1] ?? 1n;
  const smallest = parts.reduce((least, { unit }) => (per(unit) > per(least) ? unit : least), parts[0]?.unit ?? "");
  const sum = parts.reduce((all, { amount, unit }) => all + (amount * per(smallest)) / per(unit), 0n);
  return { quantity: plain(sum), unit: smallest };
}

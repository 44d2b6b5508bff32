/** Weights as people say them. */
import { expect, it } from "vitest";
import { readWeight } from "./weight";

it("reads a weight in the units that people say, exactly", () => {
  const said: [string, string, string][] = [
    ["10兩", "10", "tael"],
    ["1斤2兩", "18", "tael"],
    ["半斤", "0.5", "catty"],
    ["一斤半", "1.5", "catty"],
    ["1斤", "1", "catty"],
    ["2両3錢", "23", "mace"],
    ["1斤2", "18", "tael"],
    ["1 kg 5", "1.5", "kilogram"],
    ["1kg 250g", "1250", "gram"],
    ["２磅３安士", "35", "ounce"],
    ["3 catty", "3", "catty"],
    ["0.125 tael", "0.125", "tael"],
  ];
  for (const [text, quantity, unit] of said)
    expect(readWeight(text), `${text} is what a shop says`).toEqual({ quantity, unit });
});

it("takes a bare 斤 for the Mainland's where the form already speaks of it", () => {
  expect(readWeight("1斤2两", "jin"), "ten liang to the jin").toEqual({ quantity: "12", unit: "liang" });
});

it("reads nothing into what is no weight with a unit", () => {
  for (const text of ["", "10", "斤", "two", "1斤5kg", "1件", "10g x"])
    expect(readWeight(text), `${text} says no weight`).toBeUndefined();
});

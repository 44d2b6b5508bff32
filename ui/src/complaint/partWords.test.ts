/** Parts of a query in the officer's words, in three languages. */
import { describe, expect, it } from "vitest";
import type { Reference } from "../acts/reference";
import type { query } from "../ipc/wire";
import type { Language } from "../words/language";
import { wordsIn } from "../words/Words";
import { fromHongKong, HOUR } from "../words/time";
import { partWords } from "./partWords";

const wordsOf = (language: Language) =>
  ({ w: wordsIn(language), language, setLanguage: () => undefined }) as unknown as Parameters<typeof partWords>[0];
const reference = { name: (_: string, code: string) => `<${code}>`, entry: () => undefined } as unknown as Reference;
const value = (more: Partial<query.Named>): query.Named => ({ text: "", code: null, from: null, to: null, under: null, over: null, ...more });
const part = (shape: query.Shape, field: string, values: query.Named[], negated = false): query.Part => ({
  shape, field, list: shape === "code" ? "districts" : null, negated, values, text: "as typed", from: 0, to: 8,
});
const said = (language: Language, one: query.Part) => {
  const told = partWords(wordsOf(language), reference, (code) => `officer ${code}`, one);
  return `${told.field} ${told.said}`.trim();
};
const at = (year: number, month: number, day: number) => fromHongKong(year, month, day, 0, 0) ?? 0;

describe("a part in words", () => {
  it("says codes by their names, and what is left out", () => {
    expect(said("en", part("code", "district", [value({ code: "YTM" })]))).toBe("District <YTM>");
    expect(said("zh-Hant", part("state", "state", [value({ code: "closed" }), value({ code: "void" })], true))).toBe("狀態 並非已結案、作廢");
    expect(said("en", part("officer", "owner", [value({ code: "none" })]))).toBe("Officer nobody");
  });
  it("says days as days and lengths of time as lengths", () => {
    const june = value({ from: at(2023, 6, 1), to: at(2023, 7, 1) });
    expect(said("en", part("instant", "received", [june]))).toBe("Received 1–30 Jun 2023");
    expect(said("en", part("instant", "received", [value({ from: at(2023, 1, 1), to: at(2024, 1, 1) })]))).toBe("Received 2023");
    expect(said("en", part("instant", "received", [value({ from: at(2023, 7, 1) })]))).toBe("Received from 1 July 2023");
    expect(said("zh-Hans", part("instant", "leaves", [value({ under: 2 * HOUR })]))).toBe("离境 2小时内");
    expect(said("en", part("instant", "received", [value({ over: 48 * HOUR })]))).toBe("Received more than 2 d ago");
  });
  it("says sums as sums", () => {
    expect(said("en", part("amount", "paid", [value({ text: ">5000" })]))).toBe("Paid > $5,000");
    expect(said("en", part("amount", "paid", [value({ text: "1000..5,000" })]))).toBe("Paid $1,000–$5,000");
  });
  it("says flags as people do", () => {
    expect(said("en", part("flag", "has", [value({ code: "statement" })]))).toBe("with statement");
    expect(said("en", part("flag", "no", [value({ code: "statement" })], true))).toBe("no statement");
    expect(said("zh-Hant", part("flag", "has", [value({ code: "overdue" })], true))).toBe("並非逾期");
  });
});

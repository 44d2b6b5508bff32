/** Chips and text are two views of one query: taking a chip out and choosing one in change the text and nothing else. */
import { describe, expect, it } from "vitest";
import { codesOf, replaced, termOf, withCodes, without, withTerm, written, type Part } from "./queryText";

const part = (text: string, piece: string, more: Partial<Part> = {}): Part => ({
  shape: "state",
  field: "state",
  list: null,
  negated: false,
  values: [],
  text: piece,
  from: text.indexOf(piece),
  to: text.indexOf(piece) + piece.length,
  ...more,
});
const code = (value: string) => ({ text: value, code: value, from: null, to: null, under: null, over: null });

describe("the text of a query", () => {
  it("loses exactly the part whose chip is taken out", () => {
    const text = 'trader:"瑞甌 堂" -state:closed 退款';
    expect(without(text, part(text, "-state:closed"))).toBe('trader:"瑞甌 堂" 退款');
    expect(without(text, part(text, 'trader:"瑞甌 堂"'))).toBe("-state:closed 退款");
    expect(without("退款", part("退款", "退款")), "the last one leaves nothing").toBe("");
  });
  it("counts as the register does where a character is wider than one unit", () => {
    const text = "𠮷屋 paid:>5";
    expect(without(text, part(text, "paid:>5"))).toBe("𠮷屋");
  });
  it("quotes a value that would not be read back as one", () => {
    expect(written("YTM")).toBe("YTM");
    expect(written("藥店（藥房）"), "brackets").toBe('"藥店（藥房）"');
    expect(written("Mak Hoi Yin"), "spaces").toBe('"Mak Hoi Yin"');
    expect(written('6" pan'), "a mark within cannot end it").toBe('"6  pan"');
    expect(written("-5"), "a sign would be read as one").toBe('"-5"');
  });
  it("gains a term at its end, or in place of the one that was there", () => {
    expect(withTerm("退款", termOf("district", ["YTM", "WC"]))).toBe("退款 district:YTM,WC");
    const text = "state:received 退款";
    expect(replaced(text, part(text, "state:received"), "state:closed")).toBe("state:closed 退款");
    expect(replaced(text, undefined, undefined), "nothing asked changes nothing").toBe(text);
  });
});

describe("a quick choice", () => {
  const text = "state:received 退款 -state:void";
  const parts = [
    part(text, "state:received", { values: [code("received")] }),
    part(text, "-state:void", { negated: true, values: [code("void")] }),
  ];
  it("reads the codes of its own part and leaves what is left out alone", () => {
    expect(codesOf(parts, "state")).toEqual(["received"]);
    const next = withCodes(text, parts, { code: "state", name: "狀態" }, ["received", "closed"], (c) => c);
    expect(next, "the field is written in the officer's language").toBe("狀態:received,closed 退款 -state:void");
  });
  it("goes out with its last code", () => {
    expect(withCodes(text, parts, { code: "state", name: "state" }, [], (c) => c)).toBe("退款 -state:void");
  });
});

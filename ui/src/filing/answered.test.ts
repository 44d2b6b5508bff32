/** Elements that other fields answer: each by its own field, and only while that field says so. */
import { expect, it } from "vitest";
import { answeredBy } from "./answered";
import { blank } from "./form";

it("is answered by the field that says it, and by none while it is empty", () => {
  const form = blank(0, "walk-in");
  expect(answeredBy("trader", form), "nobody is named").toBeUndefined();
  expect(answeredBy("trader", { ...form, trader_name: "瑞甌堂" }), "the trader is").toBe("trader_name");
  expect(answeredBy("trader", { ...form, trader_name: " " }), "blanks name nobody").toBeUndefined();
  expect(answeredBy("7.goods", { ...form, goods_or_services: "services" }), "a service is not goods").toBeUndefined();
  expect(answeredBy("7A.service", { ...form, goods_or_services: "services" }), "but a service").toBe("goods_or_services");
  expect(answeredBy("13E.hidden", { ...form, trader_name: "x", price_shown: "1" }), "a judgement is the officer's").toBeUndefined();
});

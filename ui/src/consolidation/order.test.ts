/** The order of the suggested groups. */
import { describe, expect, it } from "vitest";
import { groupsAnswer } from "../gallery/madeGroups";
import { isOrder, ordered } from "./order";

const { groups } = groupsAnswer({ least: null, limit: 500, after: null, group: null });
const [, second, third] = groups;
if (!second || !third) throw new Error("BUG: the made groups are missing");

describe("the order of groups", () => {
  it("by weight is as the register weighs them, so a smaller group that is surely one trader may come first", () => {
    const sure = { ...third, size: 6, weight: 40 };
    const many = { ...second, size: 9, weight: 7 };
    expect(ordered([many, sure], "weight").map((one) => one.size), "what weighs more comes first").toEqual([6, 9]);
    expect(ordered([sure, many], "size").map((one) => one.size), "by size the larger one comes first").toEqual([9, 6]);
  });

  it("newest first goes by the last complaint", () => {
    const late = { ...third, to: second.to + 1 };
    expect(ordered([second, late], "newest")[0]?.id, "the last complaint counts, not the first").toBe(late.id);
  });

  it("keeps no order that this window does not know", () => {
    expect([isOrder("weight"), isOrder("by-luck")], "an older window may have left another").toEqual([true, false]);
  });
});

/** A large batch is held once, as columns; the pure parts of judging and comparing. */
import { describe, expect, it } from "vitest";
import { FILE } from "../gallery/pictures/madeFile";
import { groupsAnswer } from "../gallery/madeGroups";
import { memberFile } from "../gallery/madeBench";
import { hex } from "../gallery/common";
import { queueOf } from "./compareQueue";
import { partingOf } from "./parting";
import { knownBy } from "./reasons";
import { batchOf, type Batch } from "./rows";
import { howOf } from "./sides";
import { sortedPlaces } from "./sorted";

function large(): Batch {
  const [group] = groupsAnswer({ least: null, limit: null, after: null, group: 1 }).groups;
  if (!group?.members) throw new Error("BUG: the made group is missing");
  return batchOf(group.members, { key: "1", name: group.name, total: group.size, group });
}

const ANCHOR = hex(733);

describe("a batch", () => {
  it("holds the columns as they came, and builds a row only when it is asked for", () => {
    const batch = large();
    const [group] = groupsAnswer({ least: null, limit: null, after: null, group: 1 }).groups;
    expect(batch.columns.ids.length, "all are here").toBe(group?.size);
    expect(batch.rowAt(3), "a row that is seen twice is one object, so that it is not drawn anew").toBe(batch.rowAt(3));
    const first = batch.rowAt(0);
    for (let at = 1; at < 600; at += 1) batch.rowAt(at);
    expect(batch.rowAt(0), "what was scrolled away is let go").not.toBe(first);
    expect(batch.rowAt(0), "and is the same when it comes back").toEqual(first);
  });

  it("puts those first that agree least, and the newest of equals before the others", () => {
    const { columns } = large();
    const marks = [...sortedPlaces(columns, "outliers")].map((at) => columns.marks[at] ?? 0);
    expect(marks[0], "the outlier leads").toBe(Math.min(...columns.marks));
    expect(marks.every((one, k) => k === 0 || one >= (marks[k - 1] ?? 0)), "marks never fall").toBe(true);
    expect([...sortedPlaces(columns, "newest")].slice(0, 3), "newest first is the register's order").toEqual([0, 1, 2]);
    const paid = [...sortedPlaces(columns, "paid")].map((at) => Number(columns.amounts[at]));
    expect(paid[0], "who paid most leads").toBe(8_400);
  });
});

describe("whom a verdict is against", () => {
  it("is the complaint that stands for the group's trader", () => {
    const found = partingOf(large(), [hex(4)]);
    expect(found?.against, "the anchor").toBe(ANCHOR);
    expect(found?.known, "with the kinds of evidence that the row was here for").toEqual(["url", "brn"]);
  });

  it("is the oldest of the rest where the one that stands for it is itself among those parted", () => {
    expect(partingOf(large(), [ANCHOR, hex(4)])?.against, "the oldest that stays").toBe(hex(732));
  });

  it("is nobody where nobody stays", () => {
    const batch = large();
    expect(partingOf(batch, batch.columns.ids), "a group is not parted from itself").toBeUndefined();
  });

  it("knows evidence by its kind alone, so that what is new later is told apart", () => {
    expect(knownBy([["phone", "name"], ["phone"]]), "each kind once").toEqual(["name", "phone"]);
    expect(knownBy([["moon"]]), "a kind that no verdict takes is not given").toEqual([]);
  });
});

describe("the queue of a comparison", () => {
  it("asks of those below full marks alone, least likely first, and counts what was decided", () => {
    const batch = large();
    const below = batch.columns.marks.filter((marks) => marks < 16).length;
    const begun = queueOf(batch, new Set(), new Set());
    expect(begun, "nothing is decided").toMatchObject({ done: 0, total: below, skipped: 0 });
    const next = begun.next ?? "";
    const then = queueOf(batch, new Set([next]), new Set());
    expect(then.next, "the next is another").not.toBe(next);
    expect([then.done, then.total], "the whole stays as large as it was").toEqual([1, below]);
  });

  it("leaves the skipped for the end, and says that they are what is left", () => {
    const batch = large();
    const all = batch.columns.ids.filter((_, at) => (batch.columns.marks[at] ?? 0) < 16);
    const found = queueOf(batch, new Set(), new Set(all));
    expect(found.next, "none is pressed upon the officer").toBeUndefined();
    expect(found.skipped, "but they are counted").toBe(all.length);
  });
});

describe("two complaints side by side", () => {
  const one = memberFile(FILE, ANCHOR);
  const other = memberFile(FILE, hex(4));
  if (!one || !other) throw new Error("BUG: the made complaints are missing");

  it("takes the register's word where it weighed the two, and writing alike elsewhere", () => {
    const weighed = { agrees: ["address"], differs: ["phone"] };
    expect(howOf(one, other, "trader_phone", weighed), "the numbers are two").toBe("differs");
    expect(howOf({ ...one, trader_address: "鴻圖道9號" }, { ...other, trader_address: "觀塘鴻圖道9號" }, "trader_address", weighed), "written otherwise, weighed alike").toBe("agrees");
    expect(howOf(one, { ...other, trader_phone: "2555 0148" }, "trader_phone", { agrees: [], differs: [] }), "nobody said that these differ").toBe("otherwise");
    expect(howOf(one, other, "trader_url", weighed), "letter for letter").toBe("equal");
  });

  it("says what only one of them says, and nothing of what neither does", () => {
    const none = { agrees: [], differs: [] };
    expect(howOf(one, { ...other, trader_social: null }, "trader_social", none)).toBe("one");
    expect(howOf({ ...one, trader_brn: null }, { ...other, trader_brn: " " }, "trader_brn", none)).toBeUndefined();
    expect(howOf(one, other, "amount_paid", none), "each paid its own sum").toBe("own");
  });
});

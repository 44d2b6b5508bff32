/** Group heads among rows: each head stands before its rows, and every row is found again. */
import { renderHook } from "@testing-library/react";
import { expect, it } from "vitest";
import type { complaints } from "../ipc/wire";
import { fitting } from "./columns";
import { before, headPlaces, useGrouped } from "./useGrouped";

const head = (value: string, count: number): complaints.Head => ({ value, label: null, count });
const HEADS = [head("a", 3), head("b", 1), head("c", 2)];
const rows = { total: 6, rowAt: (index: number) => ({ id: String(index) }) as complaints.Line, need: () => undefined };

it("puts each head before its rows", () => {
  expect(headPlaces(HEADS), "after four, and after two more").toEqual([0, 4, 6]);
  expect(before([0, 4, 6], 5), "the fifth place is of the second group").toBe(1);
  expect(before([], 5), "without groups there is none").toBe(-1);
});

it("finds every row and its place again", () => {
  const { result } = renderHook(() => useGrouped(HEADS, rows));
  const grouped = result.current;
  expect(grouped.count, "six rows and three heads").toBe(9);
  const told = Array.from({ length: 9 }, (_, place) => grouped.headAt(place)?.value ?? grouped.rowAt(place)?.id);
  expect(told, "no row is lost between the heads").toEqual(["a", "0", "1", "2", "b", "3", "c", "4", "5"]);
  for (let row = 0; row < 6; row += 1)
    expect(grouped.rowOf(grouped.placeOf(row)), `row ${row} stands where it is said to`).toBe(row);
});

it("is the list itself where nothing is grouped", () => {
  const { result } = renderHook(() => useGrouped([], rows));
  expect(result.current.rowOf(4)).toBe(4);
  expect(result.current.placeOf(4)).toBe(4);
});

it("leaves out columns of second rank where there is no room, and never one that was chosen", () => {
  const column = (id: string, width: string, wide = false) => ({ id, head: id, width, wide, cell: () => null });
  const columns = [column("number", "146px"), column("item", "minmax(90px,1fr)", true), column("case", "150px")];
  expect(fitting(columns, 2_000).map((one) => one.id)).toEqual(["number", "item", "case"]);
  expect(fitting(columns, 360).map((one) => one.id), "the item gives way").toEqual(["number", "case"]);
  expect(fitting(columns, 100).map((one) => one.id), "the others do not").toEqual(["number", "case"]);
});

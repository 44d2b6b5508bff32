/** A list asked for by place: the page that is seen and none on the way; the old list until the new one is there. */
import { act, render, renderHook, screen, waitFor } from "@testing-library/react";
import { memo, type ReactNode } from "react";
import { expect, it } from "vitest";
import { Surroundings } from "../App";
import { useArrived, type Arrived } from "./arriving";
import { hangDoor } from "./door";
import { mockDoor } from "./mock";
import { useWindow } from "./useWindow";
import type { complaints } from "./wire";

const TOTAL = 200_000;
const around = ({ children }: { children: ReactNode }) => <Surroundings language="en">{children}</Surroundings>;
const params = (query: string) =>
  ({ filter: { query } as complaints.Filter, sort: "received_desc", after: null }) as Omit<complaints.Params, "from" | "limit">;

function hang() {
  const asked: { from: number; query: string }[] = [];
  hangDoor(
    mockDoor({
      complaints: (args) => {
        const { from, limit, filter } = JSON.parse(String(args["params"])) as { from: number; limit: number; filter: { query: string } };
        asked.push({ from, query: filter.query });
        if (filter.query === "wrong") throw { kind: "incomplete", problems: [{ field: "query", code: "unsound" }] };
        const rows = Array.from({ length: Math.min(limit, TOTAL - from) }, (_, k) => ({ id: `${filter.query}${from + k}` }));
        return { total: TOTAL, rows, next: null, heads: [], found: null };
      },
    }),
  );
  return asked;
}

it("asks for the page that is seen and for none on the way", async () => {
  const asked = hang();
  const { result } = renderHook(() => useWindow("complaints", params("a")), { wrapper: around });
  await waitFor(() => expect(result.current.total).toBe(TOTAL));
  act(() => result.current.need({ from: 90_000, to: 90_040 }));
  act(() => result.current.need({ from: TOTAL - 40, to: TOTAL - 1 }));
  await waitFor(() => expect(result.current.rowAt(TOTAL - 1)?.id, "the last row is there").toBe(`a${TOTAL - 1}`));
  expect(asked.map((one) => one.from), "the first page and the last, not the one that was only passed").toEqual([0, TOTAL - 200]);
  expect(result.current.rowAt(90_000), "what was not seen was not fetched").toBeUndefined();
  const rows = await result.current.rowsBetween(195, 405);
  expect(rows.map((row) => row.id), "a span is fetched whole where it is needed").toHaveLength(211);
});

it("shows the list before while a new one makes no sense", async () => {
  hang();
  const { result, rerender } = renderHook(({ query }) => useWindow("complaints", params(query)), {
    wrapper: around,
    initialProps: { query: "a" },
  });
  await waitFor(() => expect(result.current.rowAt(0)?.id).toBe("a0"));
  rerender({ query: "wrong" });
  await waitFor(() => expect(result.current.error).not.toBeNull());
  expect(result.current.rowAt(0)?.id, "the rows stay").toBe("a0");
  expect(result.current.isSettled, "and are known to be the old ones").toBe(false);
  rerender({ query: "b" });
  await waitFor(() => expect(result.current.rowAt(0)?.id, "until a sound one is answered").toBe("b0"));
});

it("asks for the next page before its first row is seen, without waiting for a rest", async () => {
  const asked = hang();
  const { result } = renderHook(() => useWindow("complaints", params("a")), { wrapper: around });
  await waitFor(() => expect(result.current.total).toBe(TOTAL));
  act(() => result.current.need({ from: 60, to: 120 }));
  expect(asked.map((one) => one.from), "the end of the page is far").toEqual([0]);
  act(() => result.current.need({ from: 90, to: 145 }));
  await act(async () => undefined);
  expect(asked.map((one) => one.from), "55 rows before it, the next one is asked for").toEqual([0, 200]);
  for (let from = 100; from < 1_400; from += 3) act(() => result.current.need({ from, to: from + 50 }));
  await waitFor(() => expect(result.current.rowAt(1_450)?.id, "a list that never rests is read on").toBe("a1450"));
  const pages = [...new Set(asked.map((one) => one.from))].sort((a, b) => a - b);
  expect(pages, "each page once").toEqual([0, 200, 400, 600, 800, 1_000, 1_200, 1_400]);
  expect(asked).toHaveLength(pages.length);
});

it("draws rows that arrive, and not the screen round them", async () => {
  hang();
  const drawn = { screen: 0, rows: 0 };
  let need: (span: { from: number; to: number }) => void = () => undefined;
  const Rows = memo(({ rowAt, arrived }: { rowAt: (index: number) => { id: string } | undefined; arrived: Arrived }) => {
    useArrived(arrived);
    drawn.rows += 1;
    return <p data-testid="row">{rowAt(1_250)?.id ?? "on its way"}</p>;
  });
  const List = () => {
    const list = useWindow("complaints", params("a"));
    need = list.need;
    drawn.screen += 1;
    return <Rows rowAt={list.rowAt} arrived={list.arrived} />;
  };
  render(<List />, { wrapper: around });
  await waitFor(() => expect(need).toBeDefined());
  await act(async () => new Promise((rest) => setTimeout(rest, 50)));
  const before = { ...drawn };
  for (let from = 0; from < 1_300; from += 40) await act(async () => need({ from, to: from + 50 }));
  await waitFor(() => expect(screen.getByTestId("row").textContent, "the row is drawn when it is there").toBe("a1250"));
  expect(drawn.screen, "six pages came, and the screen was not drawn for one of them").toBe(before.screen);
  expect(drawn.rows, "the rows were").toBeGreaterThan(before.rows);
});

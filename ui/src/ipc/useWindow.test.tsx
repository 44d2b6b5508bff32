/** A list asked for by place: the page that is seen and none on the way; the old list until the new one is there. */
import { act, renderHook, waitFor } from "@testing-library/react";
import type { ReactNode } from "react";
import { expect, it } from "vitest";
import { Surroundings } from "../App";
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

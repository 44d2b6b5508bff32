/** The complaints list behind a door of made answers: one query as text, chips and choices; views; the whole result. */
import { fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { Surroundings } from "../App";
import { hangDoor } from "../ipc/door";
import { mockDoor, type MockDoor } from "../ipc/mock";
import { ComplaintList } from "./ComplaintList";

const TOTAL = 14_892;
const line = (k: number) => ({
  id: `id${k}`,
  number: `TDC-2026-${String(k).padStart(6, "0")}`,
  state: "received",
  received_at: 1_700_000_000_000_000,
  due: 1_900_000_000_000_000,
  paused: false,
  owner: null,
  trader_name: "瑞甌堂藥行",
  item: null,
  district: "YTM",
  sector: null,
  allegation: "13E",
  amount_paid: "6800.00",
  currency: "HKD",
  case_number: null,
  proposed: false,
});
const DESK = { officer: "S001", officer_name: "Mak", roles: ["sup"], now: 1_800_000_000_000_000, may_show: true };
const params = (args: Record<string, unknown>) => JSON.parse(String(args["params"])) as Record<string, unknown>;
const RECEIPT = { act: "act-9", touched: [], members: 1, made: [], undo: null };
// A reader of the register's kind for one field and for nonsense.
const read = (text: string) => {
  const nothing = { parts: [], problem: null, structured: false, count: null, fields: [], flags: [] };
  const wrong = /shade:\w*/.exec(text);
  if (wrong) return { ...nothing, problem: { code: "unknown-field", from: wrong.index, to: wrong.index + 5 } };
  const state = /(-?)state:([\w,]+)/.exec(text);
  if (!state) return nothing;
  const values = (state[2] ?? "").split(",").map((code) => ({ text: code, code, from: null, to: null, under: null, over: null }));
  const [from, to] = [state.index, state.index + state[0].length];
  return { ...nothing, parts: [{ shape: "state", field: "state", list: null, negated: state[1] === "-", values, text: state[0], from, to }] };
};
let door: MockDoor;
const given = (command: string) =>
  door.calls
    .filter((call) => call.command === command)
    .map((call) => JSON.parse(String(call.args["command"])) as Record<string, unknown>);

beforeEach(() => {
  localStorage.clear();
  door = mockDoor({
    desk: () => DESK,
    reference: () => ({ lists: {} }),
    officers: () => ({ officers: [] }),
    cases: () => ({ total: 0, rows: [], next: null }),
    complaints: (args) => {
      const from = Number(params(args)["from"] ?? 0);
      return {
        total: TOTAL,
        rows: Array.from({ length: Math.min(200, TOTAL - from) }, (_, k) => line(from + k)),
        next: null,
        heads: [],
        found: null,
      };
    },
    query: (args) => read(String(params(args)["text"])),
    saved_views: () => ({ views: [], left: {}, may_keep_for_all: true }),
    view_counts: (args) => ({ counts: (params(args)["texts"] as string[]).map(() => ({ count: 7, last_day: 0, four_weeks: 0 })) }),
    keep_view: () => null,
    complaint_ids: () => ({ count: TOTAL, ids: Array.from({ length: TOTAL }, (_, k) => `id${k}`) }),
    perform: () => RECEIPT,
    preview: () => RECEIPT,
  });
  hangDoor(door);
});

const list = () =>
  render(
    <Surroundings language="en">
      <ComplaintList onOpen={() => undefined} />
    </Surroundings>,
  );

describe("the list", () => {
  it("takes the whole result with Ctrl A, and its members from the register", async () => {
    list();
    await screen.findByText("14 892 complaints", {}, { timeout: 3000 });
    fireEvent.keyDown(document.body, { key: "a", ctrlKey: true });
    expect(screen.getByTestId("list-selected").textContent, "it says how many, and that they are all").toBe(
      "All 14\u00a0892 in this view selected",
    );
    expect(screen.getByTestId("take-up-button").textContent, "and every button bears the number").toContain("14\u00a0892");
    fireEvent.click(screen.getByTestId("take-up-button"));
    await screen.findByTestId("take-up-dialog");
    await waitFor(
      () =>
        expect(given("preview")[0]?.["complaints"], "all are asked, not those that are loaded").toHaveLength(TOTAL),
      { timeout: 8_000 },
    );
  }, 20_000);
  const asked = () =>
    door.calls
      .filter((call) => call.args["question"] === "complaints")
      .map((call) => params(call.args) as { filter: { query: string | null }; from: number; order: unknown });
  it("opens a view by its key, which stands with the view", async () => {
    list();
    await screen.findAllByText("TDC-2026-000001");
    fireEvent.keyDown(document.body, { key: "2", code: "Digit2", altKey: true });
    await waitFor(() => expect(asked().at(-1)?.filter.query, "the second in the pane").toBe("owner:me state:open"));
    expect(screen.getByTestId("view-mine").closest("li")?.title, "and the view says it").toMatch(/\(Alt.2\)/);
  });
  it("keeps text and chips as two views of one query", async () => {
    list();
    await screen.findAllByText("TDC-2026-000001");
    const box = screen.getByTestId<HTMLInputElement>("list-search");
    fireEvent.click(within(screen.getByRole("group", { name: "States" })).getByText("Closed"));
    await waitFor(() => expect(box.value, "a choice is written into the text").toBe("state:closed"));
    await waitFor(() => expect(asked().at(-1)?.filter.query, "and asked for").toBe("state:closed"));
    fireEvent.click(await screen.findByTestId("query-chip-remove"));
    await waitFor(() => expect(box.value, "a chip taken out is taken out of the text").toBe(""));
    await waitFor(() => expect(screen.queryByTestId("query-chips"), "and no chip is left").toBeNull());
  }, 20_000);
  it("says where a query makes no sense, and shows the list as it was", async () => {
    list();
    await screen.findAllByText("TDC-2026-000001");
    fireEvent.change(screen.getByTestId("list-search"), { target: { value: "退款 shade:red" } });
    const told = await screen.findByTestId("query-problem", {}, { timeout: 3000 });
    expect(told.textContent, "in words").toContain("No field is called so");
    expect(document.querySelector(".cf-mirror u")?.textContent, "on the very letters").toBe("shade");
    expect(screen.queryAllByText("TDC-2026-000001").length, "the rows stay").toBeGreaterThan(0);
  }, 20_000);
  it("asks nothing while an input method composes", async () => {
    list();
    await screen.findAllByText("TDC-2026-000001");
    const box = screen.getByTestId("list-search");
    fireEvent.compositionStart(box);
    fireEvent.change(box, { target: { value: "tui" } });
    await new Promise((done) => setTimeout(done, 400));
    expect(asked().at(-1)?.filter.query, "half a word is nobody's question").toBeNull();
    fireEvent.change(box, { target: { value: "退" } });
    fireEvent.compositionEnd(box);
    await waitFor(() => expect(asked().at(-1)?.filter.query, "the word is").toBe("退"));
  }, 20_000);
  it("keeps a view under a name, and how it was left", async () => {
    list();
    await screen.findAllByText("TDC-2026-000001");
    fireEvent.click(screen.getByTestId("view-overdue"));
    await waitFor(() => expect(screen.getByTestId<HTMLInputElement>("list-search").value).toBe("is:overdue"));
    fireEvent.click(screen.getByTestId("view-save"));
    fireEvent.change(await screen.findByTestId("view-name"), { target: { value: "Late ones" } });
    fireEvent.click(screen.getByTestId("view-form-save"));
    const kept = () => door.calls.filter((call) => call.command === "keep_view").map((call) => call.args["view"] as { id: string; name: string; body: string });
    await waitFor(() => expect(kept().map((view) => view.name)).toContain("Late ones"));
    await waitFor(() => expect(kept().at(-1)?.id, "and the list itself is kept as it is left").toBe("last:complaints"), { timeout: 6000 });
    expect(JSON.parse(kept().at(-1)?.body ?? "{}"), "with its query").toMatchObject({ query: "is:overdue" });
  }, 20_000);
});

/** The complaint read beside the list: opened by its key, followed by the cursor, closed by Escape, opened whole by Enter. */
import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { Surroundings } from "../App";
import { complaintsAnswer, lineOf } from "../gallery/pictures/madeComplaints";
import { FILE as MADE } from "../gallery/pictures/madeFile";
import { hangDoor } from "../ipc/door";
import { mockDoor, type MockDoor } from "../ipc/mock";
import { forgetKept } from "../kit/kept";
import { ComplaintList } from "./ComplaintList";

const DESK = { officer: "S001", officer_name: "Mak", roles: ["sup"], now: 1_800_000_000_000_000, may_show: true };
const params = (args: Record<string, unknown>) => JSON.parse(String(args["params"])) as Record<string, unknown>;
let door: MockDoor;

beforeEach(() => {
  localStorage.clear();
  forgetKept();
  door = mockDoor({
    desk: () => DESK,
    reference: () => ({ lists: {} }),
    officers: () => ({ officers: [] }),
    cases: () => ({ total: 0, rows: [], next: null }),
    complaints: (args) => complaintsAnswer(params(args)),
    complaint_file: (args) => {
      const number = String(params(args)["name"]);
      return { ...MADE, id: number, number, item: `goods of ${number}`, evidence: [] };
    },
    query: () => ({ parts: [], problem: null, structured: false, count: null, fields: [], flags: [] }),
    saved_views: () => ({ views: [], left: {}, may_keep_for_all: true }),
    view_counts: (args) => ({ counts: (params(args)["texts"] as string[]).map(() => ({ count: 7, last_day: 0, four_weeks: 0 })) }),
    keep_view: () => null,
  });
  hangDoor(door);
});

const [first, second] = [lineOf(0).number, lineOf(1).number];
const key = (name: string, more: object = {}) => fireEvent.keyDown(document.body, { key: name, ...more });
const asked = () => door.calls.filter((call) => call.args["question"] === "complaint_file").map((call) => params(call.args)["name"]);

async function list(onOpen = vi.fn()) {
  render(
    <Surroundings language="en">
      <ComplaintList onOpen={onOpen} />
    </Surroundings>,
  );
  await screen.findAllByText(first);
  await waitFor(() => expect(document.querySelector("tr.cur"), "the cursor stands on the first row").not.toBeNull());
  return onOpen;
}

const beside = async (number: string) => {
  await waitFor(() => expect(screen.getByTestId("beside-number").textContent).toBe(number));
  // A list row of the gallery never bears these goods: they are of the file alone.
  await screen.findAllByText(`goods of ${number}`);
  return screen.getByTestId("beside");
};

describe("the complaint beside the list", () => {
  it("opens by Ctrl Enter, and the list stays", async () => {
    const onOpen = await list();
    expect(screen.getByTestId("open-beside").textContent, "the key is shown where the act is").toMatch(/Ctrl.?Enter/);
    key("Enter", { ctrlKey: true });
    await beside(first);
    expect(screen.getByTestId("complaints-table"), "the list is still there").toBeTruthy();
    expect(onOpen, "and nothing was opened whole").not.toHaveBeenCalled();
  });
  it("follows the cursor, and asks for no file that it only passes", async () => {
    await list();
    key("Enter", { ctrlKey: true });
    await beside(first);
    key("j");
    const pane = await beside(second);
    await waitFor(() => expect(pane.getAttribute("aria-busy"), "what is read is what the head names").toBe("false"));
    for (let k = 0; k < 6; k += 1) key("j");
    await beside(lineOf(7).number);
    expect(asked(), "a key held down asks for none on its way").toEqual([first, second, lineOf(7).number]);
  });
  it("is read and not corrected: its acts are the list's", async () => {
    await list();
    key("Enter", { ctrlKey: true });
    const pane = await beside(first);
    expect(within(pane).queryByTestId("amend-trader"), "a correction is the whole file's").toBeNull();
    expect(within(pane).queryByTestId("evidence-open"), "and so is evidence").toBeNull();
  });
  it("opens whole by Enter and closes by Escape, which leaves the selection alone", async () => {
    const onOpen = await list();
    key(" ");
    key("Enter", { ctrlKey: true });
    await beside(first);
    key("Enter");
    expect(onOpen.mock.calls[0]?.[0], "Enter opens the complaint under the cursor").toBe(first);
    key("Escape");
    expect(screen.queryByTestId("beside-number"), "the pane is closed").toBeNull();
    expect(screen.getByTestId("list-selected"), "and what was selected still is").toBeTruthy();
    key("Escape");
    expect(screen.queryByTestId("list-selected"), "until Escape is pressed again").toBeNull();
  });
  it("is found open by the officer who comes back, and closed by hand", async () => {
    await list();
    key("Enter", { ctrlKey: true });
    await beside(first);
    cleanup();
    await list();
    await beside(first);
    fireEvent.click(screen.getByTestId("beside-close"));
    expect(screen.queryByTestId("beside-number"), "a press closes it as Escape does").toBeNull();
  });
});

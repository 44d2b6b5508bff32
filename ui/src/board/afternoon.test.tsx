/** A visitor's afternoon on the board: the statement in hand, when the visitor sets out, and the last hour told once. */
import { act, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { Surroundings } from "../App";
import { fileOf, VISITORS } from "../gallery/madeDesk";
import { NOW } from "../gallery/common";
import { hangDoor } from "../ipc/door";
import { mockDoor } from "../ipc/mock";
import { endKept } from "../kit/kept";
import { fromHongKong, HOUR } from "../words/time";
import { Board } from "./Board";
import { LeavingSoon } from "./LeavingSoon";
import { shown } from "../test/shownBoard";

// As the second of the picture, but nobody has begun the statement yet.
const visitor = { ...VISITORS[1]!, statement: null, statement_by: null, set_out: null, steps: ["receipt-slip-given"] };
const ROWS = VISITORS.map((one) => (one.id === visitor.id ? visitor : one));

beforeEach(endKept);

describe("a visitor's afternoon", () => {
  const show = (perform: () => unknown, rows: readonly unknown[] = ROWS) => shown(rows, perform);

  it("S finishes a statement that is in hand, and the row and the pane say whose it is", async () => {
    const door = await show(() => ({ undo: null, touched: [], made: [], left: [] }), VISITORS);
    expect(screen.getByTestId("board-table").textContent, "the row says so").toContain("In hand");
    expect((await screen.findByTestId("statement-in-hand")).textContent, "with who and since when").toMatch(/In hand .*Q001/);
    expect(screen.getByTestId("board-statement").textContent, "the button says what it will log").toContain("Statement signed");
    await act(async () => void fireEvent.keyDown(document.body, { key: "s" }));
    const given = door.calls.find((call) => call.command === "perform");
    expect(JSON.parse(String(given?.args["command"])), "it is signed").toMatchObject({ act: "log_step", step: "statement-taken" });
  });

  it("O enters when the visitor sets out: an hour ahead, or now where nothing is typed", async () => {
    const door = await show(() => ({ undo: null, touched: [], made: [], left: [] }));
    const given = () => door.calls.filter((call) => call.command === "perform").map((call) => JSON.parse(String(call.args["command"])) as { step: string; at: number | null });
    await act(async () => void fireEvent.keyDown(document.body, { key: "o" }));
    const field = await screen.findByTestId("set-out-at");
    fireEvent.change(field, { target: { value: "soon" } });
    fireEvent.click(screen.getByTestId("set-out-save"));
    expect(given(), "what cannot be read is not entered as now").toEqual([]);
    fireEvent.change(field, { target: { value: "16:20" } });
    await act(async () => void fireEvent.click(screen.getByTestId("set-out-save")));
    expect(given()[0], "the hour, on Hong Kong’s clock").toMatchObject({ step: "set-out", at: fromHongKong(2023, 5, 19, 16, 20) });
    await waitFor(() => expect(screen.queryByTestId("set-out-at"), "the field is gone again").toBeNull());
    await act(async () => void fireEvent.keyDown(document.body, { key: "o" }));
    await act(async () => void fireEvent.keyDown(screen.getByTestId("set-out-at"), { key: "Enter" }));
    expect(given()[1], "left empty it is now, by the register’s clock").toMatchObject({ step: "set-out", at: null });
  });

  it("shows when the visitor sets out in the row, on the beam and beside it", async () => {
    await show(() => ({}), VISITORS);
    expect(screen.getByTestId("board-table").textContent, "in the row").toContain("out 16:20");
    expect(screen.getByTestId("board-set-out").textContent, "in the pane").toContain("16:20");
    const beams = within(screen.getByTestId("visitor-pane")).getAllByRole("img").map((one) => one.getAttribute("aria-label") ?? "");
    expect(beams.some((name) => name.includes("set out 16:20")), "and the beam tells it to a screen reader").toBe(true);
  });
});

describe("departures under one hour", () => {
  const near = (minutes: number) => ({ ...visitor, id: "near", number: "TDC-2026-000009-X", leaves_at: NOW + minutes * 60_000_000 });
  const heard = () => screen.getByTestId("leaving-soon").textContent;

  it("are told at once and once, whatever is drawn anew, and not again when the board is opened again", async () => {
    const drawn = (minutes: number, later = 0) => (
      <Surroundings language="en">
        <LeavingSoon rows={[near(minutes), { ...visitor, id: "far", leaves_at: NOW + 20 * HOUR }]} now={NOW + later} />
      </Surroundings>
    );
    const view = render(drawn(60));
    expect(screen.getByTestId("leaving-soon").getAttribute("aria-live"), "it does not wait for a pause").toBe("assertive");
    expect(heard(), "an hour to the minute is not under one").toBe("");
    view.rerender(drawn(60, 60_000_000));
    expect(heard(), "number and time, no name").toBe("TDC-2026-000009-X: leaves in 59 min");
    view.rerender(drawn(60, 5 * 60_000_000));
    expect(heard(), "the minutes that follow change nothing, so nothing is read again").toBe("TDC-2026-000009-X: leaves in 59 min");
    view.unmount();
    const again = render(drawn(60, 6 * 60_000_000));
    expect(heard(), "coming back to the board tells nothing twice").toBe("");
    again.rerender(drawn(40, 6 * 60_000_000));
    expect(heard(), "an hour of leaving that was changed is another").toBe("TDC-2026-000009-X: leaves in 34 min");
  });

  it("stand on the board itself", async () => {
    hangDoor(
      mockDoor({
        reference: () => ({ lists: {} }),
        officers: () => ({ officers: [] }),
        board: () => ({ now: NOW, still_here: 1, total: 1, rows: [near(52)], next: null }),
        complaint_file: () => fileOf("x"),
      }),
    );
    render(
      <Surroundings language="zh-Hant">
        <Board officer="Q001" onOpen={() => undefined} onTrader={() => undefined} clock={NOW} />
      </Surroundings>,
    );
    await waitFor(() => expect(heard(), "in the officer’s language").toContain("52分"));
  });
});

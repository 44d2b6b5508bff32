/** The board: order by time left in groups, one key logs a step, and nothing is shown as done before the register says so. */
import { act, fireEvent, render, renderHook, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Surroundings } from "../App";
import { fileOf, VISITORS } from "../gallery/madeDesk";
import { NOW } from "../gallery/common";
import { hangDoor } from "../ipc/door";
import { mockDoor } from "../ipc/mock";
import { Board } from "./Board";
import { groupOf, linesOf, statementDue } from "./rows";
import { useChanges } from "../ipc/useAsk";
import { endKept } from "../kit/kept";
import { fromHongKong, HOUR, now } from "../words/time";
import { useBoard } from "./useBoard";
import { useHeld } from "./useHeld";
import { shown } from "../test/shownBoard";

// As the second of the picture, but nobody has begun the statement yet.
const visitor = { ...VISITORS[1]!, statement: null, statement_by: null, steps: ["receipt-slip-given", "price-card-photographed", "called-shop"] };
const ROWS = VISITORS.map((one) => (one.id === visitor.id ? visitor : one));

// What one test chose is not remembered for the next.
beforeEach(endKept);

describe("the order of the board", () => {
  it("groups by the time that is left, and moves a visitor on as the clock does", () => {
    const at = (leaves: number | null) => groupOf({ ...visitor, leaves_at: leaves }, NOW);
    expect(at(NOW + 4 * HOUR), "four hours to the minute are within four hours").toBe("soon");
    expect(at(NOW + 5 * HOUR), "later on the same Hong Kong day").toBe("today");
    expect(at(NOW + 12 * HOUR), "02:32 is tomorrow").toBe("tomorrow");
    expect(at(NOW + 40 * HOUR), "the day after").toBe("later");
    expect(at(null), "asking is the next step").toBe("unknown");
    expect(at(NOW), "whoever leaves this minute has left").toBe("left");
  });

  it("counts in each head what stands below it", () => {
    const lines = linesOf(VISITORS, NOW);
    const heads = lines.filter((line) => line.head !== undefined);
    const sum = heads.reduce((all, line) => all + (line.head === undefined ? 0 : line.count), 0);
    expect(sum, "the heads sum to the visitors").toBe(VISITORS.length);
    expect(
      heads.map((line) => line.head),
      "in the board's order",
    ).toEqual(["soon", "today", "tomorrow", "unknown", "left"]);
  });

  it("speaks of a due statement only where that rule gave the time", () => {
    expect(statementDue(visitor), "an urgent departure is due before it").toBe(visitor.due);
    expect(
      statementDue({ ...visitor, due_rule: "standard" }),
      "twelve working days say nothing of a statement",
    ).toBeUndefined();
    expect(statementDue({ ...visitor, statement: "signed" }), "it is taken").toBeUndefined();
  });
});

describe("the board's keys", () => {
  const show = (perform: () => unknown) => shown(ROWS, perform);

  it("S begins the statement of the visitor who is seen", async () => {
    const door = await show(() => ({ undo: null, touched: [], made: [], left: [] }));
    await act(async () => void fireEvent.keyDown(document.body, { key: "s" }));
    const given = door.calls.filter((call) => call.command === "perform");
    expect(JSON.parse(String(given[0]?.args["command"])), "the very visitor, the very step").toMatchObject({
      act: "log_step",
      complaint: visitor.id,
      step: "statement-begun",
      at: null,
    });
    await screen.findByTestId("toast");
    await act(async () => void fireEvent.keyDown(document.body, { key: "2" }));
    expect(
      door.calls.filter((call) => call.command === "perform").length,
      "a price card that was photographed is not logged again",
    ).toBe(1);
    await act(async () => void fireEvent.keyDown(document.body, { key: "5" }));
    expect(
      door.calls.filter((call) => call.command === "perform").length,
      "a shop that was called may be called again",
    ).toBe(2);
  });

  it("a refusal stands beside the button, and the step stays unticked", async () => {
    await show(() => {
      throw { kind: "refused", code: "role-may-not", about: [] };
    });
    await act(async () => void fireEvent.keyDown(document.body, { key: "s" }));
    const note = await screen.findByTestId("refused");
    expect(note.textContent, "with its code").toContain("role-may-not");
    expect((screen.getByTestId("step-statement-taken") as HTMLInputElement).checked, "nothing was logged").toBe(false);
  });
});

describe("the visitor's pane", () => {
  it("says how soon something was done, how to reach the visitor, and who has the complaint", async () => {
    const VISITOR = { ...visitor, received_at: NOW - 2 * HOUR, first_step_at: NOW - HOUR, owner: null, consent: true };
    hangDoor(
      mockDoor({
        reference: () => ({ lists: {} }),
        officers: () => ({ officers: [] }),
        board: () => ({ now: NOW, still_here: 1, total: 1, rows: [VISITOR], next: null }),
        complaint_file: (args) => fileOf(String((JSON.parse(String(args["params"])) as { name: string }).name)),
      }),
    );
    render(
      <Surroundings language="en">
        <Board officer="Q001" onOpen={() => undefined} onTrader={() => undefined} clock={NOW} />
      </Surroundings>,
    );
    const pane = await screen.findByTestId("visitor-pane");
    expect(screen.getByTestId("first-action").textContent, "measured from what is logged").toBe(
      "First action 1 h after receipt",
    );
    expect(screen.getByTestId("board-contact").textContent, "both ways, masked, and the consent").toContain("WeChat");
    expect(pane.textContent, "that nobody has it is said").toContain("nobody has it");
  });
});

describe("the board by Hong Kong's clock", () => {
  const midnight = fromHongKong(2026, 5, 20) ?? 0;
  const at = (n: number, leaves: number): (typeof VISITORS)[number] => ({
    ...visitor,
    id: `m${n}`,
    number: `TDC-2026-00000${n}`,
    leaves_at: leaves,
    statement: null,
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  it("moves visitors on across midnight and lets them leave by themselves, under no pointer", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "setInterval", "clearInterval", "Date"] });
    vi.setSystemTime((midnight - 90_000_000) / 1_000);
    const rows = [at(1, midnight - 30_000_000), at(2, midnight + 5 * HOUR), at(3, midnight + 25 * HOUR)];
    const door = mockDoor({
      reference: () => ({ lists: {} }),
      officers: () => ({ officers: [] }),
      board: () => ({ now: midnight, still_here: 3, total: 3, rows, next: null }),
      complaint_file: () => fileOf("x"),
    });
    hangDoor(door);
    render(
      <Surroundings language="en">
        <Board officer="Q001" onOpen={() => undefined} onTrader={() => undefined} />
      </Surroundings>,
    );
    const settle = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));
    await settle(10);
    const order = () => linesOf(rows, now()).flatMap((line) => (line.head === undefined ? [line.group] : []));
    const asked = () => door.calls.filter((call) => call.args["question"] === "board").length;
    expect(order(), "at 23:58:30 one leaves within the minute, one tomorrow, one the day after").toEqual([
      "soon",
      "tomorrow",
      "later",
    ]);
    const before = asked();
    await settle(61_000);
    expect(order()[0], "at 23:59:31 the first has not left yet: 23:59:30 is past").toBe("tomorrow");
    expect(order().at(-1), "it has left by itself").toBe("left");
    await settle(30_000);
    expect(asked(), "as the minute turns, what is to be done next is asked for anew").toBeGreaterThan(before);
    expect(order(), "a second past midnight tomorrow is today, and the day after is tomorrow").toEqual([
      "today",
      "tomorrow",
      "left",
    ]);
  });

  it("keeps every row in its place while the pointer is over the list", async () => {
    let rows = [at(1, NOW + HOUR), at(2, NOW + 2 * HOUR)];
    const door = mockDoor({
      reference: () => ({ lists: {} }),
      officers: () => ({ officers: [] }),
      board: () => ({ now: NOW, still_here: 2, total: 2, rows, next: null }),
      complaint_file: () => fileOf("x"),
    });
    hangDoor(door);
    function Held({ held }: { held: boolean }) {
      useChanges();
      const { rows: shown } = useBoard(held, NOW);
      return <output data-testid="order">{shown.map((one) => one.id).join(" ")}</output>;
    }
    const view = render(
      <Surroundings language="en">
        <Held held />
      </Surroundings>,
    );
    view.rerender(
      <Surroundings language="en">
        <Held held={false} />
      </Surroundings>,
    );
    await waitFor(() => expect(screen.getByTestId("order").textContent, "as they leave").toBe("m1 m2"));
    view.rerender(
      <Surroundings language="en">
        <Held held />
      </Surroundings>,
    );
    rows = [at(2, NOW + 30 * 60_000_000), at(1, NOW + HOUR)];
    await act(async () => door.change([{ kind: "complaint" }]));
    await act(() => new Promise((resolve) => setTimeout(resolve, 30)));
    expect(screen.getByTestId("order").textContent, "no row is swapped under an officer's hand").toBe("m1 m2");
    view.rerender(
      <Surroundings language="en">
        <Held held={false} />
      </Surroundings>,
    );
    await waitFor(() => expect(screen.getByTestId("order").textContent, "it waits until the hand is gone").toBe("m2 m1"));
  });

  it("does not take a pointer that was left lying for a hand", () => {
    vi.useFakeTimers();
    const { result } = renderHook(() => useHeld());
    act(() => result.current.hold(true));
    act(() => vi.advanceTimersByTime(10_000));
    act(() => result.current.hold(true));
    act(() => vi.advanceTimersByTime(10_000));
    expect(result.current.held, "a pointer that moves is a hand").toBe(true);
    act(() => vi.advanceTimersByTime(5_000));
    expect(result.current.held, "one that lies still for a quarter of a minute is none").toBe(false);
  });
});

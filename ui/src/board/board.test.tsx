/** The board: order by time left in groups, one key logs a step, and nothing is shown as done before the register says so. */
import { act, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { Surroundings } from "../App";
import { fileOf, VISITORS } from "../gallery/madeDesk";
import { NOW } from "../gallery/common";
import { hangDoor } from "../ipc/door";
import { mockDoor } from "../ipc/mock";
import { Board } from "./Board";
import { groupOf, linesOf, statementDue } from "./rows";
import { HOUR } from "../words/time";

const visitor = VISITORS[1]!;

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
  const show = async (perform: () => unknown) => {
    const door = mockDoor({
      reference: () => ({ lists: {} }),
      board: () => ({ now: NOW, still_here: 7, total: VISITORS.length, rows: VISITORS, next: null }),
      complaint_file: (args) => fileOf(String((JSON.parse(String(args["params"])) as { name: string }).name)),
      perform,
    });
    hangDoor(door);
    render(
      <Surroundings language="en">
        <Board officer="Q001" onOpen={() => undefined} clock={NOW} />
      </Surroundings>,
    );
    await screen.findByTestId("visitor-pane");
    fireEvent.keyDown(document.body, { key: "j" });
    await waitFor(() =>
      expect(screen.getByTestId("visitor-pane").textContent, "the pane follows the cursor").toContain("周映禾"),
    );
    await act(() => new Promise((resolve) => setTimeout(resolve, 200)));
    return door;
  };

  it("S logs the statement of the visitor who is seen", async () => {
    const door = await show(() => ({ undo: null, touched: [], made: [], left: [] }));
    await act(async () => void fireEvent.keyDown(document.body, { key: "s" }));
    const given = door.calls.filter((call) => call.command === "perform");
    expect(JSON.parse(String(given[0]?.args["command"])), "the very visitor, the very step").toMatchObject({
      act: "log_step",
      complaint: visitor.id,
      step: "statement-taken",
    });
    await screen.findByTestId("toast");
    await act(async () => void fireEvent.keyDown(document.body, { key: "e" }));
    expect(
      door.calls.filter((call) => call.command === "perform").length,
      "a price card that was photographed is not logged again",
    ).toBe(1);
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

/** The statistics screen: sums proved or told wrong, every figure opens its list, the year and the instant are asked. */
import { act, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { Surroundings } from "../App";
import { YEAR } from "../gallery/madeYear";
import { hangDoor } from "../ipc/door";
import { mockDoor, type MockDoor } from "../ipc/mock";
import { fromHongKong } from "../words/time";
import { Proof } from "./YearTable";
import { Statistics } from "./Statistics";

const NOW = fromHongKong(2024, 3, 27, 9, 12) ?? 0;
const params = (door: MockDoor, question: string) =>
  door.calls.filter((c) => c.args["question"] === question).map((c) => JSON.parse(String(c.args["params"])) as Record<string, unknown>);

function shown(): MockDoor {
  const door = mockDoor({
    desk: () => ({ now: NOW }),
    reference: () => ({ lists: {} }),
    year: (args) => ({ ...YEAR, year: (JSON.parse(String(args["params"])) as { year: number }).year }),
    year_list: () => ({ figure: "consolidated", as_at: "", total: 14_892, rows: [], next: null }),
  });
  hangDoor(door);
  render(
    <Surroundings language="en">
      <Statistics onOpen={() => undefined} />
    </Surroundings>,
  );
  return door;
}

describe("statistics", () => {
  beforeEach(() => localStorage.clear());

  it("proves both sums beneath the published table", async () => {
    shown();
    const sums = await screen.findAllByTestId("sum-holds");
    expect(sums.map((s) => s.textContent?.replace(/\u00a0/g, " ")), "the two published sums").toEqual([
      "14 892 + 3 171 = 18 063",
      "18 063 + 919 = 18 982",
    ]);
    expect(screen.queryByTestId("sum-fails"), "nothing fails").toBeNull();
  });

  it("says what a sum comes to where it fails", () => {
    render(
      <Surroundings language="en">
        <Proof a={2} b={2} sum={5} />
      </Surroundings>,
    );
    expect(screen.getByTestId("sum-fails").textContent, "the true sum stands beside the figure").toBe("2 + 2 = 4, not 5");
  });

  it("opens the list behind a figure, whose total must be the figure", async () => {
    const door = shown();
    const figure = (await screen.findAllByTestId("figure-consolidated"))[0];
    fireEvent.click(figure as HTMLElement);
    const total = await screen.findByTestId("year-list-total");
    expect(total.className, "it agrees").toContain("green");
    expect(params(door, "year_list")[0]?.["figure"], "the figure's own list was asked").toBe("consolidated");
  });

  it("changes the year by its keys and asks no year that is to come", async () => {
    const door = shown();
    await screen.findByTestId("year-table");
    await waitFor(() => expect(params(door, "year").at(-1)?.["year"], "the present year first").toBe(2024));
    act(() => void fireEvent.keyDown(document.body, { key: "[" }));
    await waitFor(() => expect(params(door, "year").at(-1)?.["year"], "the year before").toBe(2023));
    act(() => void fireEvent.keyDown(document.body, { key: "]" }));
    act(() => void fireEvent.keyDown(document.body, { key: "]" }));
    expect(params(door, "year").some((p) => p["year"] === 2025), "2025 has not begun").toBe(false);
  });
});

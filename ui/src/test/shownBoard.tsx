/**
 * The board in a test: its made visitors, the second of them under the cursor and in the pane. Not a test, and in no
 * window: see board.test and afternoon.test.
 */
import { act, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { expect } from "vitest";
import { Surroundings } from "../App";
import { NOW } from "../gallery/common";
import { fileOf } from "../gallery/madeDesk";
import { hangDoor } from "../ipc/door";
import { mockDoor } from "../ipc/mock";
import { Board } from "../board/Board";

/** Shows these rows to Q001; `perform` answers every act. Gives the door with what it was asked. */
export async function shown(rows: readonly unknown[], perform: () => unknown) {
  const door = mockDoor({
    reference: () => ({ lists: {} }),
    board: () => ({ now: NOW, still_here: 7, total: rows.length, rows, next: null }),
    complaint_file: (args) => fileOf(String((JSON.parse(String(args["params"])) as { name: string }).name)),
    perform,
  });
  hangDoor(door);
  render(
    <Surroundings language="en">
      <Board officer="Q001" onOpen={() => undefined} onTrader={() => undefined} clock={NOW} />
    </Surroundings>,
  );
  await screen.findByTestId("visitor-pane");
  fireEvent.keyDown(document.body, { key: "j" });
  await waitFor(() =>
    expect(screen.getByTestId("visitor-pane").textContent, "the pane follows the cursor").toContain("周映禾"),
  );
  await act(() => new Promise((resolve) => setTimeout(resolve, 200)));
  return door;
}

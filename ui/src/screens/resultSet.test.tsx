/** The result inside a record: where it stands in it, the steps, what follows a decision, and the way back. */
import { act, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { Surroundings } from "../App";
import { amongAll, type Among } from "../ipc/among";
import { go, placeNow } from "../kit/place";
import { afterDeciding, back, forgetResult, openRecord } from "./resultSet";
import { ResultSteps } from "./ResultSteps";

const named = (number: string) => ({ kind: "complaint", number });
const three = (): Among => amongAll(["T1", "T2", "T3"], 1, named);

function opened(among: Among, number = "T2") {
  go("board");
  openRecord("complaint", number, among);
  return render(
    <Surroundings language="en">
      <ResultSteps number={number} />
    </Surroundings>,
  );
}

describe("the result that a record was opened from", () => {
  afterEach(() => {
    forgetResult();
    globalThis.location.hash = "";
  });
  it("says which one is open, and J and K go on and back", async () => {
    opened(three());
    expect(screen.getByTestId("result-place").textContent, "the second of three").toBe("2 of 3");
    fireEvent.keyDown(document.body, { key: "j" });
    await waitFor(() => expect(placeNow(), "the next is opened").toEqual({ screen: "complaints", id: "T3" }));
  });
  it("ends where the result ends", async () => {
    opened(amongAll(["T1", "T2"], 1, named));
    expect(screen.getByTestId("result-next").getAttribute("aria-disabled"), "there is none after the last").toBe("true");
    fireEvent.keyDown(document.body, { key: "j" });
    await act(async () => undefined);
    expect(placeNow().id, "it stays").toBe("T2");
  });
  it("opens the next when the open one was decided, and the list after the last", async () => {
    opened(three());
    await afterDeciding("T2");
    expect(placeNow().id, "the next").toBe("T3");
    await afterDeciding("T3");
    expect(placeNow(), "then the list that it was opened from").toEqual({ screen: "board" });
  });
  it("skips nothing where the decided one has left the result", async () => {
    const left = ["T1", "T3", "T4"];
    opened({ total: 4, at: 1, nameAt: async (index) => (left[index] === undefined ? undefined : named(left[index])) });
    await afterDeciding("T2");
    expect(placeNow().id, "its place is now the next one's").toBe("T3");
  });
  it("steps over heads of groups", async () => {
    opened({ total: 4, at: 0, nameAt: async (index) => (index === 3 ? named("T9") : undefined) });
    fireEvent.click(screen.getByTestId("result-next"));
    await waitFor(() => expect(placeNow().id, "the next record").toBe("T9"));
  });
  it("goes back to where it was opened, and says nothing of a record opened by itself", () => {
    const { unmount } = opened(three());
    back("T2", "complaints");
    expect(placeNow().screen, "the board").toBe("board");
    unmount();
    render(
      <Surroundings language="en">
        <ResultSteps number="T7" />
      </Surroundings>,
    );
    expect(screen.queryByTestId("result-place"), "it stands in no result").toBeNull();
    back("T7", "complaints");
    expect(placeNow().screen, "the list of its kind").toBe("complaints");
  });
});

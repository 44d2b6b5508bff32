/** The officer's hands in the whole window: into a record, on from there by keys, decided, and back to the list. */
import { act, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { Inside, Surroundings } from "../App";
import { CASES } from "../gallery/madeCases";
import { PANG } from "../gallery/common";
import { officeDoor } from "../gallery/pictures/office";
import { hangDoor } from "../ipc/door";
import { placeNow } from "../kit/place";

const key = (name: string, more: object = {}) => act(() => void fireEvent.keyDown(document.activeElement ?? document.body, { key: name, ...more }));
const opened = () => placeNow().id;

function openWindow(at: string) {
  globalThis.location.hash = at;
  hangDoor(officeDoor(PANG));
  render(
    <Surroundings language="en">
      <Inside session={PANG} onLocked={() => undefined} />
    </Surroundings>,
  );
}

describe("in a list of cases", () => {
  afterEach(() => (globalThis.location.hash = ""));
  it("J and K go on inside the file, and Esc comes back to the row that was seen last, with the focus", async () => {
    openWindow("#/cases");
    await screen.findAllByTestId("case-row");
    act(() => screen.getByRole("grid").focus());
    key("j");
    key("j");
    key("Enter");
    await waitFor(() => expect(opened(), "the third case").toBe(CASES.rows[2]?.number));
    expect((await screen.findByTestId("result-place")).textContent, "its place in the list").toBe(`3 of ${CASES.total}`);
    key("k");
    await waitFor(() => expect(opened(), "the one before").toBe(CASES.rows[1]?.number));
    await screen.findByTestId("case-members");
    key("Escape");
    await waitFor(() => expect(placeNow(), "the list").toEqual({ screen: "cases" }));
    await waitFor(() =>
      expect(document.querySelector("tr.cur")?.getAttribute("data-key"), "at the row that was seen last").toBe(CASES.rows[1]?.id),
    );
    expect(screen.getByTestId("case-list").contains(document.activeElement), "whose keys work at once").toBe(true);
  });
});

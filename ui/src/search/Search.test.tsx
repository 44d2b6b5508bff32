/** Search: asks as one types, marks what was found as it is written, opens the file by Enter; not while composing. */
import { fireEvent, render, screen } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { Surroundings } from "../App";
import { FOUND } from "../gallery/madeOversight";
import { hangDoor } from "../ipc/door";
import { mockDoor } from "../ipc/mock";
import { Marked } from "./HitRow";
import { Search } from "./Search";

describe("search", () => {
  it("opens what stands at the cursor by Enter, but not while a word is composed", async () => {
    hangDoor(mockDoor({ search: () => FOUND }));
    const open = vi.fn();
    render(
      <Surroundings language="en">
        <Search open onClose={() => undefined} onOpen={open} />
      </Surroundings>,
    );
    const box = screen.getByTestId("search-box");
    fireEvent.change(box, { target: { value: "瑞甌" } });
    expect(await screen.findAllByTestId("search-hit"), "all hits of the page").toHaveLength(6);
    fireEvent.keyDown(box, { key: "Enter", isComposing: true });
    expect(open, "the Enter of an input method opens nothing").not.toHaveBeenCalled();
    fireEvent.keyDown(box, { key: "ArrowDown" });
    fireEvent.keyDown(box, { key: "Enter" });
    expect(open, "the second hit").toHaveBeenCalledWith("complaint", "TDC-2023-003688", expect.anything());
  });

  it("marks each found piece exactly as it is written", () => {
    render(
      <Surroundings language="en">
        <Marked text="Soy Street, near Soy" found={["Soy"]} />
      </Surroundings>,
    );
    expect(document.querySelectorAll("mark"), "both places").toHaveLength(2);
    expect(document.body.textContent, "nothing is lost").toBe("Soy Street, near Soy");
  });
});

/** An input method's keys belong to it: no field, list, dialog or table takes them for its own. */
import { fireEvent, render, screen } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { Surroundings } from "../App";
import { Combobox } from "./Combobox";
import { Dialog } from "./Dialog";
import { Table } from "./Table";
import { TextField } from "./TextField";
import { useActs } from "./useActs";

/** As WebKit tells it: the composition ends, then its Enter arrives with no mark but 229; as others do: with isComposing. */
const endingEnter = (target: Element) => {
  fireEvent.compositionStart(target);
  fireEvent.keyDown(target, { key: "Enter", isComposing: true });
  fireEvent.compositionEnd(target);
  fireEvent.keyDown(target, { key: "Enter", keyCode: 229 });
};

describe("while an input method composes", () => {
  it("the Enter that ends it submits no field", () => {
    const enter = vi.fn();
    render(
      <Surroundings language="en">
        <TextField label="name" value="" onChange={() => undefined} onEnter={enter} />
      </Surroundings>,
    );
    endingEnter(screen.getByLabelText("name"));
    expect(enter, "the word is not yet given").not.toHaveBeenCalled();
  });
  it("the Enter that ends it chooses nothing in an open list", () => {
    const chosen = vi.fn();
    render(
      <Surroundings language="en">
        <Combobox label="district" choices={[{ code: "YTM", label: "油尖旺" }]} value={undefined} onChange={chosen} testId="c" />
      </Surroundings>,
    );
    const box = screen.getByTestId("c");
    box.focus();
    fireEvent.change(box, { target: { value: "油" } });
    fireEvent.keyDown(box, { key: "ArrowDown" });
    endingEnter(box);
    expect(chosen, "the officer is still writing").not.toHaveBeenCalled();
  });
  it("Escape closes no dialog, for it takes back the word", () => {
    const close = vi.fn();
    render(
      <Surroundings language="en">
        <Dialog open onClose={close} title="Why" acts={null}>
          <TextField label="reason" value="" onChange={() => undefined} />
        </Dialog>
      </Surroundings>,
    );
    fireEvent.keyDown(screen.getByLabelText("reason"), { key: "Escape", isComposing: true, keyCode: 229 });
    expect(close, "what was typed stays").not.toHaveBeenCalled();
    fireEvent.keyDown(screen.getByLabelText("reason"), { key: "Escape" });
    expect(close, "another Escape keeps things as they are").toHaveBeenCalled();
  });
  it("no key moves, opens or selects in a table, and none gives an act", () => {
    const [moved, opened, acted] = [vi.fn(), vi.fn(), vi.fn()];
    function Screen() {
      useActs([{ id: "complaints.close", run: acted }]);
      return (
        <Table
          label="rows"
          columns={[{ id: "a", head: "a", width: "1fr", cell: (row: string) => row }]}
          count={2}
          rowAt={(index) => ["one", "two"][index]}
          keyOf={(row) => row}
          cursor={0}
          onCursor={moved}
          onOpen={opened}
        />
      );
    }
    render(
      <Surroundings language="en">
        <Screen />
      </Surroundings>,
    );
    for (const key of ["j", "x", "Enter", "ArrowDown"])
      fireEvent.keyDown(document.body, { key, isComposing: true, keyCode: 229 });
    expect([moved, opened, acted].map((one) => one.mock.calls.length), "all of them are the input method's").toEqual([0, 0, 0]);
    fireEvent.keyDown(document.body, { key: "j" });
    expect(moved, "afterwards they are the list's again").toHaveBeenCalledWith(1);
  });
});

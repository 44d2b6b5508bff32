/** The table: never all rows, a cursor by keys, a selection through rows that are not there. */
import { fireEvent, render, screen } from "@testing-library/react";
import { useState } from "react";
import { describe, expect, it, vi } from "vitest";
import { WordsProvider } from "../words/Words";
import { useSelection } from "./selection";
import { Table } from "./Table";

interface Line {
  id: string;
}
const TOTAL = 100_000;
const opened = vi.fn();

function Listed({ group }: { group?: boolean }) {
  const [cursor, setCursor] = useState(group ? 1 : 0);
  const selection = useSelection();
  return (
    <WordsProvider initial="en">
      <Table<Line>
        label="Complaints"
        columns={[{ id: "no", head: "No.", width: "1fr", cell: (line) => line.id }]}
        count={TOTAL}
        rowAt={(k) => ({ id: `c${k}` })}
        keyOf={(line) => line.id}
        cursor={cursor}
        onCursor={setCursor}
        onOpen={opened}
        selection={selection}
        groupAt={group ? (k) => (k % 3 === 0 ? "Group" : undefined) : undefined}
      />
      <output>{`${cursor} ${selection.count(TOTAL)} ${selection.all}`}</output>
    </WordsProvider>
  );
}
const press = (key: string, more = {}) => fireEvent.keyDown(document.body, { key, ...more });
const state = () => screen.getByRole("status").textContent;

describe("a table of a hundred thousand", () => {
  it("draws only what is seen and says how many there are", () => {
    render(<Listed />);
    expect(screen.getByRole("grid").getAttribute("aria-rowcount"), "the whole count, with the head").toBe("100001");
    const drawn = screen.getAllByRole("row").length;
    expect(drawn, "rows are drawn").toBeGreaterThan(5);
    expect(drawn, "but never all").toBeLessThan(80);
  });
  it("moves its cursor by J, K and arrows, and opens on Enter", () => {
    render(<Listed />);
    press("j");
    press("ArrowDown");
    press("k");
    expect(state(), "two down, one up").toBe("1 0 false");
    press("Enter");
    expect(opened, "Enter opens the row of the cursor").toHaveBeenCalledWith(1);
    press("End");
    expect(state(), "End goes to the last").toBe("99999 0 false");
  });
  it("steps over group heads", () => {
    render(<Listed group />);
    press("j");
    press("j");
    expect(state(), "1, 2, then 4: 3 is a head").toBe("4 0 false");
    press("k");
    press("k");
    press("k");
    expect(state(), "back to 1 and no further: 0 is a head").toBe("1 0 false");
  });
  it("selects by Space, extends by Shift, and takes the whole result by Ctrl A", () => {
    render(<Listed />);
    press(" ");
    press("J", { shiftKey: true });
    press("J", { shiftKey: true });
    expect(state(), "three rows").toBe("2 3 false");
    press("a", { ctrlKey: true });
    expect(state(), "all, though never loaded").toBe("2 100000 true");
    press(" ");
    expect(state(), "all but the one at the cursor").toBe("2 99999 true");
  });
});

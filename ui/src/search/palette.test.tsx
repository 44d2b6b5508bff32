/** The palette: acts by their words in any language, refused ones with their reason, what was done lately first. */
import { act, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { Surroundings } from "../App";
import { hangDoor } from "../ipc/door";
import { mockDoor } from "../ipc/mock";
import { endKept } from "../kit/kept";
import { useActs, type Act } from "../kit/useActs";
import { Search } from "./Search";
import { lately } from "./usePalette";

function Desk({ acts }: { acts: readonly Act[] }) {
  useActs(acts);
  return <Search open onClose={() => undefined} onOpen={() => undefined} />;
}

function opened(acts: readonly Act[]) {
  hangDoor(mockDoor({ search: () => ({ total: 0, hits: [], next: null, structured: false }) }));
  render(
    <Surroundings language="en">
      <Desk acts={acts} />
    </Surroundings>,
  );
  return screen.getByTestId("search-box");
}

const shown = () => screen.queryAllByTestId("palette-act").map((row) => row.dataset["act"]);

describe("the palette", () => {
  afterEach(endKept);
  it("lists what can be done here before anything is typed, each with its key", () => {
    opened([
      { id: "complaint.propose_closure", run: vi.fn() },
      { id: "lock", run: vi.fn() },
    ]);
    expect(shown(), "acts of the record before those of the window").toEqual(["complaint.propose_closure", "lock"]);
    expect(screen.getAllByTestId("palette-act")[0]?.textContent, "with its key").toContain("X");
  });
  it("finds an act by its words in another language, and by another name", () => {
    const box = opened([
      { id: "complaint.propose_closure", run: vi.fn() },
      { id: "lock", run: vi.fn() },
    ]);
    fireEvent.change(box, { target: { value: "鎖定" } });
    expect(shown(), "Traditional words on an English screen").toEqual(["lock"]);
    fireEvent.change(box, { target: { value: "> sign out" } });
    expect(shown(), "another name, among acts alone").toEqual(["lock"]);
    fireEvent.change(box, { target: { value: ">完结" } });
    expect(shown(), "Simplified").toEqual(["complaint.propose_closure"]);
  });
  it("does the chosen one by Enter, but not by the Enter of an input method", () => {
    vi.useFakeTimers();
    const run = vi.fn();
    const box = opened([{ id: "lock", run }]);
    fireEvent.change(box, { target: { value: ">lock" } });
    fireEvent.keyDown(box, { key: "Enter", keyCode: 229 });
    act(() => void vi.runAllTimers());
    expect(run, "a word is being written").not.toHaveBeenCalled();
    fireEvent.keyDown(box, { key: "Enter" });
    act(() => void vi.runAllTimers());
    expect(run, "done once the panel is gone").toHaveBeenCalledOnce();
    vi.useRealTimers();
  });
  it("keeps a refused act in place with its reason, and does not do it", () => {
    vi.useFakeTimers();
    const run = vi.fn();
    const box = opened([{ id: "complaint.propose_closure", run, refused: "It is closed already." }]);
    expect(screen.getByText("It is closed already."), "the reason stands beside it").toBeTruthy();
    fireEvent.keyDown(box, { key: "Enter" });
    act(() => void vi.runAllTimers());
    expect(run, "a refused act is not done").not.toHaveBeenCalled();
    vi.useRealTimers();
  });
  it("puts what was done lately first", () => {
    lately("recent.acts", "complaint.void");
    opened([
      { id: "complaint.propose_closure", run: vi.fn() },
      { id: "complaint.void", run: vi.fn() },
    ]);
    expect(shown(), "the newest first").toEqual(["complaint.void", "complaint.propose_closure"]);
  });

  const LINE = {
    key: { kind: "name", key: "k" },
    of: "TDC-2023-003688",
    name: "瑞甌堂藥行",
    address: "96 Soy Street",
    url: null,
    phone: null,
    district: "YTM",
    sector: null,
    complaints: 14,
    live: 3,
    cases: 1,
    first: 0,
    last: 0,
  };
  function found(similar: number | null, live = 3) {
    const asked: unknown[] = [];
    hangDoor(
      mockDoor({
        search: () => ({ total: 0, hits: [], next: null, structured: false }),
        traders: (args) => {
          asked.push(JSON.parse(String(args["params"])));
          return { total: 1, rows: [{ ...LINE, live }], without: 0, similar };
        },
      }),
    );
    const [onOpen, onTrader] = [vi.fn(), vi.fn()];
    render(
      <Surroundings language="en">
        <Search open onClose={() => undefined} onOpen={onOpen} onTrader={onTrader} />
      </Surroundings>,
    );
    const box = screen.getByTestId("search-box");
    expect(asked, "the traders are counted before the first letter").toMatchObject([{ by: "name", text: null, limit: 1 }]);
    fireEvent.change(box, { target: { value: "瑞甌" } });
    return { box, onOpen, onTrader, asked };
  }
  it("names the trader with its complaints first, and opens its file", async () => {
    const { box, onOpen, asked } = found(null);
    const row = await screen.findByTestId("palette-trader");
    expect(row.textContent, "how many complaints").toContain("14 complaints");
    expect(row.querySelector(".likeness"), "what holds the words is no likeness").toBeNull();
    expect(asked.at(-1), "slips of the pen are asked for too").toMatchObject({ by: "name", text: "瑞甌", slips: true });
    fireEvent.keyDown(box, { key: "Enter" });
    expect(onOpen, "by its newest complaint and its name").toHaveBeenCalledWith("trader", "TDC-2023-003688.name");
  });
  it("begins a complaint against the trader, and gathers what is open of it", async () => {
    const { box, onTrader } = found(null);
    await screen.findByTestId("palette-file");
    fireEvent.keyDown(box, { key: "ArrowDown" });
    fireEvent.keyDown(box, { key: "Enter" });
    expect(onTrader, "with the trader").toHaveBeenCalledWith("file", LINE);
    fireEvent.click(screen.getByTestId("palette-gather"));
    expect(onTrader, "and the other").toHaveBeenLastCalledWith("gather", LINE);
  });
  it("marks a name that is only similar, and gathers nothing where nothing is open", async () => {
    const { onTrader } = found(3, 0);
    const row = await screen.findByTestId("palette-trader");
    expect(row.querySelector(".likeness")?.getAttribute("aria-label"), "how alike").toBe("3 of 16");
    expect(screen.getByText("Traders with a similar name"), "the head says what they are").toBeTruthy();
    fireEvent.click(screen.getByTestId("palette-gather"));
    expect(onTrader, "nothing to gather").not.toHaveBeenCalled();
  });
});

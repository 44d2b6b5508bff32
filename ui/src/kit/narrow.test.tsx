/** What stays in reach and readable where there is little room, and what a note and an empty table may say. */
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { Surroundings } from "../App";
import { CasePath } from "./CasePath";
import { Note } from "./Note";
import { SplitPanes } from "./SplitPanes";
import { Table } from "./Table";

const inWindow = (width: number) =>
  vi.spyOn(globalThis, "matchMedia").mockImplementation((query) =>
    Object.assign(new EventTarget(), {
      matches: width <= Number(/max-width:\s*(\d+)/.exec(query)?.[1] ?? 0),
      media: query,
      onchange: null,
      addListener: () => undefined,
      removeListener: () => undefined,
    }),
  );
const stand = (children: React.ReactNode) => render(<Surroundings language="en">{children}</Surroundings>);

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

describe("panes, one at a time", () => {
  const panes = [
    { id: "file", label: "File", width: 600, content: "what is known" },
    { id: "acts", label: "What can be done", content: "acts" },
  ];

  it("gives every pane a tab where nobody else leads from one to the other, or the second could not be reached", () => {
    inWindow(720);
    stand(<SplitPanes name="t" panes={panes} />);
    fireEvent.click(screen.getByRole("tab", { name: "What can be done" }));
    expect(document.querySelector("[data-pane=acts]")?.className).toContain("shown");
  });

  it("shows no tabs where the panes stand side by side, or where the screen itself says which is open", () => {
    inWindow(1440);
    stand(<SplitPanes name="t" panes={panes} />);
    expect(screen.queryByRole("tab")).toBeNull();
    cleanup();
    inWindow(720);
    stand(<SplitPanes name="t" panes={panes} open="acts" />);
    expect(screen.queryByRole("tab")).toBeNull();
  });
});

describe("a case's path", () => {
  const days = ["2023-05-19", "2023-11-22", "2024-02-01", "2024-09-24", "2024-12-30"];
  const words = () => [...document.querySelectorAll("text")].map((one) => one.textContent ?? "");

  it("says each day where there is room, and the year only where it begins", () => {
    vi.spyOn(Element.prototype, "clientWidth", "get").mockReturnValue(1400);
    stand(<CasePath stage="concluded" reached={days} />);
    expect(words()).toEqual([
      "Opened 19 May 2023",
      "Under investigation 22 Nov",
      "Legal advice 1 February 2024",
      "Outcome 24 Sep",
      "Concluded 30 Dec",
    ]);
  });

  it("leaves the days out where they would run into one another, and says the stations", () => {
    vi.spyOn(Element.prototype, "clientWidth", "get").mockReturnValue(560);
    stand(<CasePath stage="concluded" reached={days} />);
    expect(words()[1]).toBe("Under investigation");
  });
});

describe("what is said of nothing", () => {
  it("does not call a table empty whose question was not answered", () => {
    const table = (failed: boolean) => (
      <Table<string>
        label="T"
        columns={[{ id: "a", head: "A", width: "1fr", cell: (row) => row }]}
        count={0}
        rowAt={() => undefined}
        keyOf={(row) => row}
        cursor={0}
        onCursor={() => undefined}
        failed={failed}
        empty="nothing here"
      />
    );
    stand(table(true));
    expect(screen.queryByText("nothing here")).toBeNull();
    cleanup();
    stand(table(false));
    expect(screen.getByText("nothing here")).toBeTruthy();
  });

  it("announces a refusal that has just come, and not one that stands on the page", () => {
    stand(
      <>
        <Note look="refused">now</Note>
        <Note look="refused" stands>
          always
        </Note>
      </>,
    );
    expect(screen.getAllByRole("alert").map((one) => one.textContent)).toEqual(["now"]);
  });
});

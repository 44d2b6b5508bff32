/** The workbench: nothing is joined until it is pressed, the preview sums, a choice survives filters, an undo names whom it left. */
import { act, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { Surroundings } from "../App";
import { groupsAnswer } from "../gallery/madeGroups";
import { DESK, OFFICERS, REFERENCE } from "../gallery/madeOfficers";
import { hangDoor } from "../ipc/door";
import { mockDoor, type MockDoor } from "../ipc/mock";
import type { Command, groups } from "../ipc/wire";
import { Consolidation } from "./Consolidation";
import { everyDay } from "./Curve";
import { tryOut } from "./useTrial";

// jsdom has no CSS.escape, which an opening list asks for.
vi.stubGlobal("CSS", { escape: (text: string) => text });

const SMALL = 5;
const ids = (args: Record<string, unknown>) => {
  const command = JSON.parse(String(args["command"])) as Command;
  return "complaints" in command && Array.isArray(command.complaints) ? command.complaints : [];
};
let performed: Command[] = [];

function hang(): MockDoor {
  performed = [];
  const door = mockDoor({
    desk: () => DESK,
    reference: () => REFERENCE,
    officers: () => OFFICERS,
    cases: () => ({ total: 0, rows: [], next: null }),
    groups: (args) => groupsAnswer(JSON.parse(String(args["params"])) as groups.Params),
    preview: (args) => {
      const all = ids(args);
      if (all.some((id) => id.endsWith("2")))
        throw { kind: "refused", code: "complaint.proposal-open", about: [{ name: "TDC-2023-003730-Q" }] };
      return { members: all.length, left: [] };
    },
    perform: (args) => {
      const command = JSON.parse(String(args["command"])) as Command;
      performed.push(command);
      if (command.act === "undo_batch")
        return {
          act: "u",
          members: 3,
          made: [],
          touched: [],
          left: [{ id: "3".padStart(32, "0"), why: "changed" }],
          undo: null,
        };
      return {
        act: "a",
        members: ids(args).length,
        made: [{ kind: "case", id: "c", number: "TDI-2023-0036" }],
        touched: [],
        left: [],
        undo: { act: "undo_batch", batch: "a" },
      };
    },
  });
  hangDoor(door);
  return door;
}

async function open() {
  render(
    <Surroundings language="en">
      <Consolidation
        at="5"
        onAt={() => undefined}
        handed={[]}
        onHand={() => undefined}
        onOpen={() => undefined}
        onCase={() => undefined}
        readCase={(number) => <p data-testid="read-case">{number}</p>}
        onList={() => undefined}
      />
    </Surroundings>,
  );
  await screen.findByText(`0 of ${SMALL} selected`);
}

const press = (key: string, ctrlKey = false) => act(() => void fireEvent.keyDown(document.body, { key, ctrlKey }));

beforeEach(() => void hang());

describe("the workbench", () => {
  it("counts with the register before anything is given, leaving out whom it refuses, and sums to the group", async () => {
    await open();
    expect(screen.getByTestId("consolidate-button").getAttribute("aria-disabled"), "nothing is chosen yet").toBe(
      "true",
    );
    press("a", true);
    await waitFor(() => expect(screen.getByTestId("consolidate-button").textContent).toContain("Consolidate 4"));
    const preview = screen.getByTestId("consolidate-preview").textContent ?? "";
    expect(preview, "four join").toContain("4will be consolidated");
    expect(preview, "one is refused").toContain("1refused, stay as they are");
    expect(preview, "the whole is the group").toContain("5in the group");
    expect(preview, "and the lines sum to it").not.toContain("do not sum");
    expect(screen.getByTestId("refused-some").textContent, "who and by which rule").toContain("TDC-2023-003730-Q");
    expect(performed, "nothing was given").toHaveLength(0);
  });

  it("keeps the choice through a filter, and takes what is not seen too", async () => {
    await open();
    press("a", true);
    fireEvent.change(screen.getByTestId("workbench-filter"), { target: { value: "003731" } });
    await screen.findByText(`${SMALL} of ${SMALL} selected`);
    expect(screen.getByText(/rows not shown too/), "it says that hidden rows are taken").toBeTruthy();
    fireEvent.change(screen.getByTestId("workbench-filter"), { target: { value: "" } });
    expect(screen.getByTestId("selected-count").textContent, "the choice is what it was").toBe(
      `${SMALL} of ${SMALL} selected`,
    );
  });

  it("leaves out by X without losing the rest", async () => {
    await open();
    press("a", true);
    press("x");
    await screen.findByText(`4 of ${SMALL} selected`);
    await waitFor(() =>
      expect(screen.getByTestId("consolidate-preview").textContent, "the one left out is counted by itself").toContain(
        "1excluded, stay as they are",
      ),
    );
  });

  it("gives the act with those that the register takes, and after an undo names whom it left", async () => {
    await open();
    press("a", true);
    await waitFor(() => expect(screen.getByTestId("consolidate-button").textContent).toContain("Consolidate 4"));
    fireEvent.change(screen.getByTestId("case-reason"), { target: { value: "Same shop." } });
    await act(async () => void fireEvent.keyDown(document.body, { key: "Enter", ctrlKey: true }));
    expect(performed, "without a case officer nothing is given").toHaveLength(0);
    expect(screen.getByText("Not given."), "and the field says so").toBeTruthy();
    fireEvent.click(screen.getByTestId("case-officer"));
    fireEvent.click(await screen.findByRole("option", { name: /Lui/ }));
    await act(async () => void fireEvent.keyDown(document.body, { key: "Enter", ctrlKey: true }));
    await screen.findByTestId("consolidated");
    const given = performed[0];
    expect(given?.act, "a new case is opened and joined in one act").toBe("consolidate");
    expect(given && "complaints" in given && given.complaints.length, "without the refused one").toBe(4);
    await act(async () => void fireEvent.click(screen.getByTestId("undo-consolidation")));
    await screen.findByTestId("left-alone");
    expect(performed[1]?.act, "the receipt's own counter-act").toBe("undo_batch");
    expect(screen.getByTestId("left-alone").textContent, "the one left is named with its reason").toContain(
      "TDC-2023-003729-P changed since it joined",
    );
  });
});

describe("trying out", () => {
  it("gives up on a refusal that names nobody of those chosen", async () => {
    hangDoor(
      mockDoor({
        preview: () => {
          throw { kind: "refused", code: "role-may-not", about: [] };
        },
      }),
    );
    const trial = await tryOut(
      ["a"],
      (complaints) => ({ act: "take_up", complaints }),
      (id) => id,
    );
    expect(trial.failure?.kind, "the whole is refused").toBe("refused");
    expect(trial.going, "nobody joins").toHaveLength(0);
  });
});

describe("the curve", () => {
  it("has a bar for every day, those without complaints too", () => {
    const days = everyDay([
      { day: "2023-05-17", complaints: 2 },
      { day: "2023-05-19", complaints: 5 },
    ]);
    expect(
      days.map((one) => one.complaints),
      "the day between has none",
    ).toEqual([2, 0, 5]);
  });
});

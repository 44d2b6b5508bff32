/** What is under the cursor of the lists of traders and of cases, read beside the list: by its key, which is shown where the act is and in the map. */
import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { Surroundings } from "../App";
import { CaseList } from "../case/CaseList";
import { CASES, fileAnswer } from "../gallery/madeCases";
import { TRADER, tradersAnswer } from "../gallery/pictures/madeTraders";
import { hangDoor } from "../ipc/door";
import { mockDoor, type MockDoor } from "../ipc/mock";
import type { case_file, traders } from "../ipc/wire";
import { forgetKept } from "../kit/kept";
import { TraderList } from "../trader/TraderList";
import { KeyMap } from "./KeyMap";

const of = <P,>(args: Record<string, unknown>) => JSON.parse(String(args["params"])) as P;
let door: MockDoor;

beforeEach(() => {
  localStorage.clear();
  forgetKept();
  door = mockDoor({
    desk: () => ({ now: 0, roles: ["sup"] }),
    reference: () => ({ lists: {} }),
    officers: () => ({ officers: [] }),
    cases: () => CASES,
    case_file: (args) => fileAnswer(of<case_file.Params>(args)),
    traders: (args) => tradersAnswer(of<traders.Params>(args)),
    trader_file: () => TRADER,
  });
  hangDoor(door);
});

const key = (name: string, more: object = {}) => fireEvent.keyDown(document.body, { key: name, ...more });
const asked = (question: string) => door.calls.filter((call) => call.args["question"] === question).map((call) => of<{ name?: string; of?: string }>(call.args));
const rowUnderCursor = () => waitFor(() => expect(document.querySelector("tr.cur"), "the cursor stands on a row").not.toBeNull());

describe("a case beside the list", () => {
  const onCase = vi.fn();
  const list = async () => {
    onCase.mockClear();
    render(
      <Surroundings language="en">
        <CaseList onCase={onCase} />
      </Surroundings>,
    );
    await screen.findAllByTestId("case-row");
    await rowUnderCursor();
  };

  it("opens by Ctrl Enter, follows the cursor, opens whole by Enter and closes by Escape", async () => {
    await list();
    const numbers = screen.getAllByTestId("case-row").map((row) => row.textContent);
    expect(screen.getByTestId("open-beside").textContent, "the key is shown where the act is").toMatch(/Ctrl.?Enter/);
    key("Enter", { ctrlKey: true });
    await waitFor(() => expect(screen.getByTestId("beside-number").textContent).toBe(numbers[0]));
    await screen.findByTestId("beside");
    expect(screen.getByTestId("case-list"), "the list is still there").toBeTruthy();
    expect(onCase, "and nothing was opened whole").not.toHaveBeenCalled();
    key("j");
    await waitFor(() => expect(screen.getByTestId("beside-number").textContent, "the pane follows").toBe(numbers[1]));
    await waitFor(() => expect(asked("case_file").at(-1)?.name, "and asks for that one").toBe(numbers[1]));
    key("Enter");
    expect(onCase.mock.lastCall?.[0], "Enter opens the one that is read").toBe(numbers[1]);
    key("Escape");
    await waitFor(() => expect(screen.queryByTestId("beside-number"), "Escape closes the pane").toBeNull());
  });

  it("is not opened while an input method composes", async () => {
    await list();
    key("Enter", { ctrlKey: true, isComposing: true });
    expect(screen.queryByTestId("beside-number"), "the key belongs to the word").toBeNull();
  });
});

describe("a trader beside the list", () => {
  it("opens by Ctrl Enter, and any of its figures opens the file", async () => {
    const onOpen = vi.fn();
    render(
      <Surroundings language="zh-Hant">
        <TraderList onOpen={onOpen} onCase={() => undefined} />
      </Surroundings>,
    );
    await screen.findAllByTestId("trader-row");
    await rowUnderCursor();
    expect(screen.getByTestId("open-beside").textContent, "in the officer's language").toContain("旁側開啟");
    key("Enter", { ctrlKey: true });
    const beside = await screen.findByTestId("beside");
    expect(screen.getByTestId("beside-number").textContent, "its head names it").not.toBe("");
    expect(onOpen, "nothing was opened whole").not.toHaveBeenCalled();
    fireEvent.click(within(beside).getByTestId("trader-live"));
    expect(onOpen, "the file is where a figure narrows").toHaveBeenCalledOnce();
    key("Enter", { ctrlKey: true });
    await waitFor(() => expect(screen.queryByTestId("beside"), "the same key closes it").toBeNull());
  });
});

describe("the map of keys", () => {
  it("lists what opens beside in the list that is there, and what gives a dialog", async () => {
    render(
      <Surroundings language="en">
        <CaseList onCase={() => undefined} />
        <KeyMap open onClose={() => undefined} />
      </Surroundings>,
    );
    const map = await screen.findByTestId("key-map");
    expect(within(map).getByTestId("keys-cases").textContent, "on the list of cases").toMatch(/Open beside.*Ctrl.?Enter/);
    expect(within(map).getByTestId("keys-dialogs").textContent, "in any dialog").toMatch(/Ctrl.?Enter/);
    cleanup();
  });
});

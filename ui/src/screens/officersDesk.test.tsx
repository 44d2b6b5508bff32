/** What goes with the officer and what with the desk: language, look, reminders in the window. */
import { act, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Surroundings } from "../App";
import { PANG } from "../gallery/common";
import { hangDoor } from "../ipc/door";
import { mockDoor } from "../ipc/mock";
import { useWords } from "../words/Words";
import { now } from "../words/time";
import { NotesPlace } from "./notesPlace";
import { ReminderNotes } from "./ReminderNotes";
import { useOfficersLanguage } from "./useOfficersLanguage";

beforeEach(() => localStorage.clear());

describe("the language of an officer", () => {
  function Inside({ language }: { language: string | null }) {
    useOfficersLanguage({ ...PANG, language });
    const { language: spoken, setLanguage } = useWords();
    return (
      <button type="button" onClick={() => setLanguage("zh-Hans")}>
        {spoken}
      </button>
    );
  }

  it("is taken at sign-in and kept in the books when changed, not on the desk", async () => {
    localStorage.setItem("steelyard.language", "en");
    const door = mockDoor({ keep_setting: () => null });
    hangDoor(door);
    const view = render(
      <Surroundings>
        <Inside language="zh-Hant" />
      </Surroundings>,
    );
    expect((await screen.findByRole("button")).textContent, "the officer’s own, though the desk speaks English").toBe(
      "zh-Hant",
    );
    await act(async () => void fireEvent.click(screen.getByRole("button")));
    expect(screen.getByRole("button").textContent, "changed at once").toBe("zh-Hans");
    expect(door.calls.find((call) => call.command === "keep_setting")?.args, "and kept for the officer").toEqual({
      name: "language",
      value: "zh-Hans",
    });
    expect(localStorage.getItem("steelyard.language"), "the desk still has its own").toBe("en");
    view.unmount();
    render(
      <Surroundings>
        <Inside language={null} />
      </Surroundings>,
    );
    expect(screen.getByRole("button").textContent, "an officer who chose none hears the desk’s").toBe("en");
  });
});

describe("reminders in the window", () => {
  const HOUR = 3_600_000_000;
  const due = () => [{ id: "c1", number: "TDC-2026-000007-K", leaves_at: now() + HOUR - 20_000_000 }];

  it("stand only where the system showed none, without a name, until they are seen", async () => {
    const door = mockDoor({});
    hangDoor(door);
    render(
      <Surroundings language="en">
        <ReminderNotes />
      </Surroundings>,
    );
    await act(async () => door.remind(due(), true));
    expect(screen.queryByTestId("reminder-notes"), "the system has told it").toBeNull();
    await act(async () => door.remind(due(), false));
    await act(async () => door.remind(due(), false));
    const notes = screen.getAllByTestId("reminder-note");
    expect(notes.length, "told twice, it stands once").toBe(1);
    expect(notes[0]?.textContent, "number and time left").toContain("TDC-2026-000007-K");
    expect(notes[0]?.textContent, "number and time left").toContain("1 h left");
    await act(async () => void fireEvent.click(screen.getByText("Seen")));
    expect(screen.queryByTestId("reminder-notes"), "seen, it is gone").toBeNull();
  });

  it("stand in the flow under the bar, so that they cover no row", async () => {
    const door = mockDoor({});
    hangDoor(door);
    render(
      <Surroundings language="en">
        <div className="app">
          <NotesPlace />
          <main className="main" />
        </div>
        <ReminderNotes />
      </Surroundings>,
    );
    await act(async () => door.remind(due(), false));
    const notes = screen.getByTestId("reminder-notes");
    expect(notes.parentElement?.className, "in the place that the frame gives").toBe("notes-place");
    expect(notes.parentElement?.nextElementSibling?.className, "before the panes").toBe("main");
  });

  it("opens the file of the visitor", async () => {
    const door = mockDoor({});
    hangDoor(door);
    render(
      <Surroundings language="en">
        <ReminderNotes />
      </Surroundings>,
    );
    await act(async () => door.remind(due(), false));
    await act(async () => void fireEvent.click(screen.getByText("Open file")));
    expect(globalThis.location.hash, "the very file").toBe("#/complaints/TDC-2026-000007-K");
    expect(screen.queryByTestId("reminder-notes"), "and the note is done with").toBeNull();
  });
});

describe("what a desk remembers", () => {
  afterEach(() => {
    vi.useRealTimers();
    vi.resetModules();
  });

  it("is read from its file before the first paint and written when it rests", async () => {
    vi.useFakeTimers();
    const { furnishDesk, remember, remembered } = await import("../kit/desk");
    const kept: [string, string][] = [];
    furnishDesk({ theme: "dark" }, (name, value) => kept.push([name, value]));
    expect(remembered("theme"), "what the file holds").toBe("dark");
    for (const width of ["700", "710", "720"]) remember("pane.board.list.usual", width);
    expect(remembered("pane.board.list.usual"), "known at once").toBe("720");
    expect(kept, "while a divider is dragged nothing is written").toEqual([]);
    vi.advanceTimersByTime(400);
    expect(kept, "then once").toEqual([["pane.board.list.usual", "720"]]);
  });
});

/** Letters on the interface: who gets one, who does not and why, and that what was shown is what is sent. */
import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { Surroundings } from "../App";
import { draftsAnswer, LETTER_TEXT } from "../gallery/madeLetters";
import { hangDoor } from "../ipc/door";
import type { LettersWanted } from "../ipc/letterDoors";
import { mockDoor } from "../ipc/mock";
import { LettersDialog } from "./LettersDialog";

describe("letters to a case", () => {
  it("tells who gets one, names what cannot be filled, and sends those that were told by their digest", async () => {
    const door = mockDoor({
      draft_letters: () => [
        { complaint: "c1", number: "TDC-2023-000001-A", language: "en", stop: null, had: null, sha256: "aa" },
        { complaint: "c2", number: "TDC-2023-000002-B", language: "en", stop: { code: "empty", places: ["name"] }, had: null, sha256: "" },
      ],
      write_letters: () => ({ act: "a", entries: { first: 1, last: 1 }, seal: "", at: 0, made: [], touched: [], members: 1, left: [], undo: null }),
    });
    hangDoor(door);
    render(
      <Surroundings language="en">
        <LettersDialog of={{ case: "k1", number: "TDI-2023-000001-C" }} onClose={() => undefined} />
      </Surroundings>,
    );
    const drafts = await screen.findByTestId("letters-drafts");
    expect(drafts.textContent, "the open place is named").toContain("Cannot be filled: complainant’s name");
    fireEvent.click(screen.getByTestId("letters-write"));
    await waitFor(() => expect(door.calls.some((call) => call.command === "write_letters"), "it is sent").toBe(true));
    const sent = door.calls.find((call) => call.command === "write_letters");
    expect(sent?.args["chosen"], "only the letter that was told, by its digest").toEqual([{ complaint: "c1", sha256: "aa" }]);
  });

  it("counts by what stops a letter, shows those stopped with their complaint a press away, and one's text and back", async () => {
    const door = mockDoor({
      draft_letters: (args) => draftsAnswer(args["wanted"] as LettersWanted),
      show_letter: () => LETTER_TEXT,
      perform: () => ({ act: "a1", entries: { first: 1, last: 1 }, seal: "", at: 0, made: [], touched: [], members: 1, left: [], undo: null }),
    });
    hangDoor(door);
    render(
      <Surroundings language="en">
        <LettersDialog of={{ case: "k1", number: "TDI-2023-000001-C" }} onClose={() => undefined} />
      </Surroundings>,
    );
    fireEvent.click(await screen.findByTestId("letters-show-stopped"));
    const list = screen.getByTestId("letters-drafts");
    expect(document.querySelector(".counts")?.textContent, "the counts sum to all complainants").toMatch(/31get a letter7cannot be filled.*42complainants/);
    await waitFor(() => expect(list.textContent, "only those that are stopped").not.toContain("Gets a letter"));
    expect(list.textContent, "an unknown language is named").toContain("Cannot be filled: language");
    expect(screen.getAllByTestId("letter-complaint")[0]?.getAttribute("href"), "the complaint is a press away").toMatch(/^#\/complaints\/TDC-/);
    fireEvent.click(screen.getByTestId("letters-show-gets"));
    const [show] = await screen.findAllByTestId("letter-show");
    if (show) fireEvent.click(show);
    expect((await screen.findByTestId("letter-text")).lang, "the text in its own language").toBe("zh-Hans");
    expect(door.calls.find((call) => call.command === "show_letter")?.args["shown"], "against the act that shows the name").toBe("a1");
    fireEvent.click(screen.getByTestId("letter-back"));
    expect(screen.getByTestId("letters-show-gets").getAttribute("aria-checked"), "the list is as it was left").toBe("true");
  });

  it("drafts them again where one is no longer what was shown, and says which", async () => {
    const door = mockDoor({
      draft_letters: (args) => draftsAnswer(args["wanted"] as LettersWanted),
      write_letters: () => {
        throw { kind: "refused", code: "letter.changed", about: [{ name: "TDC-2023-003688-U" }] };
      },
    });
    hangDoor(door);
    render(
      <Surroundings language="en">
        <LettersDialog of={{ complaint: "c1", number: "TDC-2023-003688-U" }} onClose={() => undefined} />
      </Surroundings>,
    );
    await screen.findByText("Gets a letter");
    fireEvent.click(screen.getByTestId("letters-write"));
    expect((await screen.findByTestId("refused")).textContent, "the letter is named").toContain("TDC-2023-003688-U");
    await waitFor(() => expect(door.calls.filter((call) => call.command === "draft_letters").length, "drafted again").toBe(2));
    expect(screen.getByTestId("refused"), "and the note stays").toBeDefined();
  });
});

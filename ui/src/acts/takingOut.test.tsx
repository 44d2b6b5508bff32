/** What is taken out: pressed again after a lost answer it is the same act; what failed is told in the form, in the officer's language. */
import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { Surroundings } from "../App";
import { hangDoor } from "../ipc/door";
import { mockDoor, type MockDoor } from "../ipc/mock";
import type { Language } from "../words/language";
import { ExtractDialog } from "./ExtractDialog";
import { LetterActs } from "./LetterActs";

const WRITTEN = { sha256: "3f2a91c4d0", entries: 1 };
type Answer = () => unknown;
const lost: Answer = () => {
  throw { kind: "fault", reference: "5d0c" };
};

/** A door whose papers are answered one after another by these. */
function given(answers: Answer[], language: Language = "en"): MockDoor {
  const door = mockDoor({
    desk: () => ({ roles: ["co"] }),
    letters: () => ({ letters: [], total: 0 }),
    take_paper: () => (answers.length > 1 ? answers.shift() : answers[0])?.(),
  });
  hangDoor(door);
  render(
    <Surroundings language={language}>
      <LetterActs of={{ complaint: "c1", number: "TDC-2023-000001-A" }} />
    </Surroundings>,
  );
  return door;
}
const asked = (door: MockDoor) =>
  door.calls.filter(({ command }) => command === "take_paper").map(({ args }) => args["asked"] as { actId: string; what: string });
const press = async (door: MockDoor, testId = "slip-take") => {
  const before = asked(door).length;
  await waitFor(() => expect(screen.getByTestId(testId).getAttribute("aria-disabled"), "the button stands open").toBeNull());
  fireEvent.click(screen.getByTestId(testId));
  await waitFor(() => expect(asked(door).length, "it is asked for").toBe(before + 1));
};

describe("taking a paper out", () => {
  it("is the same act when it is pressed again after a lost answer, and another once it was taken", async () => {
    const door = given([lost, () => WRITTEN, () => WRITTEN]);
    await press(door);
    const fault = await screen.findByTestId("fault");
    expect(fault.textContent, "nobody knows whether it was entered").toContain("may stand in the journal already");
    expect(fault.textContent, "so that nothing is promised").not.toContain("Nothing was changed");
    await press(door);
    await screen.findByTestId("toast");
    await press(door);
    const [first, again, next] = asked(door).map(({ actId }) => actId);
    expect(again, "the register may have sealed the first: a second taking is not entered").toBe(first);
    expect(next, "what is taken after that is another act").not.toBe(first);
  });

  it("keeps the act's id while the save dialog is left, for the press before it may have been sealed", async () => {
    const door = given([lost, () => null, () => WRITTEN]);
    await press(door);
    await screen.findByTestId("fault");
    await press(door);
    await waitFor(() => expect(screen.queryByTestId("fault"), "the failure is not told again").toBeNull());
    await press(door);
    expect(new Set(asked(door).map(({ actId }) => actId)).size, "one act").toBe(1);
  });

  it("begins another act once the register has said that the id is taken", async () => {
    const door = given([lost, () => { throw { kind: "refused", code: "act-id-reused" }; }, () => WRITTEN]);
    await press(door);
    await screen.findByTestId("fault");
    await press(door);
    await screen.findByTestId("refused");
    await press(door);
    const [first, again, next] = asked(door).map(({ actId }) => actId);
    expect([again === first, next === first], "who has read it and presses again asks anew").toEqual([true, false]);
  });

  it("is busy on its button, and takes nothing more until it is answered", async () => {
    let answer: (taken: unknown) => void = () => undefined;
    const door = given([() => new Promise((done) => (answer = done))]);
    await press(door);
    const button = screen.getByTestId("slip-take");
    await waitFor(() => expect(button.getAttribute("aria-busy"), "the one that was pressed").toBe("true"));
    fireEvent.click(button);
    fireEvent.click(button);
    expect(asked(door).length, "pressed three times, it is asked once").toBe(1);
    answer(WRITTEN);
    await screen.findByTestId("toast");
    expect(button.getAttribute("aria-busy"), "and it stands open again").toBeNull();
  });

  it("tells a failure beside its button in the officer's language, and no toast", async () => {
    const door = given([lost], "zh-Hant");
    await press(door);
    expect((await screen.findByTestId("fault")).textContent, "in Chinese, with its reference").toMatch(/故障編號 5d0c/);
    expect(screen.queryByTestId("toast"), "errors never stand in a toast").toBeNull();
  });
});

describe("taking an extract", () => {
  it("is another act when another is asked for, and the first again when it is asked for again", async () => {
    const door = mockDoor({ desk: () => ({ roles: ["co"] }), take_paper: lost });
    hangDoor(door);
    render(
      <Surroundings language="en">
        <ExtractDialog begin={{ of: "case", number: "TDI-2023-0035" }} onClose={() => undefined} />
      </Surroundings>,
    );
    await press(door, "extract-go");
    await screen.findByTestId("fault");
    fireEvent.change(screen.getByTestId("extract-number"), { target: { value: "TDI-2023-0036" } });
    await press(door, "extract-go");
    fireEvent.change(screen.getByTestId("extract-number"), { target: { value: "TDI-2023-0035" } });
    await press(door, "extract-go");
    const [first, other, again] = asked(door).map(({ actId }) => actId);
    expect(other, "another case is another act").not.toBe(first);
    expect(again, "the first may have been sealed").toBe(first);
  });
});

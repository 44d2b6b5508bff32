/** The text's size: chosen in the settings, by keys everywhere, kept by the desk and set before anybody signs in. */
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { App, Surroundings } from "../App";
import { hangDoor } from "../ipc/door";
import { mockDoor } from "../ipc/mock";
import { Button } from "../kit/Button";
import { remembered } from "../kit/desk";
import { Dialog } from "../kit/Dialog";
import { beginLook, setLook } from "../kit/look";
import { DeskSettings } from "../settings/DeskSettings";
import { LANGUAGES, type Language } from "../words/language";
import { useTextSize } from "./useTextSize";

const sizes: number[] = [];
const hang = () => {
  sizes.length = 0;
  hangDoor({ ...mockDoor({ look: () => ({ there: true, demonstration: false }) }), zoom: (size) => void sizes.push(size) });
};
function Sized() {
  useTextSize();
  return null;
}
const settings = (language: Language = "en") =>
  render(
    <Surroundings language={language}>
      <Sized />
      <DeskSettings />
    </Surroundings>,
  );
const chosen = () =>
  [...screen.getByTestId("text-size").querySelectorAll("[aria-pressed=true]")].map((one) => one.textContent);

afterEach(() => {
  act(() => setLook({ text: 100 }));
  localStorage.clear();
});

it("is chosen in the settings up to twice the usual, at once, and kept by the desk", () => {
  hang();
  settings();
  expect(chosen(), "the usual size is chosen at first").toEqual(["100%"]);
  for (const size of [125, 150, 200]) {
    fireEvent.click(screen.getByText(`${size}%`));
    expect(sizes.at(-1), "the window takes the size without being opened anew").toBe(size);
    expect(chosen(), "one size is chosen, and no other").toEqual([`${size}%`]);
  }
  fireEvent.click(screen.getByText("200%"));
  expect(chosen(), "pressing it again leaves it").toEqual(["200%"]);
  expect(remembered("text"), "the desk keeps it beside its colours").toBe("200");
  cleanup();
  act(() => beginLook());
  settings();
  expect(chosen(), "and opens with it").toEqual(["200%"]);
});

it("is there before anybody signs in, and follows its keys there", () => {
  hang();
  act(() => setLook({ text: 175 }));
  render(<App />);
  expect(sizes.at(-1), "who signs in must read too").toBe(175);
  fireEvent.keyDown(document.body, { key: "=", ctrlKey: true });
  expect(sizes.at(-1)).toBe(200);
  fireEvent.keyDown(document.body, { key: "+", ctrlKey: true, shiftKey: true });
  expect(sizes.at(-1), "twice is the largest").toBe(200);
  fireEvent.keyDown(document.body, { key: "-", ctrlKey: true });
  expect(sizes.at(-1)).toBe(175);
  fireEvent.keyDown(document.body, { key: "0", ctrlKey: true });
  expect(sizes.at(-1), "and one key is enough to come back").toBe(100);
  fireEvent.keyDown(document.body, { key: "+", ctrlKey: true });
  expect(sizes.at(-1), "the plus of the number block is a plus").toBe(110);
});

it("changes while a dialog is open, and while a field is typed in", () => {
  hang();
  render(
    <Surroundings language="en">
      <Sized />
      <Dialog open onClose={() => undefined} title="Close 14 complaints" acts={<Button onPress={() => undefined}>Keep</Button>}>
        <input aria-label="reason" />
      </Dialog>
    </Surroundings>,
  );
  fireEvent.keyDown(screen.getByLabelText("reason"), { key: "=", ctrlKey: true });
  expect(sizes.at(-1), "what a dialog says must be readable too").toBe(110);
});

it("names its keys in every language", () => {
  hang();
  for (const language of LANGUAGES) {
    settings(language);
    const said = screen.getByTestId("text-size").textContent;
    for (const key of ["Ctrl+=", "Ctrl+−", "Ctrl+0"]) expect(said, `${key} stands in ${language}`).toContain(key);
    cleanup();
  }
});

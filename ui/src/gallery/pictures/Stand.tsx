/**
 * One picture: the window itself at a place, behind the door of the made office, brought to its state by the keys and
 * presses of an officer. When nothing moves any more the page says `data-stands`, which is what the camera waits for.
 */
import { useEffect } from "react";
import { Inside, Surroundings } from "../../App";
import { hangDoor } from "../../ipc/door";
import { SignIn } from "../../screens/SignIn";
import type { Language } from "../../words/language";
import { clockOf } from "./screens";
import { officeDoor } from "./office";
import type { ScreenPictures, State, Step } from "./picture";

const STILL_MS = 260;
const LONGEST_MS = 6_000;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Waits until the page has not changed for a moment. */
async function still(): Promise<void> {
  let last = performance.now();
  const began = last;
  const watch = new MutationObserver(() => (last = performance.now()));
  watch.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
  while (performance.now() - last < STILL_MS && performance.now() - began < LONGEST_MS) await pause(40);
  watch.disconnect();
}

const byTestId = (id: string) => document.querySelector<HTMLElement>(`[data-testid="${id}"]`);

function take(step: Step): boolean {
  if ("press" in step) {
    const [key = "", ...held] = step.press.split("+").reverse();
    const at = document.activeElement ?? document.body;
    const what = { key, ctrlKey: held.includes("Ctrl"), altKey: held.includes("Alt"), shiftKey: held.includes("Shift"), bubbles: true, cancelable: true };
    at.dispatchEvent(new KeyboardEvent("keydown", what));
    return true;
  }
  const found = byTestId("click" in step ? step.click : "see" in step ? step.see : step.type);
  if (!found) return false;
  if ("click" in step) found.click();
  else if ("see" in step) found.scrollIntoView({ block: "start" });
  else {
    const field = found instanceof HTMLInputElement ? found : found.querySelector("input");
    if (!field) return false;
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(field, step.text);
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
  return true;
}

// What is pressed may still be on its way, as a picture that is drawn.
async function taken(step: Step): Promise<boolean> {
  const began = performance.now();
  while (!take(step)) {
    if (performance.now() - began > LONGEST_MS) return false;
    await pause(60);
  }
  return true;
}

async function bringTo(steps: readonly Step[]): Promise<void> {
  await pause(400);
  await still();
  for (const step of steps) {
    if (!(await taken(step))) document.documentElement.dataset["missed"] = JSON.stringify(step);
    await pause(200);
    await still();
  }
  await document.fonts.ready;
  await still();
  document.documentElement.dataset["stands"] = "yes";
}

const LOCKED = { length: 41_208, draft: true };

/** The picture, brought to its state. */
export function Stand(props: { of: ScreenPictures; state: State; language: Language }) {
  const { state } = props;
  useEffect(() => void bringTo(state.steps ?? []), [state]);
  return <Window {...props} />;
}

/** The window as it opens on this screen. */
export function Window({ of, language }: { of: ScreenPictures; language: Language }) {
  const at = clockOf(of.name);
  return (
    <Surroundings language={language}>
      {of.place !== undefined ? (
        <Inside session={of.session} onLocked={() => undefined} />
      ) : (
        <SignIn
          onSession={() => undefined}
          locked={
            of.name === "locked"
              ? { ...LOCKED, session: of.session, at, due: { count: 1, by: at + 2_280_000_000 } }
              : undefined
          }
        />
      )}
    </Surroundings>
  );
}

/** Sets the stage before anything is drawn: the clock stands, the desk remembers nothing, the door is hung. */
export function setStage(of: ScreenPictures, state: State): void {
  const at = clockOf(of.name) / 1_000;
  Date.now = () => at;
  localStorage.clear();
  sessionStorage.clear();
  if (of.name === "statistics") localStorage.setItem("steelyard.statistics.year", "2023");
  hangDoor(officeDoor(of.session, state.answers, clockOf(of.name)));
  window.location.hash = `#/${state.place ?? of.place ?? ""}`;
}

/**
 * The gallery as a test: every screen of the rail has its pictures, and axe finds nothing on any screen that needs no
 * layout to be judged. Colour, size and what is covered are looked at by the camera (scripts/pictures.mjs) in a browser.
 */
import { act, cleanup, render } from "@testing-library/react";
import axe from "axe-core";
import { afterEach, describe, expect, it, vi } from "vitest";
import { SCREENS as PLACES } from "../../kit/place";
import { SCREENS } from "./screens";
import { setStage, Window } from "./Stand";
import { statesOf } from "./picture";

const SETTLED_MS = 700;
// What jsdom cannot know: it draws nothing, so it has no colours and no sizes, and a fragment has no page around it.
const RULES = { "color-contrast": { enabled: false }, "target-size": { enabled: false }, region: { enabled: false } };

describe("the gallery", () => {
  afterEach(() => {
    cleanup();
    vi.restoreAllMocks();
  });

  it("has pictures of every screen of the rail, so that none is looked at by nobody", () => {
    const drawn = new Set(SCREENS.map((screen) => screen.place?.split("/")[0]));
    expect(PLACES.filter((place) => !drawn.has(place))).toEqual([]);
  });

  it("shows how a screen looks when its questions are not answered, or not yet, so that neither looks like nothing there", () => {
    for (const screen of SCREENS.filter((one) => one.main.length > 0))
      expect(Object.keys(statesOf(screen)), screen.name).toEqual(expect.arrayContaining(["loading", "fault"]));
  });

  it.each(SCREENS.map((screen) => [screen.name, screen] as const))(
    "%s: names, roles and states are what a screen reader needs",
    async (_, screen) => {
      const clock = vi.spyOn(Date, "now");
      const state = statesOf(screen)["full"] ?? {};
      setStage(screen, state);
      const { container } = render(<Window of={screen} language="en" />);
      await act(() => new Promise((done) => setTimeout(done, SETTLED_MS)));
      clock.mockRestore();
      const { violations } = await axe.run(container, { rules: RULES, resultTypes: ["violations"] });
      expect(violations.map((rule) => `${rule.id}: ${rule.nodes.map((node) => node.html).join("  ")}`)).toEqual([]);
    },
    30_000,
  );
});

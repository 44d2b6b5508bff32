/** The keys in force: changed, exchanged, refused, and shown where the act is. */
import { fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Surroundings } from "../App";
import { ACT_IDS, planOf } from "./actList";
import { Button } from "./Button";
import { beginKeys, changeKeys, clashes, endKeys, isReserved, keysOf } from "./keymap";
import { KeySettings } from "./KeySettings";
import { useActs, type Act } from "./useActs";

const written = vi.fn();
beforeEach(() => {
  written.mockClear();
  beginKeys(undefined, written);
});
afterEach(endKeys);

function Heard({ acts }: { acts: readonly Act[] }) {
  useActs(acts);
  return null;
}

describe("the list of acts", () => {
  it("has no two acts that one key would give at the same time", () => {
    const both = ACT_IDS.filter((id) => clashes(id, keysOf(id)).length > 0);
    expect(both, "each act is given by its key, and no other").toEqual([]);
  });
  it("gives no act a key of the window or the system, unless it is the window's own", () => {
    const taken = ACT_IDS.filter((id) => !planOf(id).fixed && isReserved(keysOf(id)));
    expect(taken, "such a key would never arrive").toEqual([]);
  });
});

describe("a key", () => {
  it("is heard, written down and shown as it was changed", () => {
    const run = vi.fn();
    render(
      <Surroundings language="en">
        <Heard acts={[{ id: "complaint.propose_closure", run }]} />
        <Button act="complaint.propose_closure">Close</Button>
      </Surroundings>,
    );
    expect(screen.getByText("X"), "the usual key").toBeTruthy();
    fireEvent.keyDown(document.body, { key: "x" });
    expect(run, "it is given by its usual key").toHaveBeenCalledOnce();
  });
  it("is taken back by its usual one", () => {
    changeKeys("complaint.propose_closure", "q");
    expect(keysOf("complaint.propose_closure"), "as changed").toBe("q");
    expect(written.mock.lastCall?.[0], "kept for the officer").toBe('{"complaint.propose_closure":"q"}');
    changeKeys("complaint.propose_closure", "x");
    expect(written.mock.lastCall?.[0], "nothing is kept that is as usual").toBe("{}");
  });
  it("clashes with what can be heard at the same time, and with no other screen", () => {
    expect(clashes("complaint.propose_closure", "n"), "N files a complaint everywhere").toEqual(["file"]);
    expect(clashes("complaint.propose_closure", "g"), "G begins the ways to the screens").toContain("go.board");
    expect(clashes("complaint.propose_closure", "v"), "V is a key of the case file alone").toEqual([]);
  });
  it("is not read from what is unsound", () => {
    beginKeys('{"complaint.propose_closure":7,"nothing":"q","back":"q"}', written);
    expect(keysOf("complaint.propose_closure"), "a number is no key").toBe("x");
    expect(keysOf("back"), "the window's own stays").toBe("Escape");
  });
  it("does nothing for an act that is refused", () => {
    const run = vi.fn();
    render(
      <Surroundings language="en">
        <Heard acts={[{ id: "complaint.propose_closure", run, refused: "It is closed." }]} />
      </Surroundings>,
    );
    fireEvent.keyDown(document.body, { key: "x" });
    expect(run, "it stands refused in its place").not.toHaveBeenCalled();
  });
});

describe("the settings of keys", () => {
  const open = (act: string) => {
    render(
      <Surroundings language="en">
        <KeySettings />
      </Surroundings>,
    );
    fireEvent.click(screen.getByTestId(`change-${act}`));
  };
  it("takes the key that is pressed", () => {
    open("complaint.propose_closure");
    fireEvent.keyDown(screen.getByTestId("press-key"), { key: "q" });
    expect(keysOf("complaint.propose_closure"), "the pressed one").toBe("q");
    expect(screen.getByTestId("keys-told").textContent, "and says so").toContain("Q");
  });
  it("takes none from an input method", () => {
    open("complaint.propose_closure");
    fireEvent.keyDown(screen.getByTestId("press-key"), { key: "q", isComposing: true });
    fireEvent.keyDown(screen.getByTestId("press-key"), { key: "q", keyCode: 229 });
    expect(keysOf("complaint.propose_closure"), "what composes a word is no key").toBe("x");
  });
  it("tells a clash, and exchanges the two", () => {
    open("complaint.propose_closure");
    fireEvent.keyDown(screen.getByTestId("press-key"), { key: "r" });
    expect(screen.getByTestId("key-clash").textContent, "whose key it is").toContain("Propose a referral");
    expect(keysOf("complaint.propose_closure"), "nothing is changed yet").toBe("x");
    fireEvent.click(screen.getByTestId("press-key-swap"));
    expect([keysOf("complaint.propose_closure"), keysOf("complaint.propose_referral")], "exchanged").toEqual(["r", "x"]);
  });
  it("gives no act a key that the window keeps", () => {
    open("complaint.propose_closure");
    fireEvent.keyDown(screen.getByTestId("press-key"), { key: "F5" });
    expect(keysOf("complaint.propose_closure"), "F5 would reload").toBe("x");
    expect(screen.queryByTestId("press-key-swap"), "and it is nobody's to exchange").toBeNull();
  });
});

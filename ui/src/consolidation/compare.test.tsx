/** Comparing complaints one by one, by key; and what may be one complaint given twice. */
import { act, cleanup, fireEvent, screen, waitFor } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { hex } from "../gallery/common";
import { ANCHOR, hang, last, open, press, seen } from "../test/shownBench";

beforeEach(hang);

describe("comparing", () => {
  const said = () => screen.getByTestId("compare-count").textContent;

  it("goes from one to the next by key, asks for the reason, counts, and undoes", async () => {
    await open();
    await press("d");
    await screen.findByTestId("sides");
    const total = Number(/of (\d+)/.exec(said() ?? "")?.[1]);
    expect(said(), "nothing is decided yet").toBe(`0 of ${total} decided`);
    expect(screen.getByTestId("side-trader_name").textContent, "what is written otherwise is said").toContain("written otherwise");
    expect(screen.getByTestId("side-trader_url").textContent, "and what is equal").toContain("equal as written");
    await press("n");
    expect(seen.performed, "a verdict has its reason first").toHaveLength(0);
    await screen.findByTestId("reason-step");
    await press("3");
    await press("Enter");
    await waitFor(() => expect(said(), "one is decided").toBe(`1 of ${total} decided`));
    expect(last(), "against the one that stands for the group").toMatchObject({ complaints: [hex(4)], against: ANCHOR });
    await press("k");
    expect(said(), "a skipped one is not decided").toBe(`1 of ${total} decided, 1 skipped`);
    await press("u");
    expect(said(), "the skip is undone").toBe(`1 of ${total} decided`);
    await press("u");
    await waitFor(() => expect(said(), "and then the verdict").toBe(`0 of ${total} decided`));
    expect(last()?.act, "by the register's own counter-act").toBe("withdraw_verdict");
    await waitFor(() =>
      expect(screen.getByTestId("side-trader_phone").textContent, "the same one is shown again").toContain("2555 0199"),
    );
  });

  it("goes on later where it was left: the decided by the register, the skipped by the officer", async () => {
    await open();
    await press("d");
    await screen.findByTestId("sides");
    await press("k");
    const before = said();
    cleanup();
    await open();
    await press("s");
    await press("d");
    await screen.findByTestId("compare-dialog");
    expect(said(), "it stands where it stood").toBe(before);
  });

  it("is of two alone where two are chosen", async () => {
    await open();
    await press(" ");
    await press("j");
    await press(" ");
    await press("d");
    await screen.findByTestId("pair-dialog");
    await press("s");
    await screen.findByTestId("reason-step");
    await press("1");
    await press("Enter");
    await waitFor(() => expect(last(), "the two against each other").toMatchObject({ verdict: "same", known: ["url", "brn"] }));
    const given = last();
    expect(given?.act === "judge_traders" && [given.against, ...given.complaints].includes(ANCHOR), "and nobody else").toBe(false);
  });

  it("shows what may be one complaint given twice, and leaves it out by X", async () => {
    await open();
    await press("s");
    for (let k = 0; k < 9; k += 1) await press("j");
    await press("t");
    const dialog = await screen.findByTestId("pair-dialog");
    expect(dialog.textContent, "it is asked, not said").toContain("One complaint, given twice?");
    await press("x");
    await waitFor(() => expect(screen.queryByTestId("pair-dialog")).toBeNull());
    expect(seen.performed, "leaving out is no act").toHaveLength(0);
    expect(screen.getByRole("tab", { name: /Excluded/ }).textContent, "it is left out").toContain("1");
  });

  it("does nothing while an input method composes", async () => {
    await open();
    await act(async () => void fireEvent.keyDown(document.body, { key: "b", isComposing: true }));
    await act(async () => void fireEvent.keyDown(document.body, { key: "Process", keyCode: 229 }));
    expect(screen.queryByTestId("judge-dialog"), "the key was the input method's").toBeNull();
  });
});

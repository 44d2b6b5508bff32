/** Verdicts on the workbench: by key, with a reason, remembered, taken back. */
import { act, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { Surroundings } from "../App";
import { hex } from "../gallery/common";
import { ANCHOR, hang, last, open, press, seen, SMALL } from "../test/shownBench";
import { Consolidation } from "./Consolidation";

const rows = () => screen.getAllByTestId("complaint-row").map((row) => row.textContent);

beforeEach(hang);

describe("the complaints of a group", () => {
  it("stand with those first that agree least, each with its marks, and in another order by S", async () => {
    await open();
    expect(rows()[0], "seven marks of sixteen come first").toBe("003728-N");
    expect(screen.getAllByTestId("row-marks")[0]?.textContent, "and are said").toBe("7");
    await press("s");
    expect(rows()[0], "then the newest").toBe("003731-R");
  });
});

describe("not the same trader", () => {
  it("is judged by B against the complaint that stands for the group, with a reason, and struck", async () => {
    await open();
    await press("b");
    const dialog = await screen.findByTestId("judge-dialog");
    expect(dialog.textContent, "it says against whom").toContain("TDC-2023-003718");
    await press("Enter", { ctrlKey: true });
    expect(seen.performed, "without a reason nothing is given").toHaveLength(0);
    expect(within(dialog).getByText("Not given."), "and it is said what lacks").toBeTruthy();
    await press("3");
    fireEvent.change(within(dialog).getByTestId("verdict-note"), { target: { value: "首飾店，另一東主。" } });
    await press("Enter", { ctrlKey: true });
    await waitFor(() => expect(screen.queryByTestId("judge-dialog"), "it closes when it was given").toBeNull());
    expect(last(), "with what the row was known to agree by").toEqual({
      act: "judge_traders",
      complaints: [hex(4)],
      against: ANCHOR,
      verdict: "not_same",
      reason: "name-only",
      known: ["url", "brn"],
      note: "首飾店，另一東主。",
    });
    await screen.findByTestId("row-apart");
    expect(screen.getByTestId("consolidate-preview").textContent, "and is counted by itself").toContain(
      "1judged not the same, stay as they are",
    );
    expect(screen.getByTestId("consolidate-preview").textContent, "the preview adds up").not.toContain("do not sum");
    expect(seen.asked.every((one) => one.among === undefined), "no list of members is sent to ask for it").toBe(true);
  });

  it("is taken back by the undo of its toast, or from the list of verdicts", async () => {
    await open();
    await press("b");
    await press("3");
    await press("Enter", { ctrlKey: true });
    await screen.findByTestId("row-apart");
    await press("B", { shiftKey: true });
    const list = await screen.findByTestId("verdicts");
    expect(list.textContent, "who, why and what was written").toContain("Only the name is alike: 首飾店");
    await act(async () => void fireEvent.click(within(list).getByTestId("withdraw-verdict")));
    expect(last(), "the verdict and no other").toEqual({ act: "withdraw_verdict", verdict: "v1" });
    await waitFor(() => expect(screen.queryByTestId("row-apart"), "the row stands as before").toBeNull());
  });

  it("means the row at the cursor where most of the group is chosen, and says so", async () => {
    await open();
    await press("a", { ctrlKey: true });
    await screen.findByText(`${SMALL} of ${SMALL} selected`);
    await press("b");
    const dialog = await screen.findByTestId("judge-dialog");
    expect(dialog.textContent, "one is judged, not all that were chosen to be joined").toContain("1 complaint: not the same");
    fireEvent.click(within(dialog).getByText(`${SMALL} selected`));
    expect(dialog.textContent, "all of a group have nobody left to be judged against").toContain("Leave at least one");
  });

  it("takes a group apart where some of it are chosen", async () => {
    await open();
    await press(" ");
    await press("j");
    await press(" ");
    await screen.findByText(`2 of ${SMALL} selected`);
    await press("b");
    await screen.findByTestId("judge-dialog");
    await press("3");
    await press("Enter", { ctrlKey: true });
    await waitFor(() => expect(seen.performed, "it was given").toHaveLength(1));
    const given = last();
    expect(given?.act === "judge_traders" && given.complaints.length, "both in one act").toBe(2);
  });

  it("is not said of a selection that is no group: there is nobody to judge against", async () => {
    render(
      <Surroundings language="en">
        <Consolidation at="selected" onAt={() => undefined} handed={[]} onHand={() => undefined} onOpen={() => undefined} onCase={() => undefined} readCase={() => null} onList={() => undefined} />
      </Surroundings>,
    );
    await press("b");
    expect(screen.queryByTestId("judge-dialog"), "no dialog opens").toBeNull();
  });
});

describe("the same trader", () => {
  it("is judged of two groups by M, oldest complaint against oldest", async () => {
    await open();
    await press("m");
    const dialog = await screen.findByTestId("join-dialog");
    await press("Enter", { ctrlKey: true });
    expect(seen.performed, "without the other group nothing is given").toHaveLength(0);
    const field = within(dialog).getByRole("combobox");
    fireEvent.change(field, { target: { value: "福鑰" } });
    fireEvent.click(await screen.findByRole("option", { name: /福鑰軒/ }));
    await screen.findByTestId("sides");
    fireEvent.click(within(dialog).getByTestId("reason-one-owner"));
    await act(async () => void fireEvent.click(within(dialog).getByTestId("join-give")));
    expect(last(), "a verdict that they are one").toMatchObject({
      act: "judge_traders",
      complaints: [hex(11)],
      against: ANCHOR,
      verdict: "same",
      reason: "one-owner",
    });
  });
});

/** Approvals: approving by Y, returning with a reason, and one's own proposal refused in place with its code. */
import { act, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { Surroundings } from "../App";
import { APPROVALS } from "../gallery/madeOversight";
import { hangDoor } from "../ipc/door";
import { mockDoor, type MockDoor } from "../ipc/mock";
import type { approvals } from "../ipc/wire";
import { Approvals } from "./Approvals";

function shown(open: approvals.Proposal[], perform: () => unknown): MockDoor {
  const door = mockDoor({
    reference: () => ({ lists: {} }),
    officers: () => ({ officers: [] }),
    approvals: () => ({ ...APPROVALS, total: open.length, open }),
    perform,
  });
  hangDoor(door);
  render(
    <Surroundings language="en">
      <Approvals onOpen={() => undefined} />
    </Surroundings>,
  );
  return door;
}
const given = (door: MockDoor) =>
  door.calls.filter((c) => c.command === "perform").map((c) => JSON.parse(String(c.args["command"])) as Record<string, unknown>);
const [theirs, , mine] = APPROVALS.open as [approvals.Proposal, approvals.Proposal, approvals.Proposal];
const RECEIPT = { undo: null, touched: [], made: [], members: 14 };

describe("approvals", () => {
  it("approves with Y, once, and tells it", async () => {
    const door = shown([theirs], () => RECEIPT);
    await screen.findByTestId("approve-button");
    act(() => void fireEvent.keyDown(document.body, { key: "y" }));
    await screen.findByTestId("toast");
    expect(given(door), "the proposal is approved by its id").toEqual([{ act: "approve", proposal: "p0" }]);
  });

  it("returns with the reason that was typed", async () => {
    const door = shown([theirs], () => RECEIPT);
    fireEvent.click(await screen.findByTestId("return-button"));
    fireEvent.change(await screen.findByTestId("return-reason"), { target: { value: "Ask again." } });
    fireEvent.click(screen.getByTestId("return-save"));
    await waitFor(() =>
      expect(given(door), "the reason goes with it").toEqual([
        { act: "return_proposal", proposal: "p0", reason: "Ask again." },
      ]),
    );
  });

  it("refuses one's own in place, with the rule's code, and lets it be taken back", async () => {
    const door = shown([mine], () => RECEIPT);
    const note = await screen.findByTestId("may-not");
    expect(note.textContent, "the code of the rule").toContain("closure.same-officer");
    act(() => void fireEvent.keyDown(document.body, { key: "y" }));
    expect(given(door), "no act is given that would be refused").toEqual([]);
    fireEvent.click(screen.getByTestId("withdraw-button"));
    await waitFor(() => expect(given(door)[0]?.["act"], "it is taken back").toBe("withdraw_proposal"));
  });

  it("shows a refusal of the register beside the button", async () => {
    shown([theirs], () => {
      throw { kind: "refused", code: "proposal.decided", about: [] };
    });
    fireEvent.click(await screen.findByTestId("approve-button"));
    expect((await screen.findByTestId("refused")).textContent, "words and code").toContain("proposal.decided");
  });
});

/** Custody: what is seen large is entered before it is shown, once an opening; a copy is saved by the shell, or says why not. */
import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { Surroundings } from "../App";
import { hangDoor } from "../ipc/door";
import { mockDoor, type MockDoor } from "../ipc/mock";
import type { Names } from "../ipc/useNames";
import { seenPicture } from "../test/seen";
import { EvidenceViewer, type ViewOf } from "./EvidenceViewer";

const NAMES = {
  entry: () => ({ mime: "image/jpeg", shown: "image" }),
  nameOf: (_: string, code: string) => code,
  choices: () => [],
} as unknown as Names;
const file = (n: number): ViewOf => ({
  id: `e${n}`,
  n,
  sha256: String(n).repeat(64),
  size: 10,
  media: "jpeg",
  name: `${n}.jpg`,
  viewed: 2,
  copied: 1,
});

function opened(more: Record<string, (args: Record<string, unknown>) => unknown> = {}, complaint?: string): MockDoor {
  const door = mockDoor({ perform: () => ({}), evidence: () => seenPicture(), ...more });
  hangDoor(door);
  render(
    <Surroundings language="en">
      <EvidenceViewer
        files={[file(1), file(2)]}
        first={0}
        names={NAMES}
        onClose={() => undefined}
        {...(complaint === undefined ? {} : { complaint })}
      />
    </Surroundings>,
  );
  return door;
}
const entered = (door: MockDoor) =>
  door.calls
    .filter((call) => call.command === "perform")
    .map((call) => JSON.parse(String(call.args["command"])) as { act: string; evidence: string });

describe("evidence seen large", () => {
  beforeAll(() => {
    URL.createObjectURL = vi.fn(() => "blob:made");
    URL.revokeObjectURL = vi.fn();
  });

  it("is entered as seen before it is shown, and once though it is come back to", async () => {
    const door = opened({}, "c1");
    expect(document.querySelector(".ev-stage img"), "nothing is shown before it is entered").toBeNull();
    await waitFor(() => expect(document.querySelector(".ev-stage img"), "then the picture").not.toBeNull());
    expect(entered(door), "by an act that names the file").toMatchObject([{ act: "view_evidence", evidence: "e1" }]);
    fireEvent.keyDown(document.body, { key: "ArrowRight" });
    await waitFor(() => expect(entered(door).length, "the next is another viewing").toBe(2));
    fireEvent.keyDown(document.body, { key: "ArrowLeft" });
    await waitFor(() => expect(document.querySelector(".ev-stage img"), "the first again").not.toBeNull());
    expect(entered(door).length, "and that is the same opening").toBe(2);
    expect(screen.getByTestId("evidence-custody").textContent, "its custody is told").toBe("seen 2 times · 1 copy saved");
  });

  it("is not shown where its viewing could not be entered", async () => {
    opened({ perform: () => { throw { kind: "refused", code: "role-may-not", about: [] }; } }, "c1");
    await waitFor(() => expect(document.querySelector(".note.refused, [role=alert]"), "it says so").not.toBeNull());
    expect(document.querySelector(".ev-stage img"), "and shows nothing").toBeNull();
  });

  it("is shown at once while a complaint is being filed, and cannot be saved out", async () => {
    const door = opened();
    await waitFor(() => expect(document.querySelector(".ev-stage img"), "the picture").not.toBeNull());
    expect(entered(door), "nothing is received yet, so nothing is entered").toEqual([]);
    expect(screen.queryByTestId("evidence-save-copy"), "the officer has the original").toBeNull();
  });

  it("is saved as a copy by its key, through the shell that asks where", async () => {
    const door = opened({ copy_evidence: () => ({ sha256: "ab".repeat(32) }) }, "c1");
    fireEvent.keyDown(document.body, { key: "s" });
    await waitFor(() =>
      expect(screen.getByTestId("evidence-copy-saved").textContent, "what became of it").toContain("Copy saved"),
    );
    const asked = door.calls.find((call) => call.command === "copy_evidence");
    expect(asked?.args["evidence"], "of the file that is seen").toBe("e1");
    expect(JSON.stringify(asked?.args), "and nothing of its name leaves").not.toContain("1.jpg");
  });

  it("says why a copy was refused", async () => {
    opened({ copy_evidence: () => { throw { kind: "refused", code: "role-may-not", about: [] }; } }, "c1");
    fireEvent.click(screen.getByTestId("evidence-save-copy"));
    await waitFor(() => expect(document.querySelector(".ev-told"), "beside the picture").not.toBeNull());
  });
});

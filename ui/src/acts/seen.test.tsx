/** Evidence as it is seen: each kind in its way, programs named and never shown, pages, zoom and turn, and what is amiss. */
import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { Surroundings } from "../App";
import { hangDoor } from "../ipc/door";
import { mockDoor, type MockDoor } from "../ipc/mock";
import type { Names } from "../ipc/useNames";
import { seenAs, seenPicture } from "../test/seen";
import { EvidenceViewer, type ViewOf } from "./EvidenceViewer";

const KINDS: Record<string, { shown: string; program: boolean }> = {
  jpeg: { shown: "image", program: false },
  pdf: { shown: "page", program: false },
  email: { shown: "mail", program: false },
  page: { shown: "source", program: true },
  "windows-program": { shown: "none", program: true },
};
const NAMES = {
  entry: (_: string, code: string) => KINDS[code],
  nameOf: (_: string, code: string) => code,
  choices: () => [{ code: "third-party", label: "Someone else" }],
} as unknown as Names;
const file = (n: number, of: Partial<ViewOf> = {}): ViewOf => ({
  id: `e${n}`,
  n,
  sha256: String(n).repeat(64),
  size: 10,
  media: "jpeg",
  name: `${n}.jpg`,
  ...of,
});

function opened(files: ViewOf[], evidence: (args: Record<string, unknown>) => unknown, complaint: string | undefined = "c1"): MockDoor {
  const door = mockDoor({ perform: () => ({}), evidence, redact_evidence: () => ({}) });
  hangDoor(door);
  render(
    <Surroundings language="en">
      <EvidenceViewer files={files} first={0} names={NAMES} onClose={() => undefined} {...(complaint === undefined ? {} : { complaint })} />
    </Surroundings>,
  );
  return door;
}
const stage = () => document.querySelector(".ev-stage");
const said = (text: string, why: string) => waitFor(() => expect(stage()?.textContent, why).toContain(text));

describe("evidence as it is seen", () => {
  beforeAll(() => {
    URL.createObjectURL = vi.fn(() => "blob:made");
    URL.revokeObjectURL = vi.fn();
  });

  it("goes from the last file of one complaint to the first of the next, and enters each under its own", async () => {
    const door = opened([file(1, { complaint: "c1", number: "TDC-1" }), file(1, { id: "e9", complaint: "c2", number: "TDC-2" })], () => seenPicture(), undefined);
    await waitFor(() => expect(document.querySelector(".ev-stage img"), "the first").not.toBeNull());
    fireEvent.keyDown(document.body, { key: "ArrowRight" });
    await waitFor(() => expect(screen.getByText("TDC-2"), "the next complaint's number stands above").toBeTruthy());
    await waitFor(() => {
      const entered = door.calls.filter((call) => call.command === "perform").map((call) => JSON.parse(String(call.args["command"])) as { complaint: string });
      expect(entered.map((one) => one.complaint), "custody goes with the complaint").toEqual(["c1", "c2"]);
    });
  });

  it("turns pages, and makes larger and turns what is drawn", async () => {
    const door = opened([file(1, { media: "pdf" })], ({ page }) => seenAs({ kind: "page", page: page ?? 1, pages: 3, width: 60, height: 80 }));
    await waitFor(() => expect(screen.getByTestId("evidence-page").textContent, "which of how many").toBe("Page 1 of 3"));
    fireEvent.keyDown(document.body, { key: "PageDown" });
    await waitFor(() => expect(screen.getByTestId("evidence-page").textContent, "the next").toBe("Page 2 of 3"));
    expect(door.calls.filter((call) => call.command === "evidence").at(-1)?.args["page"], "that page is asked for").toBe(2);
    fireEvent.keyDown(document.body, { key: "r" });
    await waitFor(() => expect(document.querySelector<HTMLElement>(".ev-stage img")?.style.transform, "a quarter turn").toContain("rotate(90deg)"));
    fireEvent.keyDown(document.body, { key: "+" });
    await waitFor(() => expect(document.querySelector<HTMLElement>(".ev-held")?.style.width, "half as large again").toBe("150cqw"));
  });

  it("names a program for what it is and shows nothing of it", async () => {
    opened([file(1, { media: "windows-program", name: "receipt.pdf", named: "pdf" })], () => seenAs({ kind: "none", why: null }));
    await said("Named .pdf, is a windows-program", "its name lies, and that is said");
    expect(document.querySelector(".ev-stage img, .ev-stage pre"), "nothing of it is shown").toBeNull();
    expect(screen.queryByTestId("evidence-cover"), "nor is it covered").toBeNull();
  });

  it("shows a page of commands as what is written in it", async () => {
    opened([file(1, { media: "page", name: "letter.txt", named: "txt" })], () =>
      seenAs({ kind: "text", text: "<script>alert(1)</script>", encoding: "UTF-8", cut: false }),
    );
    await said("<script>alert(1)</script>", "as words");
    expect(document.querySelector(".ev-stage script"), "and not as a script").toBeNull();
  });

  it("shows a message with the names of what is attached", async () => {
    const mail = { kind: "mail", from: ["a@b.example"], to: [], cc: [], at: null, subject: "Price", text: "one catty", cut: false, attached: [{ name: "r.pdf", size: 9 }] };
    opened([file(1, { media: "email" })], () => seenAs(mail));
    await said("one catty", "its words");
    expect(screen.getByTestId("evidence-mail").textContent, "what came with it").toContain("r.pdf");
  });

  it("says why a file is not drawn, that it can be taken for another, and that it is missing", async () => {
    opened([file(1)], () => seenAs({ kind: "none", why: "too-large", also: ["archive"] }));
    await said("No preview", "with its reason");
    await said("archive", "and what else it is");
  });

  it("tells of a missing file by the digest that is expected", async () => {
    opened([file(3)], () => {
      throw { kind: "fault", reference: "F-1", cause: "evidence-missing" };
    });
    await waitFor(() => expect(screen.getByTestId("evidence-amiss").textContent, "which bytes should be there").toContain("3".repeat(64)));
  });

  it("is covered by keys alone: a box laid, moved, given its reason, and burned into a copy", async () => {
    const door = opened([file(1)], () => seenPicture());
    await waitFor(() => expect(screen.getByTestId("evidence-cover"), "a picture can be covered").toBeTruthy());
    fireEvent.click(screen.getByTestId("evidence-cover"));
    await waitFor(() => expect(screen.getByTestId("redact-sheet"), "the bench").toBeTruthy());
    fireEvent.keyDown(document.body, { key: "n" });
    const box = await screen.findByTestId("redact-box");
    fireEvent.keyDown(box, { key: "ArrowRight" });
    fireEvent.keyDown(box, { key: "ArrowDown", shiftKey: true });
    fireEvent.keyDown(document.body, { key: "Enter", ctrlKey: true });
    await waitFor(() => {
      const asked = door.calls.find((call) => call.command === "redact_evidence");
      expect(asked?.args["covered"], "where it lies, how far it goes, and why").toEqual([
        { page: 1, x: 3_600, y: 4_500, width: 3_000, height: 700, reason: "third-party" },
      ]);
      expect(asked?.args["evidence"], "of the file that is seen").toBe("e1");
    });
  });
});

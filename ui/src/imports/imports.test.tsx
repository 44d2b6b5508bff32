/** Importing as an officer does it: by its steps, with what the register says shown at each. */
import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { Surroundings } from "../App";
import { CHECKED, IMPORTING, LETTER, TABLE } from "../gallery/pictures/madeImports";
import { hangDoor } from "../ipc/door";
import { mockDoor, type MockDoor } from "../ipc/mock";
import { Import } from "./Import";

let door: MockDoor;
const at = (roles: string[], more: Record<string, (args: Record<string, unknown>) => unknown> = {}) => {
  door = mockDoor({ ...IMPORTING, desk: () => ({ roles, now: 0 }), officers: () => ({ officers: [] }), reference: () => ({}), perform: () => ({ act: "b", members: 4880, left: [{ id: "x", why: "changed" }], made: [], touched: [], undo: null }), ...more });
  hangDoor(door);
  render(
    <Surroundings language="en">
      <Import onDraft={() => undefined} onComplaints={() => undefined} />
    </Surroundings>,
  );
};
const press = async (id: string) => fireEvent.click(await screen.findByTestId(id));
const called = (command: string) => door.calls.filter((call) => call.command === command);

afterEach(() => document.body.replaceChildren());

describe("an import", () => {
  it("shows how the file is read and files what was checked, as one act", async () => {
    at(["sup"]);
    await press("import-choose");
    expect((await screen.findByTestId("import-sample")).textContent, "the officer sees the words as they will be").toContain("喺深水埗");
    await press("import-check");
    await screen.findByTestId("import-refused");
    expect(called("check_import")[0]?.args["mapping"], "every heading with its column").toEqual({ columns: TABLE.table?.proposed });
    expect(called("file_import"), "nothing is filed by looking").toHaveLength(0);
    await press("import-file");
    await screen.findByTestId("import-to-list");
    expect(called("file_import"), "one press is one act").toHaveLength(1);
    await press("import-undo");
    await waitFor(() => expect(called("perform"), "and the whole of it is taken back").toHaveLength(1));
  });

  it("asks once what 03/04/2024 means, and does not file before", async () => {
    at(["co"], { check_import: (args) => ({ done: { ...CHECKED, asks_days: !JSON.stringify(args).includes("days") } }) });
    await press("import-choose");
    await press("import-check");
    const first = await screen.findByText("3 April (day first)");
    expect(screen.queryByTestId("import-file"), "nothing is filed on a guess").toBeNull();
    fireEvent.click(first);
    await press("import-check");
    await press("import-file");
    expect(called("file_import")[0]?.args["mapping"], "the answer holds for the whole file").toMatchObject({ days: "day-first" });
  });

  it("tells why a file is refused and takes the next", async () => {
    let times = 0;
    at(["co"], { choose_import: () => (times++ === 0 ? { unread: { why: "bomb" } } : { done: TABLE }) });
    await press("import-choose");
    expect((await screen.findByTestId("import-unread")).textContent, "in words").toContain("unpacks to far more");
    await press("import-choose");
    expect(await screen.findByTestId("import-sample"), "the window goes on").toBeTruthy();
  });

  it("makes a draft of a message with its original, and asks when it was received", async () => {
    at(["co"], { choose_import: () => ({ done: LETTER }), take_mail: () => ({ taken: [{ sha256: "ab", name: "x.eml", media: "message/rfc822", size: 9 }], left: [] }), keep_draft: () => null });
    await press("import-choose");
    await press("import-make-draft");
    await screen.findByTestId("import-open-draft");
    const kept = JSON.parse(String(called("keep_draft")[0]?.args["body"])) as { intake: Record<string, unknown>; evidence: unknown[] };
    expect(kept.evidence, "the original goes along").toHaveLength(1);
    expect(kept.intake["complainant_email"], "the address that sent it").toBe("chan@example.org");
    expect(kept.intake["complainant_name"], "a name that claims another address is not taken").toBeNull();
    expect(kept.intake, "what a message claims of its date is no receipt").not.toHaveProperty("received_at");
  });

  it("can be stopped while it runs", async () => {
    at(["co"], { check_import: () => new Promise(() => undefined) });
    await press("import-choose");
    await press("import-check");
    await screen.findByTestId("import-far");
    await press("import-stop");
    expect(called("stop_import"), "the officer need not wait").toHaveLength(1);
  });
});

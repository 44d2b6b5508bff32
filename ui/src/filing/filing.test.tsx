/** Filing: the draft is kept and offered again, what is missing is the register's word, and one sheet files one complaint. */
import { act, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { Surroundings } from "../App";
import { hangDoor } from "../ipc/door";
import { mockDoor, type MockDoor } from "../ipc/mock";
import { FilingPanes } from "./FilingPanes";
import { useFiling } from "./useFiling";
import { seenPicture } from "../test/seen";

const RECEIPT = {
  act: "a",
  entries: { first: 7, last: 7 },
  seal: "7f3a2c90e9c1",
  at: 1_684_477_928_000_000,
  made: [{ kind: "complaint", id: "x", number: "TDC-2023-003689" }],
  touched: [],
  members: 1,
  left: [],
  undo: null,
};
const LACKING = { kind: "incomplete", problems: [{ field: "trader_name", code: "missing" }] };

const onStatement = vi.fn();
function Sheet() {
  return <FilingPanes filing={useFiling()} onOpen={() => undefined} onStatement={onStatement} />;
}

const open = () =>
  render(
    <Surroundings language="en">
      <Sheet />
    </Surroundings>,
  );
const type = (testId: string, text: string) =>
  fireEvent.change(screen.getByTestId(testId), { target: { value: text } });
const of = (door: MockDoor, command: string) => door.calls.filter((call) => call.command === command);

function door(more: Record<string, (args: Record<string, unknown>) => unknown> = {}) {
  const made = mockDoor({
    reference: () => ({ lists: {} }),
    known_trader: () => ({ groups: [], total: 0 }),
    drafts: () => [],
    keep_draft: () => null,
    drop_draft: () => null,
    preview: () => RECEIPT,
    perform: () => RECEIPT,
    ...more,
  });
  hangDoor(made);
  return made;
}

describe("a complaint being filed", () => {
  beforeEach(() => void vi.useRealTimers());

  it("is kept 800 ms after the last keystroke, and at least every two seconds of typing", async () => {
    vi.useFakeTimers({ shouldAdvanceTime: false });
    const made = door();
    open();
    await act(() => vi.advanceTimersByTimeAsync(1_000));
    expect(of(made, "keep_draft").length, "nothing was typed, so nothing is kept").toBe(0);
    type("filing-complainant-name", "周");
    await act(() => vi.advanceTimersByTimeAsync(700));
    expect(of(made, "keep_draft").length, "a pause of 700 ms is not yet one").toBe(0);
    await act(() => vi.advanceTimersByTimeAsync(150));
    expect(of(made, "keep_draft").length, "after 800 ms it is kept").toBe(1);
    for (let k = 0; k < 6; k += 1) {
      type("filing-complainant-name", `周映禾 ${k}`);
      await act(() => vi.advanceTimersByTimeAsync(500));
    }
    expect(of(made, "keep_draft").length, "who types without a pause has it kept within two seconds").toBeGreaterThan(
      1,
    );
    vi.useRealTimers();
  });

  it("is filed by Ctrl Shift Enter, and goes on to the statement of the new complaint", async () => {
    const made = door();
    onStatement.mockClear();
    open();
    type("filing-trader-name", "瑞甌堂");
    fireEvent.keyDown(document.body, { key: "Enter", ctrlKey: true, shiftKey: true });
    await waitFor(() => expect(onStatement, "by its number").toHaveBeenCalledWith("TDC-2023-003689"));
    expect(of(made, "perform").length, "it is filed once").toBe(1);
  });

  it("says of each known trader how alike it is and why", async () => {
    const group = { complaints: 14, live: 1, names: [{ name: "瑞甌堂藥行", complaints: 14 }], address: null, district: null };
    const more = { phone: null, url: null, last_received: 0, cases: [] };
    door({
      known_trader: () => ({
        total: 2,
        groups: [
          { ...group, ...more, reasons: ["same-name", "same-district"], marks: 9 },
          { ...group, ...more, reasons: ["similar-name"], marks: 3 },
        ],
      }),
    });
    open();
    type("filing-trader-name", "瑞甌");
    const why = await screen.findAllByTestId("known-why", undefined, { timeout: 2_000 });
    expect(why.map((one) => one.textContent), "in words").toEqual(["sign, district", "similar name only"]);
    const marks = [...document.querySelectorAll(".likeness")].map((one) => one.getAttribute("aria-label"));
    expect(marks, "and in marks").toEqual(["9 of 16", "3 of 16"]);
  });

  it("says what the register still wants, and marks the field once saving was tried", async () => {
    const fail = () => {
      throw LACKING;
    };
    door({ preview: fail, perform: fail });
    open();
    await screen.findByTestId("filing-lacks", undefined, { timeout: 2_000 });
    expect(screen.getByTestId("filing-lacks").textContent, "it names what is missing").toContain(
      "a trader or premises",
    );
    expect(screen.getByTestId("filing-trader-name").getAttribute("aria-invalid"), "nothing was tried yet").not.toBe(
      "true",
    );
    fireEvent.click(screen.getByTestId("filing-save"));
    await waitFor(() =>
      expect(screen.getByTestId("filing-trader-name").getAttribute("aria-invalid"), "now the field is marked").toBe(
        "true",
      ),
    );
    await waitFor(() => expect(document.activeElement, "and gone to").toBe(screen.getByTestId("filing-trader-name")));
  });

  it("is one complaint under the id minted when the form opened, however often Ctrl Enter is pressed", async () => {
    let done: (receipt: unknown) => void = () => undefined;
    const made = door({ perform: () => new Promise((resolve) => (done = resolve)) });
    open();
    type("filing-trader-name", "瑞甌堂");
    const field = screen.getByTestId("filing-trader-name");
    fireEvent.keyDown(field, { key: "Enter", ctrlKey: true, isComposing: true });
    expect(of(made, "perform").length, "the Enter of a composition saves nothing").toBe(0);
    fireEvent.keyDown(field, { key: "Enter", ctrlKey: true });
    fireEvent.keyDown(field, { key: "Enter", ctrlKey: true });
    expect(of(made, "perform").length, "the second press finds the act under way").toBe(1);
    await act(async () => done(RECEIPT));
    const number = await screen.findByTestId("filed-number");
    expect(number.textContent, "the reference number is there to be read out").toBe("TDC-2023-003689");
    const dropped = of(made, "drop_draft")[0]?.args["id"];
    expect(dropped, "the draft of that very sheet is dropped").toBe(of(made, "perform")[0]?.args["actId"]);
    fireEvent.click(screen.getByTestId("filed-another"));
    expect(screen.getByTestId("filing-trader-name").getAttribute("value"), "another begins empty").toBe("");
  });

  it("is offered again with its words and its act id after a crash", async () => {
    const body = JSON.stringify({ intake: { complainant_name: "邱若舫", narrative: "贵了十倍。", gone: 1 } });
    const made = door({
      drafts: () => [{ id: "0188-draft", kind: "complaint", body, kept_at: 1_684_477_928_000_000 }],
    });
    open();
    fireEvent.click(await screen.findByTestId("draft-take-up"));
    await waitFor(() =>
      expect(screen.getByTestId("filing-complainant-name").getAttribute("value"), "the words are back").toBe("邱若舫"),
    );
    fireEvent.click(screen.getByTestId("filing-save"));
    await screen.findByTestId("filed");
    expect(of(made, "perform")[0]?.args["actId"], "filing it is the act that the first sheet would have been").toBe(
      "0188-draft",
    );
    const command = JSON.parse(String(of(made, "perform")[0]?.args["command"])) as {
      complaint: Record<string, unknown>;
    };
    expect("gone" in command.complaint, "a field this form does not know is not given").toBe(false);
  });
});

const STORED = { sha256: "ab".repeat(32), size: 4_096, media: "jpeg", name: "price card.jpg" };
const PHOTO = new File([new Uint8Array([0xff, 0xd8, 0xff])], "price card.jpg", { type: "image/jpeg" });

describe("what comes with a complaint", () => {
  it("is stored when it is pasted, kept in the draft by its digest, and received in the act that files", async () => {
    const made = door({ take_evidence: () => STORED, evidence: () => seenPicture() });
    open();
    const paste = new Event("paste", { bubbles: true, cancelable: true });
    Object.assign(paste, { clipboardData: { files: [PHOTO], types: ["Files"] } });
    act(() => void document.dispatchEvent(paste));
    await screen.findByTestId("evidence-taken");
    await waitFor(
      () => expect(String(of(made, "keep_draft")[0]?.args["body"]), "the draft names the digest").toContain(STORED.sha256),
      { timeout: 3_000 },
    );
    type("filing-trader-name", "瑞甌堂");
    fireEvent.click(screen.getByTestId("filing-save"));
    await screen.findByTestId("filed");
    const command = JSON.parse(String(of(made, "perform")[0]?.args["command"])) as { evidence: unknown };
    expect(command.evidence, "the act names the file and nothing the store has not found").toEqual([
      { sha256: STORED.sha256, name: "price card.jpg" },
    ]);
  });

  it("says of each file that was not taken why, and keeps the rest", async () => {
    door({
      choose_evidence: () => ({
        taken: [STORED],
        left: [{ name: "holiday", failure: { kind: "refused", code: "evidence.no-file", about: [] } }],
      }),
      evidence: () => seenPicture(),
    });
    open();
    fireEvent.keyDown(screen.getByTestId("filing-trader-name"), { key: "p", ctrlKey: true });
    await screen.findByTestId("evidence-left");
    expect(screen.getByTestId("evidence-left").textContent, "the refused one is named with its reason").toMatch(
      /holiday.*folder/,
    );
    expect(screen.getAllByTestId("evidence-taken").length, "the other is there").toBe(1);
  });

  it("is offered again after a crash with files and people", async () => {
    const people = [{ role: "guardian", name: "周映禾", phone: null, email: null, wechat: null }];
    const body = JSON.stringify({ intake: { narrative: "x" }, evidence: [STORED, { broken: 1 }], people });
    door({ drafts: () => [{ id: "0188", kind: "complaint", body, kept_at: 1 }], evidence: () => seenPicture() });
    open();
    fireEvent.click(await screen.findByTestId("draft-take-up"));
    await screen.findByTestId("evidence-taken");
    expect(screen.getByTestId("filing-person-name-1").getAttribute("value"), "the guardian is back").toBe("周映禾");
  });

  it("proposes the case of an earlier complaint after filing, and tells when that was refused", async () => {
    const earlier = {
      id: "c1", number: "TDC-2023-003671", state: "consolidated", received_at: 1, channel: null, trader_name: "瑞甌堂",
      amount_paid: null, reasons: ["same-order"], may_be_same: true, case: "k1", case_number: "TDI-2023-0031", case_takes: true,
    };
    const made = door({
      had_before: () => ({ earlier: [earlier], total: 1, may_be_same: 1, same_order: 1, same_complainant: 0 }),
      perform: (args) => {
        if (String(args["command"]).includes("propose_consolidation"))
          throw { kind: "refused", code: "case.takes-no-complaints", about: [] };
        return RECEIPT;
      },
    });
    open();
    type("filing-trader-name", "瑞甌堂");
    fireEvent.click(await screen.findByTestId("had-join", undefined, { timeout: 4_000 }));
    fireEvent.click(screen.getByTestId("filing-save"));
    await screen.findByTestId("filed-join");
    expect(of(made, "perform").length, "two acts: filed, and proposed").toBe(2);
    expect(screen.getByTestId("filed-number").textContent, "filed is filed").toBe("TDC-2023-003689");
    expect(screen.getByTestId("filed-join").textContent, "and the refusal is told beside the number").toContain(
      "case.takes-no-complaints",
    );
  });
});

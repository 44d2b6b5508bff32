/** When referrals are chased, those due first; chased and answered one by one and many at once. */
import { act, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { Surroundings } from "../App";
import { NOW } from "../gallery/common";
import { addressesAnswer, CHASED, chasedAnswer } from "../gallery/madeChase";
import { LIST, REFERRALS } from "../gallery/madeReferrals";
import { CALENDAR } from "../gallery/pictures/madeOffice";
import { LISTS } from "../gallery/madeYear";
import { hangDoor } from "../ipc/door";
import { mockDoor, type MockDoor } from "../ipc/mock";
import type { agency_addresses, referrals } from "../ipc/wire";
import { forgetKept } from "../kit/kept";
import { byChaseDay, chaseDayOf, isDue, proposedAfter, workingDaysAfter } from "./chase";
import { Referrals } from "./Referrals";

const asked = <T,>(args: Record<string, unknown>) => JSON.parse(String(args["params"])) as T;
const receipt = { act: "a", entries: { first: 1, last: 1 }, seal: "", at: 0, made: [], touched: [], members: 1, left: [], undo: null };
let door: MockDoor;

function hang(more: Parameters<typeof mockDoor>[0] = {}) {
  forgetKept();
  door = mockDoor({
    reference: () => ({ lists: LISTS }),
    officers: () => ({ officers: [] }),
    calendar: () => CALENDAR,
    referral_list: () => LIST,
    agency_addresses: (args) => addressesAnswer(asked<agency_addresses.Params>(args)),
    referrals: (args) => {
      const params = asked<referrals.Params>(args);
      return params.agency === null ? REFERRALS : chasedAnswer(REFERRALS, params);
    },
    desk: () => ({ now: NOW, roles: ["sup"] }),
    perform: () => receipt,
    ...more,
  });
  hangDoor(door);
}
beforeEach(() => hang());

const press = (key: string, more: object = {}) => act(() => void fireEvent.keyDown(document.body, { key, ...more }));
const commands = () => door.calls.filter((call) => call.command === "perform").map((call) => JSON.parse(String(call.args["command"])) as Record<string, unknown>);

async function openDue() {
  render(
    <Surroundings language="en">
      <Referrals onOpen={() => undefined} />
    </Surroundings>,
  );
  await screen.findByTestId("list-page");
  press("d");
  await waitFor(() => expect(screen.getByTestId("show-due").textContent, "those due are counted").toBe("To chase now4"));
}

describe("the day on which a referral is chased", () => {
  it("is that which was set, else five working days after it left, holidays left out", () => {
    const sent = CHASED.find((one) => one.sent_on === "2023-05-15");
    const set = CHASED.find((one) => one.chase_on === "2023-05-24");
    const answered = CHASED.find((one) => one.state === "answered");
    if (!sent || !set || !answered) throw new Error("BUG: a made referral is missing");
    expect(chaseDayOf(sent, CALENDAR), "a weekend lies between").toEqual({ on: "2023-05-22", set: false });
    expect(chaseDayOf(set, CALENDAR), "what was set holds").toEqual({ on: "2023-05-24", set: true });
    expect(chaseDayOf(answered, CALENDAR), "what was answered is not chased").toBeUndefined();
    expect(workingDaysAfter("2023-05-19", 5, CALENDAR), "26 May was the Birthday of the Buddha").toBe("2023-05-29");
    expect(proposedAfter("2031-05-19", CALENDAR), "a year without holidays known is not counted in working days").toEqual({ on: "2031-05-26", sure: false });
  });

  it("orders those that wait, the earliest first and those without a day last", () => {
    const open = CHASED.filter((one) => one.state === "sent" || one.state === "acknowledged");
    const days = byChaseDay(open, CALENDAR).map((one) => chaseDayOf(one, CALENDAR)?.on);
    expect(days, "in the order in which they are worked").toEqual(["2023-05-16", "2023-05-16", "2023-05-19", "2023-05-19", "2023-05-22", "2023-05-24", undefined]);
    expect(isDue({ on: "2023-05-19", set: true }, "2023-05-19"), "on its day it is due").toBe(true);
  });
});

describe("chasing an agency", () => {
  it("shows those due by D, with how late each is in words, and chases the one at the cursor by C", async () => {
    await openDue();
    const rows = screen.getAllByTestId("chase-due");
    expect(rows.map((one) => one.textContent), "how late it is does not hang on its colour").toEqual(["16 May3 days late", "16 May3 days late", "19 MayToday", "19 MayToday"]);
    press("c");
    const dialog = await screen.findByTestId("chase-dialog");
    expect(dialog.textContent, "how the agency is reached stands there").toContain("complaints@tia.example");
    expect(within(dialog).getByDisplayValue("19 May 2023"), "chased today, as the register counts").toBeDefined();
    expect(within(dialog).getByDisplayValue("29 May 2023"), "next in five working days").toBeDefined();
    press("Enter", { ctrlKey: true });
    await waitFor(() => expect(commands(), "one act").toHaveLength(1));
    expect(commands()[0], "the register is told of both days").toEqual({ act: "chase_referrals", referrals: ["r4"], next_on: "2023-05-29", chased_on: "2023-05-19", note: null });
    expect((await screen.findByTestId("toast")).textContent, "and it is told").toContain("1 chased, next 29 May");
  }, 20_000);

  it("chases all that are selected in one act, and sets only the day where nobody was chased", async () => {
    await openDue();
    press("a", { ctrlKey: true });
    expect((await screen.findByTestId("referrals-selected")).textContent, "all of them are selected").toContain("4 of 4");
    press("c");
    const chasedOn = within(await screen.findByTestId("chase-dialog")).getByDisplayValue("19 May 2023");
    fireEvent.change(chasedOn, { target: { value: "" } });
    await waitFor(() => expect(screen.getByTestId("chase-save").textContent, "the button says what will have happened").toContain("Set the day of 4"));
    fireEvent.click(screen.getByTestId("chase-save"));
    await waitFor(() => expect(commands(), "one act for all").toHaveLength(1));
    expect(commands()[0], "no day of a chase").toMatchObject({ chased_on: null, referrals: ["r4", "r3", "r7", "r2"] });
  }, 20_000);

  it("stands beside the next day where the register refuses it", async () => {
    hang({
      perform: () => {
        throw { kind: "incomplete", problems: [{ field: "next_on", code: "in-past" }] };
      },
    });
    await openDue();
    press("c");
    fireEvent.click(within(await screen.findByTestId("chase-dialog")).getByTestId("chase-save"));
    expect((await screen.findAllByText("Not before today.")).length, "the sentence of this field").toBe(1);
  }, 20_000);
});

describe("what an agency answered to many", () => {
  it("is recorded for each in turn; where one is refused those before it stand and the rest are tried again", async () => {
    let refuse = true;
    hang({
      perform: (args) => {
        const { referral } = JSON.parse(String(args["command"])) as { referral: string };
        if (referral === "r3" && refuse) throw { kind: "refused", code: "referral.wrong-state", about: [] };
        return receipt;
      },
    });
    await openDue();
    press("a", { ctrlKey: true });
    press("a");
    fireEvent.click(await screen.findByTestId("answer-acknowledged"));
    fireEvent.change(screen.getByTestId("answer-ref"), { target: { value: "TIA/23/0600" } });
    fireEvent.click(screen.getByTestId("answer-save"));
    expect((await screen.findByTestId("answer-part")).textContent, "how far it came").toContain("1 of 4");
    refuse = false;
    fireEvent.click(screen.getByTestId("answer-save"));
    await waitFor(() => expect(screen.queryByTestId("answer-dialog"), "all are recorded").toBeNull());
    expect(commands().map((one) => one["referral"]), "none is recorded twice").toEqual(["r4", "r3", "r3", "r7", "r2"]);
    expect(commands().at(-1), "with the agency's reference").toMatchObject({ answer: "acknowledged", their_ref: "TIA/23/0600", on: "2023-05-19" });
  }, 20_000);

  it("comes back only with the agency's reason, and by a supervisor", async () => {
    hang({ desk: () => ({ now: NOW, roles: ["rec"] }) });
    await openDue();
    press("a");
    fireEvent.click(await screen.findByTestId("answer-returned"));
    expect((await screen.findByTestId("answer-back")).textContent, "who records it is said beforehand").toContain("A supervisor records this answer");
    fireEvent.click(screen.getByTestId("answer-save"));
    expect(commands(), "nothing is given").toHaveLength(0);
  }, 20_000);
});

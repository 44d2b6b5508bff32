/** The settings: who may change what, that a passphrase goes through its own door, and that nothing is shown as done before it is. */
import { act, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import workspace from "../../../Cargo.toml?raw";
import manifest from "../../package.json";
import { Surroundings } from "../App";
import { hangDoor } from "../ipc/door";
import { mockDoor, type MockDoor } from "../ipc/mock";
import type { calendar, office } from "../ipc/wire";
import { settingsMade } from "../gallery/madeSettings";
import { LICENCES } from "./licences";
import { fits } from "./ReferenceData";
import { minutesOf } from "./Reminders";
import { Settings } from "./Settings";
import type { Me } from "./me";
import type { Section } from "./sections";

const ADMINISTRATOR: Me = { officer: "A001", roles: ["adm"] };
const TEAM: Me = { officer: "Q001", roles: ["qat"] };
const RECEIPT = { undo: null, touched: [], made: [], left: [], members: 0 };

afterEach(() => localStorage.clear());

function show(
  me: Me,
  at: Section,
  answers: Record<string, (args: Record<string, unknown>) => unknown> = {},
  made: { calendar?: Partial<calendar.View>; office?: Partial<office.View> } = {},
): MockDoor {
  const { officers, calendarOf, officeOf, reference } = settingsMade;
  const door = mockDoor({
    officers: () => ({ officers }),
    calendar: () => ({ ...calendarOf, ...made.calendar }),
    office: () => ({ ...officeOf, ...made.office }),
    reference: () => reference,
    ...answers,
  });
  hangDoor(door);
  render(
    <Surroundings language="en">
      <Settings me={me} at={at} onSection={() => undefined} />
    </Surroundings>,
  );
  return door;
}

const commands = (door: MockDoor) =>
  door.calls.filter((call) => call.command === "perform").map((call) => JSON.parse(String(call.args["command"])));
const type = (testId: string, value: string) => fireEvent.change(screen.getByTestId(testId), { target: { value } });
const press = (testId: string) => act(async () => void fireEvent.click(screen.getByTestId(testId)));

describe("officers", () => {
  it("are added with number, name, roles and a passphrase that no act holds", async () => {
    const door = show(ADMINISTRATOR, "officers", { add_officer: () => RECEIPT });
    await screen.findAllByText("Insp. Pang K. Y.");
    await press("officer-add");
    type("new-code", "C009");
    type("new-name", "Lam Ka Wai");
    await press("role-co");
    type("password-new", "a long passphrase");
    type("password-again", "a long passphrases");
    expect(screen.getByTestId("add-officer-do").getAttribute("aria-disabled"), "a slip is not sent").toBe("true");
    type("password-again", "a long passphrase");
    await press("add-officer-do");
    const call = door.calls.find((one) => one.command === "add_officer");
    expect(call?.args, "all of it goes through the one door").toMatchObject({
      officer: "C009",
      name: "Lam Ka Wai",
      roles: ["co"],
      password: "a long passphrase",
    });
    expect(commands(door), "and none of it through the door of acts").toEqual([]);
  }, 20_000);

  it("are seen by everybody and changed by an administrator alone", async () => {
    show(TEAM, "officers");
    await screen.findAllByText("Insp. Pang K. Y.");
    expect(screen.getByTestId("officer-add").getAttribute("aria-disabled"), "adding is refused").toBe("true");
    expect(screen.getByTestId("officer-disable").getAttribute("aria-disabled"), "and disabling").toBe("true");
    expect(screen.queryByTestId("recovery-draw"), "recovery keys are not even spoken of").toBeNull();
    expect(screen.getByText("Only an administrator changes this."), "the reason stands beside").toBeTruthy();
    fireEvent.keyDown(document.body, { key: "a" });
    expect(screen.queryByTestId("add-officer"), "the key does nothing either").toBeNull();
  });

  it("keep an administrator: the last one cannot be disabled or lose the role", async () => {
    show(ADMINISTRATOR, "officers");
    const rows = await screen.findAllByText("Administrator");
    expect(rows.length, "there is one administrator").toBe(1);
    await act(async () => void fireEvent.click(screen.getByText("Ho S. M.")));
    expect(screen.getByTestId("officer-disable").getAttribute("aria-disabled"), "who would let others in?").toBe("true");
    await press("officer-roles");
    expect((screen.getByTestId("role-adm") as HTMLInputElement).disabled, "the role stays").toBe(true);
  });

  it("shows new recovery keys once", async () => {
    show(ADMINISTRATOR, "officers", { draw_recovery_keys: () => ["AAAA-BBBB-1", "CCCC-DDDD-2"] });
    await screen.findByTestId("recovery-draw");
    await press("recovery-draw");
    await screen.findByText("AAAA-BBBB-1");
    await act(async () => void fireEvent.click(screen.getByText("I have written them down")));
    await waitFor(() => expect(screen.queryByText("AAAA-BBBB-1"), "closed, they are nowhere").toBeNull());
  });
});

describe("the calendar", () => {
  it("warns of a year that is near and not compared, and takes a day away by one press with its undo", async () => {
    const door = show(ADMINISTRATOR, "holidays", {
      perform: () => ({ ...RECEIPT, undo: { act: "set_holiday", day: "2027-01-01", holiday: true, name: null } }),
    });
    expect((await screen.findByTestId("holidays-wanting")).textContent, "which year").toContain("2027");
    expect(screen.getByTestId("year").textContent, "it is the one that is shown").toBe("2027");
    await press("holiday-2027-01-01");
    expect(commands(door)[0], "one press, one act").toEqual({
      act: "set_holiday",
      day: "2027-01-01",
      holiday: false,
      name: null,
    });
    expect((await screen.findByTestId("toast")).textContent, "what follows is said").toContain("working day");
  });

  it("does not call a list whole that cannot be", async () => {
    const { calendarOf } = settingsMade;
    const [first] = calendarOf.years;
    if (!first) throw new Error("BUG: no year is made");
    const few = { ...first, year: 2029, covered: false, verify: true, holidays: 1, days: first.days.slice(0, 1) };
    show(ADMINISTRATOR, "holidays", {}, { calendar: { years: [few], wanting: 2029, missing: true } });
    await screen.findByTestId("holidays-confirm");
    expect(screen.getByTestId("holidays-confirm").getAttribute("aria-disabled"), "one day is no list").toBe("true");
    expect(screen.getByText("1 of at least 17 days are entered."), "and says how many are lacking").toBeTruthy();
    expect(screen.getByTestId("holidays-wanting").textContent, "that the year is missing is said").toContain("missing");
  });

  it("is read by whoever does not administer", async () => {
    show(TEAM, "holidays");
    await screen.findByTestId("holidays-table");
    expect(screen.queryByTestId("holiday-2027-01-01"), "without a button to change it").toBeNull();
    expect(screen.getByTestId("holiday-add").getAttribute("aria-disabled"), "nor to add to it").toBe("true");
  });
});

describe("the rest", () => {
  it("reads reminders in hours and minutes within bounds", () => {
    expect(minutesOf("4", ""), "four hours").toBe(240);
    expect(minutesOf("", "30"), "half an hour").toBe(30);
    for (const [h, m] of [["", ""], ["", "4"], ["169", ""], ["-1", ""], ["1.5", ""], ["x", ""]] as const)
      expect(minutesOf(h, m), `${h} h ${m} min is no reminder`).toBeUndefined();
  });

  it("sets reminders by an act", async () => {
    const door = show({ officer: "S001", roles: ["sup"] }, "reminders", { perform: () => RECEIPT });
    await screen.findByTestId("reminders");
    type("reminder-minutes", "30");
    await press("reminder-add");
    expect(commands(door)[0], "all that shall be in force").toEqual({ act: "set_reminders", minutes: [240, 60, 30] });
  });

  it("changes one's own passphrase, and says at its field that the present one is wrong", async () => {
    show(ADMINISTRATOR, "account", {
      change_password: () => {
        throw { kind: "incomplete", problems: [{ field: "old", code: "differs" }] };
      },
    });
    await screen.findByText(/At least/);
    type("password-old", "something");
    type("password-new", "a long passphrase");
    type("password-again", "a long passphrase");
    await press("password-change");
    expect(await screen.findByText("This is not your present passphrase."), "in words, in place").toBeTruthy();
  });

  it("finds an entry by code, name in any language or alias", () => {
    const entry = { code: "13E", aliases: ["omission"], names: { en: "Misleading omission", "zh-Hant": "誤導性遺漏", "zh-Hans": "误导性遗漏" }, verify: false, source: "" };
    for (const typed of ["13e", "OMISS", "遺漏", "误导", ""]) expect(fits(entry, typed), `${typed} finds it`).toBe(true);
    expect(fits(entry, "bait"), "another word does not").toBe(false);
  });

  it("says where letters are written", async () => {
    show(TEAM, "letters");
    expect((await screen.findByTestId("letters-later")).textContent, "no button that does nothing").toContain("are written from the file");
    expect(screen.queryAllByRole("button").filter((one) => !one.classList.contains("section-link")).length, "none at all").toBe(0);
  });

  it("names every library that is shipped", () => {
    const names = new Set(LICENCES.map((one) => one.name));
    const missing = Object.keys(manifest.dependencies).filter((name) => !names.has(name));
    const shared = workspace.split("[workspace.dependencies]")[1]?.split("\n[")[0] ?? "";
    const tests = ["casework", "matching", "registry", "exchange", "papers", "preview", "proptest", "tempfile", "insta", "calamine"];
    missing.push(
      ...[...shared.matchAll(/^([\w-]+) =/gm)].map((found) => found[1] ?? "").filter((name) => !names.has(name) && !tests.includes(name)),
    );
    expect(missing, "a library that is shipped stands in settings/licences.ts").toEqual([]);
  });
});

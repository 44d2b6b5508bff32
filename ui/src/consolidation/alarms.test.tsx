/** Alarms and standing rules: told with why, seen by key, growing; set, applied as one act, ended. */
import { act, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { Surroundings } from "../App";
import { hex } from "../gallery/common";
import { ALARMS, rulesAnswer, verdictsAnswer } from "../gallery/madeBench";
import { groupsAnswer } from "../gallery/madeGroups";
import { CASES } from "../gallery/madeCases";
import { DESK, OFFICERS, REFERENCE } from "../gallery/madeOfficers";
import { hangDoor } from "../ipc/door";
import { mockDoor } from "../ipc/mock";
import type { Command, groups, standing_rules, verdicts } from "../ipc/wire";
import { Consolidation } from "./Consolidation";
import { queryOf, wayOf } from "./openAlarm";

let performed: Command[] = [];
let went: (string | undefined)[] = [];
let handed: readonly string[] = [];
let lists: string[] = [];
let live: string[] = [];

function hang() {
  [performed, went, handed, lists, live] = [[], [], [], [], [hex(1), hex(733)]];
  const params = <T,>(args: Record<string, unknown>) => JSON.parse(String(args["params"])) as T;
  hangDoor(
    mockDoor({
      desk: () => DESK,
      reference: () => REFERENCE,
      officers: () => OFFICERS,
      cases: () => CASES,
      groups: (args) => groupsAnswer(params<groups.Params>(args)),
      verdicts: (args) => verdictsAnswer(params<verdicts.Params>(args)),
      standing_rules: (args) => rulesAnswer(params<standing_rules.Params>(args)),
      alarms: () => ALARMS,
      trader_file: () => ({ keys: [{ key: { kind: "url", key: "otterling" } }] }),
      complaint_ids: () => ({ count: live.length, ids: live }),
      preview: () => ({ members: 0, left: [] }),
      perform: (args) => {
        const command = JSON.parse(String(args["command"])) as Command;
        performed.push(command);
        const members = "complaints" in command && Array.isArray(command.complaints) ? command.complaints.length : 1;
        return { act: "a", members, made: [], touched: [], left: [], undo: { act: "undo_batch", batch: "a" } };
      },
    }),
  );
}

function stand(at = "5") {
  render(
    <Surroundings language="en">
      <Consolidation
        at={at}
        onAt={(to) => went.push(to)}
        handed={[]}
        onHand={(complaints) => (handed = complaints)}
        onOpen={() => undefined}
        onCase={() => undefined}
        readCase={(number) => <p data-testid="read-case">{number}</p>}
        onList={(query) => lists.push(query)}
      />
    </Surroundings>,
  );
}

const press = (key: string, more: { ctrlKey?: boolean; shiftKey?: boolean } = {}) =>
  act(async () => void fireEvent.keyDown(document.body, { key, ...more }));

beforeEach(hang);

describe("an alarm", () => {
  it("says since when, how many, how many would be usual, and what is new since somebody looked", async () => {
    stand();
    const [first] = await screen.findAllByTestId("alarm");
    expect(first?.textContent, "why it is told").toContain("begun 3 May, 152 in 1 day, expected 2.4");
    await waitFor(() => expect(first?.textContent, "who saw it").toContain("seen by Sup. Mak H. Y."));
    expect(within(first as HTMLElement).getByTestId("alarm-new").textContent, "and its growth").toBe("118 new since you looked");
    fireEvent.click(screen.getByTestId("alarms-more"));
    const all = screen.getAllByTestId("alarm");
    expect(all[1]?.textContent, "a trader whom nobody knew").toContain("new trader");
    expect(all[2]?.textContent, "a category by its name").toMatch(/Sector: /);
    expect(within(all[2] as HTMLElement).queryByTestId("alarm-see"), "what was seen as it is needs no key").toBeNull();
  });

  it("is acknowledged by A with what was seen and where the journal ended, so that growth can be told", async () => {
    stand();
    await screen.findAllByTestId("alarm");
    await press("a");
    expect(performed, "one act").toEqual([
      { act: "acknowledge_alarm", subject: { trader: hex(1) }, seen: 733, entry: 41_208 },
    ]);
  });

  it("opens the group of its trader, or its complaints where no group stands for it", async () => {
    stand();
    await screen.findAllByTestId("alarm");
    await press("A", { shiftKey: true });
    await waitFor(() => expect(went, "the group whose oldest complaint is the trader's").toEqual(["1"]));
    live = [hex(2_000), hex(2_001)];
    await press("A", { shiftKey: true });
    await waitFor(() => expect(handed, "else its complaints in progress").toEqual(live));
  });

  it("of a category opens the list by the list's own query", async () => {
    stand();
    await screen.findAllByTestId("alarm");
    fireEvent.click(screen.getByTestId("alarms-more"));
    fireEvent.click(screen.getAllByTestId("alarm-open")[2] as HTMLElement);
    expect(lists).toEqual(["sector:online-shop state:open"]);
    expect(queryOf({ trader: "x" }), "a trader is not searched by words").toBeUndefined();
  });

  it("is not lost where its trader gives nothing to find others by", async () => {
    hangDoor(mockDoor({ trader_file: () => ({ keys: [] }) }));
    expect(await wayOf("c1", []), "the complaint itself").toEqual({ complaints: ["c1"] });
  });
});

describe("standing rules", () => {
  it("are reached by R, those that work first, with what waits", async () => {
    stand();
    await press("r");
    expect(went).toEqual(["rules"]);
  });

  it("are listed with trader, case, last day and how they work", async () => {
    stand("rules");
    const all = await screen.findAllByTestId("rule");
    expect(all[0]?.textContent, "what waits is counted").toContain("14 waiting");
    expect(all[0]?.textContent).toContain("to TDI-2023-0035");
    expect(all[1]?.textContent, "one that works by itself").toContain("By itself");
    expect(all[2]?.textContent, "an expired one comes last").toContain("expired");
    expect((await screen.findByTestId("rule-pane")).textContent, "the first is open").toContain("118 in 2 batches, 116 still");
    expect(screen.getByTestId("read-case").textContent, "beside it the case that it fills is read").toBe("TDI-2023-0035");
    await press("]");
    expect(went, "and the next is reached by the keys of the groups").toEqual([`rules-${hex(0xb02)}`]);
  });

  it("are applied to all that waits by P, as one act", async () => {
    stand(`rules-${hex(0xb01)}`);
    await screen.findByTestId("rule-pane");
    await press("p");
    const [given] = performed;
    expect(given?.act === "apply_standing_rule" && given.complaints.length, "those that wait and no others").toBe(14);
    expect((await screen.findByTestId("toast")).textContent, "told with its undo").toContain("14 complaints joined TDI-2023-0035");
  });

  it("show each batch, which can be undone by itself", async () => {
    stand(`rules-${hex(0xb01)}`);
    const batches = await screen.findByTestId("rule-batches");
    expect(batches.textContent, "what left the case since is said").toContain("18 still in the case");
    await act(async () => void fireEvent.click(within(batches).getAllByTestId("rule-undo")[0] as HTMLElement));
    expect(performed).toEqual([{ act: "undo_batch", batch: hex(0xd02) }]);
  });

  it("are ended by E with a reason", async () => {
    stand(`rules-${hex(0xb01)}`);
    await screen.findByTestId("rule-pane");
    await press("e");
    fireEvent.change(await screen.findByTestId("end-rule-reason"), { target: { value: "Case concluded." } });
    await press("Enter", { ctrlKey: true });
    expect(performed).toEqual([{ act: "end_standing_rule", rule: hex(0xb01), reason: "Case concluded." }]);
  });

  it("are not applied where nothing waits", async () => {
    stand(`rules-${hex(0xb03)}`);
    await screen.findByTestId("rule-pane");
    await press("p");
    expect(performed, "an expired rule does nothing").toHaveLength(0);
    expect(screen.getByTestId("rule-apply").getAttribute("aria-disabled")).toBe("true");
  });

  it("are set from a group: a case, a last day and a reason are needed, and by itself only where it is said", async () => {
    stand("2");
    await screen.findByText("0 of 14 selected");
    await press("R", { shiftKey: true });
    const dialog = await screen.findByTestId("rule-dialog");
    await press("Enter", { ctrlKey: true });
    expect(within(dialog).getAllByText("Not given.").length, "each lacking field says so").toBe(3);
    fireEvent.change(within(dialog).getByRole("combobox"), { target: { value: "TDI-2023-0035" } });
    fireEvent.click(await screen.findByRole("option", { name: /TDI-2023-0035/ }));
    fireEvent.change(within(dialog).getByTestId("rule-until"), { target: { value: "31/8/2023" } });
    fireEvent.change(within(dialog).getByTestId("rule-reason"), { target: { value: "同一網店。" } });
    await press("Enter", { ctrlKey: true });
    await waitFor(() =>
      expect(performed).toEqual([
        {
          act: "set_standing_rule",
          trader: hex(14),
          case: "TDI-2023-0035",
          until: "2023-08-31",
          by_itself: false,
          reason: "同一網店。",
        },
      ]),
    );
  });
});

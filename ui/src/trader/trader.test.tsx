/** Traders: the list asks by kind and words; every figure of a file asks for the very complaints it counts. */
import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { Surroundings } from "../App";
import { verdictsAnswer } from "../gallery/madeBench";
import { BY_KEYS, TRADER, tradersAnswer } from "../gallery/pictures/madeTraders";
import { lineOf } from "../gallery/pictures/madeComplaints";
import { hangDoor } from "../ipc/door";
import { mockDoor, type MockDoor } from "../ipc/mock";
import type { Command, complaints, trader_file, traders, verdicts } from "../ipc/wire";
import { forgetKept } from "../kit/kept";
import { idOf, namedOf } from "./keys";
import { TraderFile } from "./TraderFile";
import { TraderList } from "./TraderList";

let door: MockDoor;
let performed: Command[] = [];
const asked = <P,>(question: string): P[] =>
  door.calls
    .filter((call) => call.command === "ask" && call.args["question"] === question)
    .map((call) => JSON.parse(String(call.args["params"])) as P);

beforeEach(() => {
  forgetKept();
  performed = [];
  const of = <P,>(args: Record<string, unknown>) => JSON.parse(String(args["params"])) as P;
  door = mockDoor({
    desk: () => ({ now: 0 }),
    reference: () => ({ lists: {} }),
    officers: () => ({ officers: [] }),
    traders: (args) => tradersAnswer(of<traders.Params>(args)),
    trader_file: (args) => (of<trader_file.Params>(args).by.length === 0 ? TRADER : BY_KEYS),
    trader_parting: () => ({ against: { id: "a0", number: "TDC-2023-001204" }, known: ["name", "phone"] }),
    complaints: (args) => {
      const { from, limit } = of<complaints.Params>(args);
      const rows = Array.from({ length: Math.min(limit ?? 100, 118) }, (_, k) => lineOf((from ?? 0) + k));
      return { total: 118, rows, next: null, heads: [], found: null };
    },
    complaint_ids: (args) => {
      const { filter } = of<complaints.Params>(args);
      const ids = filter.ids ?? Array.from({ length: 118 }, (_, k) => `c${k}`);
      return { count: ids.length, ids };
    },
    verdicts: (args) => verdictsAnswer(of<verdicts.Params>(args)),
    perform: (args) => {
      performed.push(JSON.parse(String(args["command"])) as Command);
      return { act: "a", members: 1, made: [], touched: [], left: [], undo: null };
    },
  });
  hangDoor(door);
});

describe("the list of traders", () => {
  it("is put together by one kind of key, and counts what gives none", async () => {
    const opened: string[] = [];
    render(
      <Surroundings language="en">
        <TraderList onOpen={(id) => opened.push(id)} onCase={() => undefined} />
      </Surroundings>,
    );
    await waitFor(() =>
      expect(screen.getByTestId("trader-total").textContent, "all groups are counted").toContain("traders"),
    );
    await waitFor(() => expect(screen.getByTestId("trader-without").textContent, "what is left out is said").toContain("not listed"));
    expect(asked<traders.Params>("traders")[0]?.by, "the register's traders come first").toBe("trader");
    fireEvent.click(screen.getByRole("tab", { name: /Telephone/ }));
    await waitFor(() => expect(asked<traders.Params>("traders").at(-1)?.by, "another kind is another list").toBe("phone"));
    fireEvent.keyDown(document.body, { key: "Enter" });
    await waitFor(() => expect(opened[0], "the address holds a number and a kind, never a name").toBe("TDC-2023-003731.phone"));
  });

  it("is searched after a pause, by what was typed", async () => {
    render(
      <Surroundings language="zh-Hant">
        <TraderList onOpen={() => undefined} onCase={() => undefined} />
      </Surroundings>,
    );
    await screen.findByTestId("trader-total");
    const field = screen.getByRole("textbox");
    fireEvent.change(field, { target: { value: "獺寶" } });
    await waitFor(() => expect(asked<traders.Params>("traders").at(-1)?.text, "as typed: the register folds it").toBe("獺寶"));
  });
});

describe("a trader's file", () => {
  const file = (onHand: (ids: readonly string[]) => void = () => undefined) =>
    render(
      <Surroundings language="en">
        <TraderFile id="TDC-2023-003731.name" onOpen={() => undefined} onCase={() => undefined} onBack={() => undefined} onHand={onHand} />
      </Surroundings>,
    );

  it("asks by the complaint and the kinds of its address", async () => {
    file();
    await screen.findByTestId("trader-name");
    expect(asked<trader_file.Params>("trader_file")[0], "one kind of key").toEqual({ of: "TDC-2023-003731", by: ["name"], keys: [] });
    expect(namedOf("TDC-2023-003731"), "without a kind every key counts").toEqual({ of: "TDC-2023-003731", by: [] });
    expect(idOf("TDC-2023-003731", "url"), "both ways").toBe("TDC-2023-003731.url");
  });

  it("shows the very complaints that a figure counts", async () => {
    file();
    fireEvent.click(await screen.findByTestId("trader-quick"));
    await waitFor(() => {
      const last = asked<complaints.Params>("complaints").at(-1);
      expect(last?.filter.quick_action, "only those of the Quick Action Team").toBe(true);
      expect(last?.filter.trader, "of the file's keys").toEqual(BY_KEYS.keys.map((borne) => borne.key));
    });
    expect(screen.getByTestId("trader-narrowed").textContent, "what is shown is said").toContain("Quick Action");
  });

  it("takes in another key when the officer says so, and not before", async () => {
    file();
    await screen.findByTestId("trader-also");
    const [take] = screen.getAllByTestId("key-take");
    if (take) fireEvent.click(take);
    await waitFor(() => {
      const last = asked<trader_file.Params>("trader_file").at(-1);
      expect(last?.keys, "its own and the one taken in").toHaveLength(BY_KEYS.keys.length + 1);
    });
  });

  it("hands the complaints in progress to consolidation, all of them", async () => {
    const handed: (readonly string[])[] = [];
    file((ids) => handed.push(ids));
    fireEvent.click(await screen.findByTestId("trader-take-live"));
    const button = await screen.findByTestId("trader-consolidate");
    fireEvent.click(button);
    await waitFor(() => expect(handed[0], "the whole result, not the page").toHaveLength(118));
    const last = asked<complaints.Params>("complaint_ids").at(-1);
    expect(last?.filter.state, "and only what is in progress").toEqual(["received", "assessing", "awaiting"]);
  });
});

describe("a trader of the register", () => {
  const stand = () =>
    render(
      <Surroundings language="en">
        <TraderFile id="TDC-2023-003731" onOpen={() => undefined} onCase={() => undefined} onBack={() => undefined} onHand={() => undefined} />
      </Surroundings>,
    );

  it("shows who else was at its premises, and offers whom it may be one with", async () => {
    stand();
    const premises = await screen.findByTestId("trader-premises");
    expect(premises.textContent, "another name at the same address, later").toContain("Opened here later: 福鑰軒參茸");
    expect(screen.getAllByTestId("trader-join"), "who was judged another is not offered again").toHaveLength(1);
    fireEvent.click(screen.getByTestId("trader-join"));
    expect((await screen.findByTestId("trader-join-dialog")).textContent, "what it does is said first").toContain("can be taken back");
  });
});

describe("the verdicts on a trader", () => {
  const stand = () =>
    render(
      <Surroundings language="en">
        <TraderFile id="TDC-2023-003731" onOpen={() => undefined} onCase={() => undefined} onBack={() => undefined} onHand={() => undefined} />
      </Surroundings>,
    );

  it("are those that touch its complaints: who judged, when, why, and what was written", async () => {
    stand();
    const list = await screen.findByTestId("verdicts");
    expect(list.textContent, "one is another trader's").toContain("not the same trader as TDC-2023-002999");
    expect(list.textContent, "with the note").toContain("首飾店，另一東主。");
    expect(list.textContent, "one is the same under another name").toContain("the same trader as TDC-2023-002999");
    expect(asked<verdicts.Params>("verdicts")[0]?.trader, "asked by the trader, not by every id").toEqual([{ kind: "trader", key: "TDC-2023-003731" }]);
  });

  it("can be taken back, and what was taken back stays to be read", async () => {
    stand();
    const list = await screen.findByTestId("verdicts");
    expect(list.textContent, "an earlier one unfolds").toContain("1 taken back or replaced");
    const before = screen.getAllByTestId("withdraw-verdict").length;
    expect(before, "what is taken back already has no button").toBe(3);
    fireEvent.click(screen.getAllByTestId("withdraw-verdict")[0] as HTMLElement);
    await waitFor(() => expect(performed[0]?.act, "the verdict itself, by its act").toBe("withdraw_verdict"));
  });

  it("are not spoken of where nobody judged", async () => {
    door = mockDoor({
      desk: () => ({ now: 0 }),
      reference: () => ({ lists: {} }),
      officers: () => ({ officers: [] }),
      trader_file: () => TRADER,
      complaints: () => ({ total: 0, rows: [], next: null, heads: [], found: null }),
      complaint_ids: () => ({ count: 1, ids: ["c"] }),
      verdicts: () => ({ total: 0, holding: 0, verdicts: [], next: null }),
    });
    hangDoor(door);
    stand();
    await waitFor(() => expect(asked("verdicts")).toHaveLength(1));
    expect(screen.queryByTestId("verdicts"), "an empty section says nothing").toBeNull();
  });
});

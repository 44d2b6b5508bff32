/** The case file: acts allowed and refused stand with their reasons, a form gives its act, a batch is undone with its count. */
import { act, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { Surroundings } from "../App";
import { CASES, fileAnswer, FILE, HISTORY } from "../gallery/madeCases";
import { rulesAnswer } from "../gallery/madeBench";
import { DESK, OFFICERS, REFERENCE } from "../gallery/madeOfficers";
import { hangDoor } from "../ipc/door";
import { mockDoor } from "../ipc/mock";
import type { case_file, Command } from "../ipc/wire";
import { actOf, ACTS, commandOf, opened } from "./acts";
import { CaseFile } from "./CaseFile";
import { reachedDays } from "./CaseHead";
import { CaseList } from "./CaseList";

// jsdom has no CSS.escape, which an opening dialog asks for.
vi.stubGlobal("CSS", { escape: (text: string) => text });

let performed: Command[] = [];
let refuse: unknown;

beforeEach(() => {
  performed = [];
  refuse = undefined;
  hangDoor(
    mockDoor({
      desk: () => DESK,
      reference: () => REFERENCE,
      officers: () => OFFICERS,
      cases: () => CASES,
      case_file: (args) => fileAnswer(JSON.parse(String(args["params"])) as case_file.Params),
      history: () => HISTORY,
      preview: () => ({ members: 690, left: [] }),
      perform: (args) => {
        if (refuse !== undefined) throw refuse;
        performed.push(JSON.parse(String(args["command"])) as Command);
        return { act: "a", members: 690, made: [], touched: [], left: [], undo: null };
      },
    }),
  );
});

async function open() {
  render(
    <Surroundings language="en">
      <CaseFile name="TDI-2023-0035" onOpen={() => undefined} onCase={() => undefined} onBack={() => undefined} />
    </Surroundings>,
  );
  await screen.findByTestId("case-trader-name");
}

describe("the case file", () => {
  it("shows what can be done, and why the rest cannot", async () => {
    await open();
    const acts = screen.getByTestId("case-acts").textContent ?? "";
    expect(screen.getByTestId("act-warn"), "a letter may be issued").toBeTruthy();
    expect(acts, "a refused act stays with its code").toContain("case.not-submitted");
    expect(screen.queryByTestId("act-prosecute"), "and has no button").toBeNull();
    expect(screen.getByText("advisory, confirm with prosecution"), "the limit is labelled").toBeTruthy();
  });

  it("gives an act from its form, and keeps the words where it is refused", async () => {
    await open();
    fireEvent.click(screen.getByTestId("act-add-note"));
    fireEvent.change(await screen.findByTestId("field-text"), { target: { value: "Ledger asked for." } });
    refuse = { kind: "incomplete", problems: [{ field: "text", code: "too-long" }] };
    await act(async () => void fireEvent.click(screen.getByTestId("act-give")));
    expect(screen.getByText("Longer than the field takes."), "the problem stands under its field").toBeTruthy();
    refuse = undefined;
    await act(async () => void fireEvent.click(screen.getByTestId("act-give")));
    await waitFor(() => expect(screen.queryByTestId("act-dialog"), "done, the form is gone").toBeNull());
    expect(performed[0], "as typed").toEqual({
      act: "add_note",
      complaint: null,
      case: FILE.id,
      text: "Ledger asked for.",
    });
  });

  it("undoes a batch after counting what would leave", async () => {
    await open();
    const [first] = screen.getAllByTestId("undo-batch");
    fireEvent.click(first as HTMLElement);
    await waitFor(() => expect(screen.getByTestId("undo-give").textContent).toContain("Undo 690"));
    expect(screen.getByTestId("undo-dialog").textContent, "eight are left").toContain("8gone already");
    await act(async () => void fireEvent.click(screen.getByTestId("undo-give")));
    expect(performed[0], "the batch by its act").toEqual({ act: "undo_batch", batch: FILE.batches[0]?.act });
  });
});

describe("the forms", () => {
  it("make the command of every act that they name", () => {
    for (const one of ACTS)
      expect(commandOf(one, FILE, opened(one, FILE), ["x"]).act, `${one.act} gives its own act`).toBe(one.act);
  });
  it("begin a prosecution with the trader as defendant and the case's section", () => {
    const prosecute = actOf("prosecute");
    const values = prosecute && opened(prosecute, FILE);
    expect(values?.charges[0]?.section, "the section of the case").toBe("13I");
    expect(values?.defendants[0]?.name, "the trader as the case bears it").toBe(FILE.trader);
  });
  it("tell the day on which each station was last reached", () => {
    expect(reachedDays(FILE.path), "two stations, three to come").toEqual([
      "2023-05-19",
      "2023-05-22",
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe("the list of cases", () => {
  it("shows cases and asks again when the stage is changed", async () => {
    render(
      <Surroundings language="en">
        <CaseList onCase={() => undefined} />
      </Surroundings>,
    );
    await waitFor(() =>
      expect(screen.getByRole("tab", { name: /Open/ }).textContent, "with their number").toContain("8"),
    );
    fireEvent.click(screen.getByRole("tab", { name: /Ended/ }));
    await waitFor(() => expect(screen.getByRole("tab", { name: /Ended/ }).textContent).toContain("8"));
  });
});

describe("the standing rules of a case", () => {
  it("are shown with what waits, and lead to where they are applied", async () => {
    const went: string[] = [];
    hangDoor(
      mockDoor({
        desk: () => DESK,
        reference: () => REFERENCE,
        officers: () => OFFICERS,
        case_file: (args) => fileAnswer(JSON.parse(String(args["params"])) as case_file.Params),
        history: () => HISTORY,
        standing_rules: () => rulesAnswer({}),
      }),
    );
    render(
      <Surroundings language="en">
        <CaseFile name="TDI-2023-0035" onOpen={() => undefined} onCase={() => undefined} onBack={() => undefined} onRule={(rule) => went.push(rule)} />
      </Surroundings>,
    );
    const rules = await screen.findByTestId("case-rules");
    expect(rules.textContent, "those to this case alone").toContain("獺寶母嬰to 31 August 2023");
    expect(rules.textContent, "and what waits").toContain("14 waiting");
    expect(rules.querySelectorAll("li").length, "a rule to another case is not this one's").toBe(1);
    fireEvent.click(screen.getByTestId("open-rule"));
    expect(went).toHaveLength(1);
  });
});

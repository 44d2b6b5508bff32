/** The journal: narrowed by every part, the entry at the cursor with what was said before, and the walk of its chain. */
import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { Surroundings } from "../App";
import { JOURNAL } from "../gallery/madeOversight";
import { changeOf, entryOf } from "../gallery/pictures/madeEntry";
import { hangDoor } from "../ipc/door";
import { mockDoor, type MockDoor } from "../ipc/mock";
import type { chain, journal, journal_entry } from "../ipc/wire";
import { forgetKept } from "../kit/kept";
import { Journal } from "./Journal";
import { FACT_KINDS, factKey } from "./kinds";
import en from "../../../assets/words/en.json";

const PATIENT = { timeout: 6_000 };
const SEAL = "7f3a".repeat(16);
let door: MockDoor;
let walked: chain.Walked;
let left: journal_entry.LeftFile[];
const asked = (): journal.Params[] =>
  door.calls
    .filter((call) => call.command === "ask" && call.args["question"] === "journal")
    .map((call) => JSON.parse(String(call.args["params"])) as journal.Params);

beforeEach(() => {
  forgetKept();
  left = [];
  walked = { entries: 41_208, head: SEAL, broken: null };
  door = mockDoor({
    desk: () => ({ now: 0, journal_length: 41_208, journal_seal: SEAL }),
    officers: () => ({ officers: [{ code: "C001", name: "Insp. Lui T. W.", roles: ["co"] }] }),
    reference: () => ({ lists: {} }),
    journal: () => JOURNAL,
    journal_entry: (args) => ({ ...entryOf((JSON.parse(String(args["params"])) as { seq: number }).seq), files: left }),
    history: (args) => {
      const { after } = JSON.parse(String(args["params"])) as { after: number };
      return { total: 1, entries: [changeOf(after - 1)], next: null };
    },
    chain: () => walked,
  });
  hangDoor(door);
});

const show = () =>
  render(
    <Surroundings language="en">
      <Journal onOpen={() => undefined} />
    </Surroundings>,
  );

describe("the journal", () => {
  it("shows the length and the whole seal of its head", async () => {
    show();
    await waitFor(() => expect(screen.getByTestId("journal-head").textContent, "the seal is whole").toBe(SEAL), PATIENT);
    expect((await screen.findByTestId("journal-total")).textContent, "all entries are counted").toContain("entries");
    fireEvent.keyDown(document.body, { key: "j" });
  });

  it("can be narrowed to every kind of fact that has words", () => {
    const worded = Object.keys(en).filter((key) => key.startsWith("fact."));
    expect([...FACT_KINDS].map(factKey).sort(), "no kind is left out").toEqual(worded.sort());
  });

  it("is narrowed to a complaint and to a day, and says which", async () => {
    show();
    const subject = await screen.findByTestId("journal-subject");
    const field = subject instanceof HTMLInputElement ? subject : subject.querySelector("input");
    if (field) fireEvent.change(field, { target: { value: "TDC-2023-003688" } });
    await waitFor(() => expect(asked().at(-1)?.subject, "one file's entries").toBe("TDC-2023-003688"), PATIENT);
    expect(asked().at(-1), "what is not given is not asked").not.toHaveProperty("from");
    const from = screen.getByTestId("journal-from");
    const day = from instanceof HTMLInputElement ? from : from.querySelector("input");
    if (day) fireEvent.change(day, { target: { value: "19/5/2023" } });
    await waitFor(() => expect(asked().at(-1)?.from, "days of Hong Kong").toBe("2023-05-19"), PATIENT);
    fireEvent.click(screen.getByTestId("journal-all"));
    await waitFor(() => expect(screen.getByTestId("journal-subject"), "nothing is asked any more").toHaveProperty("value", ""), PATIENT);
    expect(screen.queryByTestId("journal-all"), "and the whole is shown").toBeNull();
  });

  it("tells of the entry at the cursor what was said before", async () => {
    show();
    const changed = await screen.findByTestId("entry-changed", {}, PATIENT);
    expect(changed.querySelector(".was")?.textContent, "what it said before is struck through").toBe("$6,800.00");
    expect(changed.textContent, "what it says now").toContain("$6,900.00");
  });

  it("tells which files of evidence left with a packet, in what form and by which bytes", async () => {
    left = [{ complaint: "TDC-2023-003087-K", n: 3, sha256: "02ce".repeat(16), form: "covered" }];
    show();
    const files = await screen.findByTestId("entry-files", {}, PATIENT);
    expect(files.textContent, "the complaint, the file and its form").toContain("TDC-2023-003087-KE3Covered copy");
    expect(files.textContent, "the digest is whole").toContain("02ce".repeat(16));
  });

  it("walks the chain when asked and names the first entry that does not hold", async () => {
    show();
    fireEvent.click(await screen.findByTestId("chain-walk"));
    await waitFor(() => expect(screen.getByTestId("chain-told").textContent, "how many were walked").toContain("41\u00a0208"));
    walked = { entries: 0, head: null, broken: { seq: 40_112, wrong: "altered" } };
    fireEvent.click(screen.getByTestId("chain-walk"));
    await waitFor(() => expect(screen.getByTestId("chain-told").textContent, "the first broken one").toContain("40\u00a0112"));
  });
});

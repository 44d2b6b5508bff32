/** The journal: its head and length are shown, and it is asked again when it is narrowed. */
import { fireEvent, render, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { Surroundings } from "../App";
import { JOURNAL } from "../gallery/madeOversight";
import { hangDoor } from "../ipc/door";
import { mockDoor } from "../ipc/mock";
import { Journal } from "./Journal";
import { FACT_KINDS, factKey } from "./kinds";
import en from "../../../assets/words/en.json";

describe("the journal", () => {
  it("shows the length and the whole seal of its head", async () => {
    const seal = "7f3a".repeat(16);
    hangDoor(
      mockDoor({
        desk: () => ({ now: 0, journal_length: 41_208, journal_seal: seal }),
        officers: () => ({ officers: [] }),
        journal: () => JOURNAL,
      }),
    );
    render(
      <Surroundings language="en">
        <Journal onOpen={() => undefined} />
      </Surroundings>,
    );
    expect((await screen.findByTestId("journal-head")).textContent, "the seal is whole").toBe(seal);
    expect((await screen.findByTestId("journal-total")).textContent, "all entries are counted").toContain("entries");
    fireEvent.keyDown(document.body, { key: "j" });
  });

  it("can be narrowed to every kind of fact that has words", () => {
    const worded = Object.keys(en).filter((key) => key.startsWith("fact."));
    expect([...FACT_KINDS].map(factKey).sort(), "no kind is left out").toEqual(worded.sort());
  });
});

/** The rail says how many alarms nobody has seen, wherever the officer is, and nothing where all were. */
import { render, screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { Inside, Surroundings } from "../App";
import { NO_ALARMS } from "../gallery/madeBench";
import { officeDoor } from "../gallery/pictures/office";
import { MAK } from "../gallery/pictures/officers";
import type { Answers } from "../gallery/pictures/picture";
import { hangDoor } from "../ipc/door";

function stand(otherwise: Answers = {}) {
  window.location.hash = "#/journal";
  hangDoor(officeDoor(MAK, otherwise));
  render(
    <Surroundings language="en">
      <Inside session={MAK} onLocked={() => undefined} />
    </Surroundings>,
  );
}

describe("the rail at consolidation", () => {
  it("counts the alarms that were not seen or have grown since, and says what it counts", async () => {
    stand();
    const link = await screen.findByTestId("nav-consolidation");
    await waitFor(() => expect(link.textContent, "two of three").toBe("Consolidation 2"));
    expect(link.title, "a number alone says nothing").toBe("2 alarms not seen");
  });

  it("counts nothing where every alarm was seen as it is", async () => {
    stand({ alarms: () => NO_ALARMS });
    const link = await screen.findByTestId("nav-consolidation");
    await waitFor(() => expect(screen.getByTestId("nav-approvals").textContent, "the counts have come").toContain("3"));
    expect(link.textContent?.trim()).toBe("Consolidation");
  });
});

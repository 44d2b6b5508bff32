/** What an officer leaves out of a list: by key, with why, put back by key, and never in what is taken. */
import { act, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { Surroundings } from "../App";
import { LIST, listAnswer, REFERRALS } from "../gallery/madeReferrals";
import { hangDoor } from "../ipc/door";
import { mockDoor, type MockDoor } from "../ipc/mock";
import type { referral_list } from "../ipc/wire";
import { forgetKept } from "../kit/kept";
import { asked, leaving, narrowingOf } from "./built";
import { Referrals } from "./Referrals";

let door: MockDoor;
beforeEach(() => {
  forgetKept();
  door = mockDoor({
    reference: () => ({ lists: {} }),
    officers: () => ({ officers: [] }),
    referrals: () => REFERRALS,
    agency_addresses: () => ({ agency: "TIA", versions: [] }),
    referral_list: (args) => listAnswer(JSON.parse(String(args["params"])) as referral_list.Params),
    export_list: () => ({ list: "l", rows: 20, sha256: "0be4a17cc55f", path: "x" }),
  });
  hangDoor(door);
});

async function open() {
  render(
    <Surroundings language="en">
      <Referrals onOpen={() => undefined} />
    </Surroundings>,
  );
  await screen.findByTestId("list-page");
}
const press = (key: string) => act(() => void fireEvent.keyDown(document.body, { key }));
const taken = () => door.calls.find((call) => call.command === "export_list")?.args["asked"] as Record<string, unknown> | undefined;

describe("what is left out of a list", () => {
  it("leaves by V, is not taken with the list, and comes back by V", async () => {
    await open();
    press("v");
    await waitFor(() => expect(screen.getByTestId("tab-left-out").textContent, "the tab counts it").toBe("Left out1"));
    await waitFor(() => expect(screen.getByTestId("export-csv").getAttribute("aria-disabled"), "the shorter list is here").not.toBe("true"));
    fireEvent.click(screen.getByTestId("export-csv"));
    await waitFor(() => expect(taken()?.["only"], "those that stay are named, and it is not among them").toEqual(LIST.referrals.slice(1)));
    fireEvent.click(screen.getByTestId("tab-left-out"));
    expect((await screen.findByTestId("left-out")).textContent, "it says who left it out").toContain("Left out by you");
    press("v");
    await waitFor(() => expect(screen.getByTestId("tab-left-out").textContent, "nothing is left out any more").toBe("Left out0"));
  }, 20_000);

  it("takes a part of the particulars out of the columns, and says of what the approval does not name that it cannot go", async () => {
    await open();
    expect(screen.getByTestId<HTMLInputElement>("list-part-narrative").disabled, "it was not approved").toBe(true);
    fireEvent.click(screen.getByTestId("list-part-name"));
    await waitFor(() => expect(screen.queryAllByTestId("removed"), "without names nothing of them is even a bar").toHaveLength(0));
    await waitFor(() => expect(screen.getByTestId("export-csv").getAttribute("aria-disabled"), "the list is here").not.toBe("true"));
    fireEvent.click(screen.getByTestId("export-csv"));
    await waitFor(() => expect(taken()?.["fields"], "the file has no such column").not.toContain("complainant_name"));
  }, 20_000);

  it("asks nothing narrower where what was left out is not of these days", () => {
    const built = leaving(asked("en"), ["another"], true);
    expect(narrowingOf(built, LIST), "a referral of other days narrows nothing").toEqual({});
  });
});

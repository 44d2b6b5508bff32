/** Which evidence goes with a packet: by a way, by single ticks, never what may not, and cleaned unless chosen otherwise. */
import { act, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { Surroundings } from "../App";
import { PACKET } from "../gallery/madePacket";
import { listAnswer, REFERRALS } from "../gallery/madeReferrals";
import { hangDoor } from "../ipc/door";
import { mockDoor, type MockDoor } from "../ipc/mock";
import type { referral_list } from "../ipc/wire";
import { remember } from "../kit/desk";
import { forgetKept } from "../kit/kept";
import { Referrals } from "./Referrals";

let door: MockDoor;
const hang = (more: Parameters<typeof mockDoor>[0] = {}) => {
  door = mockDoor({
    reference: () => ({ lists: {} }),
    officers: () => ({ officers: [] }),
    referrals: () => REFERRALS,
    agency_addresses: () => ({ agency: "TIA", versions: [] }),
    referral_list: (args) => listAnswer(JSON.parse(String(args["params"])) as referral_list.Params),
    packet_evidence: () => PACKET,
    export_list: () => ({ list: "l", rows: 21, sha256: "0be4a17cc55f", path: "x" }),
    ...more,
  });
  hangDoor(door);
};
beforeEach(() => {
  forgetKept();
  remember("packet.evidence.TIA", "");
  hang();
});

async function open() {
  const view = render(
    <Surroundings language="en">
      <Referrals onOpen={() => undefined} />
    </Surroundings>,
  );
  fireEvent.click(await screen.findByTestId("export-packet"));
  await screen.findByTestId("packet-files");
  return view;
}
const box = (id: string) => screen.getByTestId(`packet-file-${id}`) as HTMLInputElement;
const ticked = () => ["e1", "e2", "e3", "e4", "e5", "e6", "e7"].filter((id) => box(id).checked);
const asked = () => door.calls.find((call) => call.command === "export_list")?.args["asked"] as Record<string, unknown> | undefined;
const give = () => act(() => void fireEvent.keyDown(document.activeElement ?? document.body, { key: "Enter", ctrlKey: true }));

describe("the evidence of a packet", () => {
  it("is the covered copies at first, all that may go where that is chosen, and never what may not", async () => {
    await open();
    expect(ticked(), "copies alone, of every complaint").toEqual(["e3", "e7"]);
    expect(screen.getByTestId("packet-goes").textContent, "how many and how large").toContain("2 files of evidence");
    fireEvent.click(screen.getByTestId("packet-all"));
    expect(ticked(), "no program, no original without consent, no scan that cannot be cleaned").toEqual(["e1", "e2", "e3", "e7"]);
    expect(box("e5").disabled && box("e6").disabled && box("e4").disabled, "those cannot be ticked").toBe(true);
    const words = screen.getByTestId("packet-files").textContent;
    for (const why of ["A program never goes", "No consent", "Cannot go without"]) expect(words, "and it says why").toContain(why);
    fireEvent.click(screen.getByTestId("packet-camera"));
    expect(ticked(), "as received, the scan may go").toContain("e4");
    fireEvent.click(screen.getByTestId("packet-none"));
    expect(ticked(), "or nothing").toEqual([]);
  }, 20_000);

  it("is taken by key with each file that is ticked, cleaned, and the way is remembered for the agency", async () => {
    const view = await open();
    fireEvent.click(screen.getByTestId("packet-all"));
    fireEvent.click(box("e2"));
    give();
    await waitFor(() => expect(asked(), "the shell is asked").toBeDefined());
    expect(asked(), "a packet, with what was ticked and nothing as received").toMatchObject({
      format: "zip",
      evidence: ["e1", "e3", "e7"].map((evidence) => ({ evidence, asReceived: false })),
    });
    await waitFor(() => expect(screen.queryByTestId("packet-dialog"), "the dialog is done").toBeNull());
    view.unmount();
    await open();
    expect(ticked(), "the next packet to this agency begins so").toEqual(["e1", "e2", "e3", "e7"]);
  }, 20_000);

  it("is taken as received only where that was ticked, and not at all where the register says no", async () => {
    hang({ export_list: () => Promise.reject({ kind: "refused", code: "packet.not-cleaned", about: [{ name: "TDC-2023-003688-E1" }] }) });
    await open();
    fireEvent.click(screen.getByTestId("packet-camera"));
    fireEvent.click(box("e1"));
    give();
    await waitFor(() => expect(asked()?.["evidence"], "as the tick says").toContainEqual({ evidence: "e1", asReceived: true }));
    await waitFor(() => expect(screen.getByTestId("packet-dialog").textContent, "why stands in the dialog, which stays").toContain("cannot be drawn anew"));
  }, 20_000);

  it("says so where none of the complaints has evidence, and still takes the packet", async () => {
    hang({ packet_evidence: () => ({ ...PACKET, complaints: [] }) });
    render(
      <Surroundings language="en">
        <Referrals onOpen={() => undefined} />
      </Surroundings>,
    );
    fireEvent.click(await screen.findByTestId("export-packet"));
    await screen.findByText("No complaint on this list has evidence.");
    fireEvent.click(screen.getByTestId("packet-take"));
    await waitFor(() => expect(asked()?.["format"], "papers, rows and manifest").toBe("zip"));
    expect(asked(), "without evidence").not.toHaveProperty("evidence");
  }, 20_000);
});

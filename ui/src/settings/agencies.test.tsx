/** The directory of agencies: what it shows, its versions over time, and a new address with problems at its fields. */
import { act, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { Surroundings } from "../App";
import { addressesAnswer } from "../gallery/madeChase";
import { LISTS } from "../gallery/madeYear";
import { hangDoor } from "../ipc/door";
import { mockDoor, type MockDoor } from "../ipc/mock";
import type { agency_addresses, Role } from "../ipc/wire";
import { GoesTo } from "../referral/GoesTo";
import { Agencies } from "./Agencies";

let door: MockDoor;
function open(roles: readonly Role[], perform: () => unknown = () => ({ act: "a", undo: null, touched: [] })) {
  door = mockDoor({
    reference: () => ({ lists: LISTS }),
    officers: () => ({ officers: [] }),
    agency_addresses: (args) => addressesAnswer(JSON.parse(String(args["params"])) as agency_addresses.Params),
    perform,
  });
  hangDoor(door);
  render(
    <Surroundings language="en">
      <Agencies me={{ officer: "R001", roles }} />
    </Surroundings>,
  );
}
const find = async (typed: string) => fireEvent.change(await screen.findByTestId("agencies-find"), { target: { value: typed } });
const press = (key: string) => act(() => void fireEvent.keyDown(document.body, { key }));
const given = () => door.calls.filter((call) => call.command === "perform").map((call) => JSON.parse(String(call.args["command"])) as unknown);
beforeEach(() => sessionStorage.clear());

describe("the directory of agencies", () => {
  it("finds one by what it deals with, and shows its address in force and every one before with its days", async () => {
    open(["rec"]);
    await find("coerced shopping");
    const pane = await screen.findByTestId("agency-pane");
    await waitFor(() => expect(screen.getByTestId("address-now").textContent, "what is in force").toContain("北角示例道 18 號"));
    expect(pane.textContent, "its names in three languages").toMatch(/旅遊業監管局.*旅游业监管局/);
    expect(screen.getByTestId("addresses-before").textContent, "the old address keeps its days").toMatch(/5 September 2022 to 17 April 2023.*Example House.*10 January 2022 to 5 September 2022/s);
  });

  it("sets a new address by E, begun with the one in force, and sends every field", async () => {
    open(["rec"]);
    await find("coerced shopping");
    await screen.findByTestId("address-now");
    press("e");
    const fax = await screen.findByTestId("address-fax");
    fireEvent.click(screen.getByTestId("address-save"));
    expect(given(), "unchanged, nothing is set").toHaveLength(0);
    fireEvent.change(fax, { target: { value: " 5550 0200 " } });
    fireEvent.click(screen.getByTestId("address-save"));
    await waitFor(() => expect(given(), "it is set").toHaveLength(1));
    expect(given()[0], "the other fields stay").toMatchObject({ act: "set_agency_address", agency: "TIA", address: { fax: "5550 0200", email: "complaints@tia.example", attention: "Complaints Section" } });
  });

  it("shows a problem at its field", async () => {
    open(["sup"], () => {
      throw { kind: "incomplete", problems: [{ field: "address_zh", code: "too-long" }] };
    });
    await find("coerced shopping");
    await screen.findByTestId("address-now");
    press("e");
    fireEvent.change(await screen.findByTestId("address-fax"), { target: { value: "1" } });
    fireEvent.click(screen.getByTestId("address-save"));
    expect((await screen.findByText("Longer than the field takes.")).closest(".f")?.textContent, "at the Chinese address").toContain("Address in Chinese");
  });

  it("says to whoever may not set one that they may not", async () => {
    open(["co"]);
    await screen.findByTestId("agency-pane");
    press("e");
    expect(screen.queryByTestId("address-dialog"), "the key does nothing").toBeNull();
    expect(screen.getByText("Only a supervisor or records changes addresses."), "with the reason").toBeDefined();
  });

  it("says where a packet goes, and plainly when the agency has no address", async () => {
    open(["rec"]);
    render(
      <Surroundings language="en">
        <GoesTo agency="CC" of="zh-Hant" />
        <GoesTo agency="DH" of="en" />
      </Surroundings>,
    );
    expect((await screen.findByText(/No address in the language of the list/)).textContent, "only an English address is there").toBeDefined();
    expect((await screen.findByTestId("goes-nowhere")).textContent, "no address at all").toContain("has no address yet");
  });
});

/** Referrals: removed values as bars, the file through the shell, sent with a method, an answer recorded. */
import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { Surroundings } from "../App";
import { LIST, REFERRALS } from "../gallery/madeReferrals";
import { hangDoor } from "../ipc/door";
import { mockDoor, type MockDoor } from "../ipc/mock";
import { ListPage } from "./ListPage";
import { Recall } from "./Recall";
import { RecordAnswer } from "./RecordAnswer";
import { Referrals } from "./Referrals";

const NAMES = (en: string) => ({ en, "zh-Hant": en, "zh-Hans": en });
const REFERENCE = {
  lists: {
    agency_replies: [{ code: "declined", aliases: [], names: NAMES("Declined"), verify: false }],
    referral_methods: [{ code: "by-hand", aliases: [], names: NAMES("By hand"), verify: false }],
  },
};
const hung = (more: Parameters<typeof mockDoor>[0] = {}): MockDoor => {
  const door = mockDoor({
    reference: () => REFERENCE,
    officers: () => ({ officers: [] }),
    referrals: () => REFERRALS,
    referral_list: () => LIST,
    agency_addresses: () => ({ agency: "TIA", versions: [] }),
    ...more,
  });
  hangDoor(door);
  return door;
};

describe("referrals", () => {
  it("shows what is removed as bars, and nothing of it", () => {
    hung();
    render(
      <Surroundings language="en">
        <ListPage list={LIST} />
      </Surroundings>,
    );
    expect(screen.getAllByTestId("removed"), "two columns in each of four rows").toHaveLength(8);
  });

  it("takes the list through the shell, with what was asked and nothing more", async () => {
    const door = hung({ export_list: () => ({ list: "l", rows: 21, sha256: "0be4a17cc55f", path: "x" }) });
    render(
      <Surroundings language="en">
        <Referrals onOpen={() => undefined} />
      </Surroundings>,
    );
    fireEvent.click(await screen.findByTestId("export-csv"));
    expect((await screen.findByTestId("toast")).textContent, "the digest is told").toContain("0be4a17c");
    const asked = door.calls.find((c) => c.command === "export_list")?.args["asked"] as Record<string, unknown>;
    expect([asked["agency"], asked["format"], asked["language"]], "what is shown is what is taken").toEqual(["TIA", "csv", "en"]);
  });

  it("refuses to take a list whose names are masked for this officer", async () => {
    const door = hung({ referral_list: () => ({ ...LIST, masked: true }) });
    render(
      <Surroundings language="en">
        <Referrals onOpen={() => undefined} />
      </Surroundings>,
    );
    fireEvent.click(await screen.findByTestId("export-xlsx"));
    expect(door.calls.some((c) => c.command === "export_list"), "the shell is not asked").toBe(false);
  });

  it("records an answer only once one is chosen", async () => {
    const door = hung({ perform: () => ({ undo: null, touched: [] }) });
    const sent = REFERRALS.referrals[1];
    if (!sent) throw new Error("BUG: a made referral is missing");
    render(
      <Surroundings language="en">
        <RecordAnswer chosen={[sent]} onClose={() => undefined} />
      </Surroundings>,
    );
    fireEvent.click(screen.getByTestId("answer-save"));
    expect(door.calls.some((c) => c.command === "perform"), "nothing without an answer").toBe(false);
    fireEvent.click(await screen.findByText("Declined"));
    fireEvent.change(screen.getByTestId("answer-reply"), { target: { value: "Not ours." } });
    fireEvent.click(screen.getByTestId("answer-save"));
    await waitFor(() => {
      const command = door.calls.find((c) => c.command === "perform")?.args["command"];
      expect(JSON.parse(String(command)), "the answer and its reason").toMatchObject({
        act: "record_referral_answer",
        referral: "r1",
        answer: "declined",
        reply: "Not ours.",
      });
    });
  });

  it("recalls what has not left, as many as the register counts, and only with a reason", async () => {
    const receipt = { act: "a", entries: { first: 1, last: 1 }, seal: "", at: 0, made: [], touched: [], members: 3, left: [], undo: null };
    const door = hung({ preview: () => receipt, perform: () => receipt });
    const [referral] = REFERRALS.referrals;
    let closed = false;
    if (referral)
      render(
        <Surroundings language="en">
          <Recall referral={referral} onClose={() => (closed = true)} />
        </Surroundings>,
      );
    const save = await screen.findByTestId("recall-save");
    await waitFor(() => expect(save.textContent, "the register's count stands in the button").toContain("Recall 3"));
    fireEvent.click(save);
    expect(door.calls.some((call) => call.command === "perform"), "nothing is recalled without a reason").toBe(false);
    const found = screen.getByTestId("recall-reason");
    const field = found instanceof HTMLTextAreaElement ? found : found.querySelector("textarea");
    if (field) fireEvent.change(field, { target: { value: "Wrong agency." } });
    fireEvent.click(screen.getByTestId("recall-save"));
    await waitFor(() => expect(closed, "the dialog is done").toBe(true));
    const command: unknown = JSON.parse(String(door.calls.find((call) => call.command === "perform")?.args["command"]));
    expect(command, "the whole proposal, with the reason").toMatchObject({ act: "recall_referrals", reason: "Wrong agency." });
  });
});

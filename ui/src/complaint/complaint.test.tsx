/** The complaint file behind a door of made answers: what is asked, what is given, what is refused in place. */
import { act, fireEvent, render, screen, waitFor } from "@testing-library/react";
import type { ReactNode } from "react";
import { beforeEach, describe, expect, it } from "vitest";
import { Surroundings } from "../App";
import { hangDoor } from "../ipc/door";
import { mockDoor, type MockDoor } from "../ipc/mock";
import { VoidDialog } from "../acts/SmallDialogs";
import { ComplaintFile } from "./ComplaintFile";
import { changed, fieldsOf } from "./amended";
import type { File } from "./values";

const DESK = { officer: "S001", officer_name: "Mak", roles: ["sup"], now: 1_800_000_000_000_000, may_show: true };
const can = (name: string, more: object = {}) => ({
  act: name,
  allowed: true,
  code: null,
  detail: null,
  cure: null,
  ...more,
});
const FILE = {
  id: "id1",
  number: "TDC-2026-000001",
  state: "assessing",
  qat_number: null,
  owner: "C001",
  due: 1_900_000_000_000_000,
  paused_at: null,
  priority: 3,
  last_act: "act-1",
  item: "花旗參",
  allegations: ["13E"],
  elements: [],
  evidence: [],
  statements: [],
  people: [],
  open_fields: [],
  complainant_name: "周＊＊",
  complainant_phone: "+86 **** 4471",
  complainant_email: null,
  complainant_wechat: null,
  document_number: null,
  document_type: null,
  anonymous: false,
  consent_refer: null,
  trader_complaints: 0,
  trader_cases: 0,
  amount_paid: "6800.00",
  proposals: [],
  open_proposal: null,
  referrals: [],
  steps: [],
  notes: [],
  can: [
    can("consolidate"),
    can("propose_referral", { allowed: false, code: "referral.no-consent", detail: "not-asked", cure: "basis" }),
    can("propose_closure"),
    can("take_up", { allowed: false, code: "already-so", detail: "C001" }),
    can("show_particulars"),
  ],
} as unknown as File;

// What the file says nothing of.
const NULL_FIELDS = [
  "case_number", "close_reason", "expected", "factor", "charged", "leaves_at", "currency", "transaction_at",
  "goods_or_services", "price_shown", "unit_believed", "unit_charged", "quantity", "grams", "payment_method",
  "receipt_no", "order_no", "trader_name", "trader_address", "trader_district", "sector", "trader_url",
  "trader_social", "trader_phone", "trader_brn", "case_trader", "visitor", "visitor_type", "control_point", "leaves_by",
  "channel", "language", "narrative",
];
const nulls = Object.fromEntries(NULL_FIELDS.map((field) => [field, null]));
const RECEIPT = { act: "act-9", touched: [], members: 1, made: [], undo: null };
let door: MockDoor;
const given = (command: string) =>
  door.calls
    .filter((call) => call.command === command)
    .map((call) => JSON.parse(String(call.args["command"])) as Record<string, unknown>);

beforeEach(() => {
  door = mockDoor({
    desk: () => DESK,
    reference: () => ({ lists: {} }),
    officers: () => ({ officers: [] }),
    cases: () => ({ total: 0, rows: [], next: null }),
    complaint_file: () => ({ ...FILE, ...nulls }),
    history: () => ({ total: 0, entries: [], next: null }),
    particulars: () => ({ complaint: "id1", name: "周映禾", phone: "+86 128 2210 4471", email: null, wechat: null }),
    perform: () => RECEIPT,
    preview: () => RECEIPT,
  });
  hangDoor(door);
});

const within = (screen: ReactNode) => render(<Surroundings language="en">{screen}</Surroundings>);
const file = () => within(<ComplaintFile name="TDC-2026-000001" onBack={() => undefined} />);

describe("an act on many", () => {
  it("sets those aside that a rule refuses, and gives the rest", async () => {
    const refusing = mockDoor({
      complaint_ids: () => ({ count: 1, ids: ["b"] }),
      preview: (args) => {
        const { complaints } = JSON.parse(String(args["command"])) as { complaints: string[] };
        const about = [{ name: "TDC-2026-000002", detail: "received" }];
        if (complaints.includes("b")) throw { kind: "refused", code: "complaint.wrong-state", about };
        return RECEIPT;
      },
      perform: () => RECEIPT,
    });
    door = refusing;
    hangDoor(refusing);
    const members = ["a", "b", "c"];
    within(<VoidDialog complaints={members} onClose={() => undefined} />);
    fireEvent.change(await screen.findByTestId("act-reason"), { target: { value: "Keyed twice." } });
    await screen.findByText(/now Received/, {}, { timeout: 3000 });
    const button = screen.getByTestId("act-do");
    expect(button.textContent, "the button carries the count of those that pass").toContain("Void 2");
    fireEvent.click(button);
    await waitFor(() =>
      expect(given("perform")[0], "the refused one is left out").toEqual({
        act: "void",
        complaints: ["a", "c"],
        reason: "Keyed twice.",
      }),
    );
  });
});

describe("the file", () => {
  it("keeps a refused act in place with its reason, its code and what cures it", async () => {
    file();
    const row = await screen.findByTestId("can-propose_referral");
    expect(row.textContent, "the code stands with the sentence").toContain("referral.no-consent");
    expect(screen.getByTestId("refer-button").getAttribute("aria-disabled"), "the button stays, refused").toBe("true");
    fireEvent.click(screen.getByTestId("cure-propose_referral"));
    expect(await screen.findByTestId("refer-dialog"), "the cure opens the form that asks for the basis").toBeTruthy();
  });
  it("unmasks by an act of the journal, and only then", async () => {
    file();
    await screen.findByText("周＊＊");
    expect(screen.queryByText("周映禾"), "masked until it is asked for").toBeNull();
    await act(async () => fireEvent.click(screen.getByTestId("show-particulars")));
    await screen.findByText("周映禾");
    expect(given("perform")[0], "the look is an act").toEqual({ act: "show_particulars", complaint: "id1" });
    const looked = door.calls.find((call) => call.args["question"] === "particulars");
    expect(looked?.args["params"], "what it says is asked for by that act").toBe('{"act":"act-9"}');
  });
});

describe("a correction", () => {
  it("sends what was changed, takes back what was emptied, and leaves the rest", () => {
    const said = { ...FILE, ...nulls, item: "花旗參", receipt_no: "004417" } as unknown as File;
    const typed = { item: "花旗參片", receipt_no: " ", amount_paid: "6800.00", order_no: "" };
    const { changes, clear } = changed(said, fieldsOf("transaction"), typed);
    expect(changes, "only the changed field").toEqual({ item: "花旗參片" });
    expect(clear, "an emptied field is taken back; one that was empty is not").toEqual(["receipt_no"]);
  });
});

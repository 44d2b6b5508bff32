/** The complaints list and file behind a door of made answers: what is asked, what is given, what is refused in place. */
import { act, fireEvent, render, screen, waitFor, within as inside } from "@testing-library/react";
import type { ReactNode } from "react";
import { beforeEach, describe, expect, it } from "vitest";
import { Surroundings } from "../App";
import { hangDoor } from "../ipc/door";
import { mockDoor, type MockDoor } from "../ipc/mock";
import { VoidDialog } from "../acts/SmallDialogs";
import { ComplaintFile } from "./ComplaintFile";
import { ComplaintList } from "./ComplaintList";
import { changed, fieldsOf } from "./amended";
import type { File } from "./values";

const TOTAL = 14_892;
const line = (k: number) => ({
  id: `id${k}`,
  number: `TDC-2026-${String(k).padStart(6, "0")}`,
  state: "received",
  received_at: 1_700_000_000_000_000,
  due: 1_900_000_000_000_000,
  paused: false,
  owner: null,
  trader_name: "瑞甌堂藥行",
  item: null,
  district: "YTM",
  sector: null,
  allegation: "13E",
  amount_paid: "6800.00",
  currency: "HKD",
  case_number: null,
  proposed: false,
});
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
  "trader_social", "trader_phone", "trader_brn", "case_trader", "visitor", "visitor_type", "control_point",
  "channel", "language", "narrative",
];
const nulls = Object.fromEntries(NULL_FIELDS.map((field) => [field, null]));
const params = (args: Record<string, unknown>) => JSON.parse(String(args["params"])) as Record<string, unknown>;
const RECEIPT = { act: "act-9", touched: [], members: 1, made: [], undo: null };
// A reader of the register's kind for one field and for nonsense.
const read = (text: string) => {
  const nothing = { parts: [], problem: null, structured: false, count: null, fields: [], flags: [] };
  const wrong = /shade:\w*/.exec(text);
  if (wrong) return { ...nothing, problem: { code: "unknown-field", from: wrong.index, to: wrong.index + 5 } };
  const state = /(-?)state:([\w,]+)/.exec(text);
  if (!state) return nothing;
  const values = (state[2] ?? "").split(",").map((code) => ({ text: code, code, from: null, to: null, under: null, over: null }));
  const [from, to] = [state.index, state.index + state[0].length];
  return { ...nothing, parts: [{ shape: "state", field: "state", list: null, negated: state[1] === "-", values, text: state[0], from, to }] };
};
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
    complaints: (args) => {
      const from = Number(params(args)["from"] ?? 0);
      return {
        total: TOTAL,
        rows: Array.from({ length: Math.min(200, TOTAL - from) }, (_, k) => line(from + k)),
        next: null,
        heads: [],
        found: null,
      };
    },
    query: (args) => read(String(params(args)["text"])),
    saved_views: () => ({ views: [], left: {}, may_keep_for_all: true }),
    view_counts: (args) => ({ counts: (params(args)["texts"] as string[]).map(() => ({ count: 7, last_day: 0, four_weeks: 0 })) }),
    keep_view: () => null,
    complaint_ids: () => ({ count: TOTAL, ids: Array.from({ length: TOTAL }, (_, k) => `id${k}`) }),
    complaint_file: () => ({ ...FILE, ...nulls }),
    history: () => ({ total: 0, entries: [], next: null }),
    particulars: () => ({ complaint: "id1", name: "周映禾", phone: "+86 128 2210 4471", email: null, wechat: null }),
    perform: () => RECEIPT,
    preview: () => RECEIPT,
  });
  hangDoor(door);
});

const within_ = (role: string, name: string) => inside(screen.getByRole(role, { name }));
const within = (screen: ReactNode) => render(<Surroundings language="en">{screen}</Surroundings>);
const list = () => within(<ComplaintList onOpen={() => undefined} />);
const file = () => within(<ComplaintFile name="TDC-2026-000001" onBack={() => undefined} />);

describe("the list", () => {
  it("takes the whole result with Ctrl A, and its members from the register", async () => {
    list();
    await screen.findByText("14 892 complaints", {}, { timeout: 3000 });
    fireEvent.keyDown(document.body, { key: "a", ctrlKey: true });
    expect(screen.getByTestId("list-selected").textContent, "it says how many, and that they are all").toBe(
      "All 14\u00a0892 in this view selected",
    );
    expect(screen.getByTestId("take-up-button").textContent, "and every button bears the number").toContain("14\u00a0892");
    fireEvent.click(screen.getByTestId("take-up-button"));
    await screen.findByTestId("take-up-dialog");
    await waitFor(
      () =>
        expect(given("preview")[0]?.["complaints"], "all are asked, not those that are loaded").toHaveLength(TOTAL),
      { timeout: 8_000 },
    );
  }, 20_000);
  const asked = () =>
    door.calls
      .filter((call) => call.args["question"] === "complaints")
      .map((call) => params(call.args) as { filter: { query: string | null }; from: number; order: unknown });
  it("keeps text and chips as two views of one query", async () => {
    list();
    await screen.findAllByText("TDC-2026-000001");
    const box = screen.getByTestId<HTMLInputElement>("list-search");
    fireEvent.click(within_("group", "States").getByText("Closed"));
    await waitFor(() => expect(box.value, "a choice is written into the text").toBe("state:closed"));
    await waitFor(() => expect(asked().at(-1)?.filter.query, "and asked for").toBe("state:closed"));
    fireEvent.click(await screen.findByTestId("query-chip-remove"));
    await waitFor(() => expect(box.value, "a chip taken out is taken out of the text").toBe(""));
    await waitFor(() => expect(asked().at(-1)?.filter.query, "and no longer asked for").toBeNull());
  }, 20_000);
  it("says where a query makes no sense, and shows the list as it was", async () => {
    list();
    await screen.findAllByText("TDC-2026-000001");
    fireEvent.change(screen.getByTestId("list-search"), { target: { value: "退款 shade:red" } });
    const told = await screen.findByTestId("query-problem", {}, { timeout: 3000 });
    expect(told.textContent, "in words").toContain("No field is called so");
    expect(document.querySelector(".cf-mirror u")?.textContent, "on the very letters").toBe("shade");
    expect(screen.queryAllByText("TDC-2026-000001").length, "the rows stay").toBeGreaterThan(0);
  }, 20_000);
  it("asks nothing while an input method composes", async () => {
    list();
    await screen.findAllByText("TDC-2026-000001");
    const box = screen.getByTestId("list-search");
    fireEvent.compositionStart(box);
    fireEvent.change(box, { target: { value: "tui" } });
    await new Promise((done) => setTimeout(done, 400));
    expect(asked().at(-1)?.filter.query, "half a word is nobody's question").toBeNull();
    fireEvent.change(box, { target: { value: "退" } });
    fireEvent.compositionEnd(box);
    await waitFor(() => expect(asked().at(-1)?.filter.query, "the word is").toBe("退"));
  }, 20_000);
  it("reaches the end without the pages on the way", async () => {
    list();
    await screen.findAllByText("TDC-2026-000001");
    fireEvent.keyDown(document.body, { key: "End" });
    await waitFor(() => expect(asked().map((one) => one.from)).toContain(14_800), { timeout: 3000 });
    expect(asked().filter((one) => one.from > 400).length, "only the last page was asked for").toBeLessThanOrEqual(2);
  }, 20_000);
  it("keeps a view under a name, and how it was left", async () => {
    list();
    await screen.findAllByText("TDC-2026-000001");
    fireEvent.click(screen.getByTestId("view-overdue"));
    await waitFor(() => expect(screen.getByTestId<HTMLInputElement>("list-search").value).toBe("is:overdue"));
    fireEvent.click(screen.getByTestId("view-save"));
    fireEvent.change(await screen.findByTestId("view-name"), { target: { value: "Late ones" } });
    fireEvent.click(screen.getByTestId("view-form-save"));
    const kept = () => door.calls.filter((call) => call.command === "keep_view").map((call) => call.args["view"] as { id: string; name: string; body: string });
    await waitFor(() => expect(kept().map((view) => view.name)).toContain("Late ones"));
    await waitFor(() => expect(kept().at(-1)?.id, "and the list itself is kept as it is left").toBe("last:complaints"), { timeout: 3000 });
    expect(JSON.parse(kept().at(-1)?.body ?? "{}"), "with its query").toMatchObject({ query: "is:overdue" });
  }, 20_000);
});

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

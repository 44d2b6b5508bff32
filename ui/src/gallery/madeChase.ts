/**
 * Made referrals of one agency that wait for an answer, some of them to be chased today or before, and the addresses of a few
 * agencies over time. Nobody of these names exists.
 */
import type { agency_addresses, referrals } from "../ipc/wire";
import { fromHongKong } from "../words/time";
import { NOW } from "./common";
import { referred, sentOn, type Life } from "./madeReferred";

const LIVES: readonly Life[] = [
  { state: "approved" },
  { state: "sent", ...sentOn("2023-05-15") },
  { state: "sent", ...sentOn("2023-05-12") },
  { state: "sent", ...sentOn("2023-05-09"), overdue: true },
  { state: "sent", ...sentOn("2023-05-04"), overdue: true, chase_on: "2023-05-16", chased_on: "2023-05-09", chased: 1 },
  { state: "sent", ...sentOn("2023-04-24"), overdue: true, chase_on: "2023-05-24", chased_on: "2023-05-17", chased: 2 },
  { state: "acknowledged", ...sentOn("2023-05-10"), answer_on: "2023-05-16", their_ref: "TIA/23/0512" },
  { state: "acknowledged", ...sentOn("2023-05-02"), answer_on: "2023-05-05", their_ref: "TIA/23/0447", chase_on: "2023-05-19", chased: 0 },
  { state: "answered", ...sentOn("2023-04-26"), answer_on: "2023-05-08", their_ref: "TIA/23/0421", reply: "Guide interviewed; warned." },
  { state: "returned", ...sentOn("2023-04-25"), answer_on: "2023-05-18", their_ref: "TIA/23/0418", reply: "Not an inbound tour." },
  { state: "declined", ...sentOn("2023-04-20"), answer_on: "2023-05-03", reply: "Not a licensee." },
];

/** The referrals, the newest approved first. */
export const CHASED: readonly referrals.Referral[] = LIVES.map(referred);

/** The answer to `referrals` where an agency was asked for. */
export function chasedAnswer(all: referrals.View, { state }: referrals.Params): referrals.View {
  const rows = CHASED.filter((one) => state.length === 0 || state.includes(one.state));
  return { ...all, total: rows.length, referrals: [...rows], next: null };
}

const on = (year: number, month: number, day: number) => fromHongKong(year, month, day, 10, 20) ?? NOW;
const at = (version: number, set_at: number, more: Partial<agency_addresses.Version>): agency_addresses.Version => ({
  version,
  address_en: null,
  address_zh: null,
  email: null,
  fax: null,
  attention: null,
  set_by: "R001",
  set_at,
  seq: 40_000 + version,
  ...more,
});

const ADDRESSES: Readonly<Record<string, readonly agency_addresses.Version[]>> = {
  TIA: [
    at(3, on(2023, 4, 17), {
      address_en: "8/F, Harbour Gate Annex\n18 Example Road, North Point",
      address_zh: "北角示例道 18 號\n海門樓附翼 8 樓",
      email: "complaints@tia.example",
      fax: "5550 0118",
      attention: "Complaints Section",
    }),
    at(2, on(2022, 9, 5), { address_en: "12/F, Example House\n40 Example Street, Wan Chai", address_zh: "灣仔示例街 40 號示例大廈 12 樓", email: "complaints@tia.example", fax: "5550 0117" }),
    at(1, on(2022, 1, 10), { email: "enquiry@tia.example" }),
  ],
  CC: [at(1, on(2022, 6, 1), { address_en: "22/F, Example Centre\n191 Example Road, North Point", email: "referrals@cc.example", attention: "Complaints and Advice Division" })],
};

/** The answer to `agency_addresses`: a few have addresses, most have none. */
export const addressesAnswer = ({ agency }: agency_addresses.Params): agency_addresses.View => ({ agency, versions: [...(ADDRESSES[agency] ?? [])] });

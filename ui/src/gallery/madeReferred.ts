/**
 * One made referral of the gallery: a complaint sent to the Travel Industry Authority, as far along as it is told to be.
 * Not the lists: see madeReferrals.ts and madeChase.ts. Nobody of these names exists.
 */
import type { referrals } from "../ipc/wire";
import { NOW } from "./common";
import { pick, SHOPS, SUMS } from "./madeOversight";

/** What a referral has been through: its state, and all in which it differs from one that was only approved. */
export type Life = Partial<referrals.Referral> & Pick<referrals.Referral, "state">;

/** Sent on this day with a list. */
export const sentOn = (sent_on: string): Partial<referrals.Referral> => ({
  sent_on,
  method: "secure-email",
  list_number: "REF-2023-0110",
});

/** The referral at this place of a list. */
export const referred = (life: Life, k: number): referrals.Referral => ({
  id: `r${k}`,
  proposal: "p1",
  complaint: `c${k}`,
  number: `TDC-2023-00${3688 - 47 * k}`,
  trader: pick(SHOPS, k),
  allegation: "13E",
  amount_paid: pick(SUMS, k),
  currency: "HKD",
  agency: "TIA",
  purpose: "licensing",
  basis: null,
  consent: true,
  approved_at: NOW,
  approved_by: "S001",
  sent_on: null,
  method: null,
  list_number: null,
  answer_on: null,
  their_ref: null,
  reply: null,
  overdue: false,
  chase_on: null,
  chased_on: null,
  chased: 0,
  ...life,
});

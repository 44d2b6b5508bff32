/**
 * The kinds of fact that the journal can be narrowed to: every kind that has words. Not the words: see `fact.*`.
 */
const KINDS = [
  "assessment_resumed",
  "case_assigned",
  "case_concluded",
  "case_not_pursued",
  "case_opened",
  "case_prosecuted",
  "case_reopened",
  "case_resumed",
  "case_submitted",
  "case_suspended",
  "case_warned",
  "cases_merged",
  "clock_confirmed",
  "complaint_amended",
  "complaint_filed",
  "complaints_assessed",
  "complaints_assigned",
  "complaints_closed",
  "complaints_consolidated",
  "complaints_detached",
  "complaints_imported",
  "complaints_moved",
  "complaints_reopened",
  "complaints_voided",
  "court_event_recorded",
  "court_event_verified",
  "export_failed",
  "information_asked",
  "investigation_started",
  "legal_advice_sought",
  "note_added",
  "officer_added",
  "officer_disabled",
  "officer_roles_set",
  "particulars_shown",
  "priority_set",
  "proposal_approved",
  "proposal_made",
  "proposal_returned",
  "proposal_withdrawn",
  "referral_answered",
  "referral_list_taken",
  "referrals_approved",
  "referrals_recalled",
  "referrals_sent",
  "refused_by_role",
  "registry_opened",
  "registry_restored",
  "step_logged",
  "undertaking_accepted",
  "undertaking_breached",
] as const;

/** Every kind, in the order of its code. */
export const FACT_KINDS: readonly string[] = KINDS;

/** The name of a kind's words, or undefined for one that this window does not know. */
export function factKey(kind: string): `fact.${(typeof KINDS)[number]}` | undefined {
  const known = KINDS.find((one) => one === kind);
  return known === undefined ? undefined : `fact.${known}`;
}

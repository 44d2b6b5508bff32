/**
 * Made officers, the desk of one of them and the lists of reference data that consolidation and cases name.
 */
import courtEvents from "../../../assets/reference/court_events.json";
import courts from "../../../assets/reference/courts.json";
import letters from "../../../assets/reference/letters.json";
import offences from "../../../assets/reference/offences.json";
import payments from "../../../assets/reference/payment_methods.json";
import pleas from "../../../assets/reference/pleas.json";
import verdictReasons from "../../../assets/reference/verdict_reasons.json";
import verdicts from "../../../assets/reference/verdicts.json";
import { NOW } from "./common";

/** The lists that the screens name. */
export const REFERENCE = {
  lists: {
    offences: offences.entries,
    court_events: courtEvents.entries,
    courts: courts.entries,
    letters: letters.entries,
    payment_methods: payments.entries,
    pleas: pleas.entries,
    verdict_reasons: verdictReasons.entries,
    verdicts: verdicts.entries,
  },
};

/** The answer to `officers`. */
export const OFFICERS = {
  officers: [
    ["Q001", "Insp. Pang K. Y.", "qat"],
    ["Q002", "Insp. Choi L.", "qat"],
    ["C001", "Insp. Lui T. W.", "co"],
    ["C002", "Insp. Kan S. Y.", "co"],
    ["S001", "Sup. Mak H. Y.", "sup"],
    ["S002", "Supt. Siu W.", "sup"],
    ["R001", "Ng C. L.", "rec"],
  ].map(([code, name, role]) => ({
    code,
    name,
    roles: [role],
    disabled: false,
    since: NOW - 200 * 86_400_000_000,
    cases_open: role === "co" ? 6 : 0,
    complaints_live: role === "co" ? 40 : 0,
  })),
};

/** The desk of the supervisor of the pictures. */
export const DESK = {
  officer: "S001",
  officer_name: "Sup. Mak H. Y.",
  roles: ["sup"],
  may_show: true,
  registry: null,
  demonstration: false,
  journal_length: 41_208,
  journal_seal: "7f3ae9c1",
  now: NOW,
  board: 7,
  received: 0,
  unassigned: 0,
  live: 900,
  mine: 0,
  late: 0,
  cases_open: 8,
  referrals_to_send: 18,
  approvals: 3,
  proposed: 0,
  calendar_warning: null,
  calendar_year: null,
};

/**
 * Every act of a case file with its fields and its command, in the order in which a case goes. No rule stands here.
 */
import type { ActField, CaseAct } from "./acts";
import { sentenceOf, type Values } from "./values";

const line = (name: string): ActField => ({ name, kind: "line" });
const area = (name: string): ActField => ({ name, kind: "area" });
const day = (name: string, ahead = false): ActField => ({ name, kind: "day", ahead });
const yes = (name: string): ActField => ({ name, kind: "yes" });
const code = (name: string, list: string): ActField => ({ name, kind: "code", list });
const of = (name: string, kind: ActField["kind"]): ActField => ({ name, kind });
const must = (field: ActField): ActField => ({ ...field, must: true });
const chosen =
  (field: string, ...codes: string[]) =>
  (values: Values) =>
    codes.includes(values.text[field] ?? "");
const NEW_CASE = [line("trader"), line("premises"), must(code("section", "offences")), must(of("officer", "officer"))];

/** Every act of a case file, in the order in which a case goes. */
export const ACTS: readonly CaseAct[] = [
  {
    act: "start_investigation",
    fields: [
      area("plan"),
      day("commission_on"),
      must(day("discovery_on")),
      area("discovery_reason"),
      yes("no_conflict_of_interest"),
    ],
    command: (file, f) => ({
      act: "start_investigation",
      case: file.id,
      plan: f.text("plan"),
      commission_on: f.maybe("commission_on"),
      discovery_on: f.text("discovery_on"),
      discovery_reason: f.text("discovery_reason"),
      no_conflict_of_interest: f.yes("no_conflict_of_interest"),
    }),
  },
  {
    act: "submit_for_advice",
    fields: [of("elements", "elements"), area("exhibits"), area("statements")],
    command: (file, f) => ({
      act: "submit_for_advice",
      case: file.id,
      elements: [...f.values.elements],
      exhibits: f.text("exhibits"),
      statements: f.text("statements"),
    }),
  },
  { act: "seek_legal_advice", fields: [], command: (file) => ({ act: "seek_legal_advice", case: file.id }) },
  {
    act: "prosecute",
    fields: [
      line("advice_ref"),
      day("advice_on"),
      line("delegated"),
      of("defendants", "defendants"),
      of("charges", "charges"),
      area("limitation_override"),
    ],
    command: (file, f) => ({
      act: "prosecute",
      case: file.id,
      advice_ref: f.maybe("advice_ref"),
      advice_on: f.maybe("advice_on"),
      delegated: f.maybe("delegated"),
      defendants: [...f.values.defendants],
      charges: [...f.values.charges],
      limitation_override: f.maybe("limitation_override"),
    }),
  },
  {
    act: "accept_undertaking",
    fields: [
      line("consent_ref"),
      must(day("consent_on")),
      area("terms"),
      must(day("begins_on", true)),
      day("ends_on", true),
      day("publish_on", true),
    ],
    command: (file, f) => ({
      act: "accept_undertaking",
      case: file.id,
      consent_ref: f.text("consent_ref"),
      consent_on: f.text("consent_on"),
      terms: f.text("terms"),
      begins_on: f.text("begins_on"),
      ends_on: f.maybe("ends_on"),
      publish_on: f.maybe("publish_on"),
    }),
  },
  {
    act: "warn",
    fields: [must(code("letter", "letters")), line("addressee"), must(day("on")), line("service")],
    command: (file, f) => ({
      act: "warn",
      case: file.id,
      letter: f.text("letter"),
      addressee: f.text("addressee"),
      on: f.text("on"),
      service: f.text("service"),
    }),
  },
  {
    act: "no_further_action",
    fields: [area("reason"), yes("against_advice")],
    command: (file, f) => ({
      act: "no_further_action",
      case: file.id,
      reason: f.text("reason"),
      against_advice: f.yes("against_advice"),
    }),
  },
  {
    act: "record_court_event",
    fields: [
      must(of("charge", "charge")),
      must(code("event", "court_events")),
      must(code("court", "courts")),
      line("court_no"),
      must(day("on")),
      { ...code("plea", "pleas"), when: chosen("event", "plea") },
      { ...code("verdict", "verdicts"), when: chosen("event", "verdict", "appeal") },
      { ...of("sentence", "sentence"), when: chosen("event", "sentence") },
      area("note"),
    ],
    command: (file, f) => ({
      act: "record_court_event",
      case: file.id,
      charge: f.text("charge"),
      event: f.text("event"),
      court: f.text("court"),
      court_no: f.text("court_no"),
      on: f.text("on"),
      plea: f.text("event") === "plea" ? f.maybe("plea") : null,
      verdict: ["verdict", "appeal"].includes(f.text("event")) ? f.maybe("verdict") : null,
      sentence: f.text("event") === "sentence" ? sentenceOf(f) : null,
      note: f.maybe("note"),
    }),
  },
  {
    act: "verify_court_event",
    fields: [must(of("event", "event"))],
    command: (file, f) => ({ act: "verify_court_event", case: file.id, event: f.text("event") }),
  },
  {
    act: "breach_undertaking",
    fields: [area("note")],
    command: (file, f) => ({ act: "breach_undertaking", case: file.id, note: f.text("note") }),
  },
  {
    act: "conclude_case",
    fields: [
      area("exhibits_disposal"),
      yes("complainants_notified"),
      { ...area("not_notified"), when: (values) => values.yes["complainants_notified"] !== true },
    ],
    command: (file, f) => ({
      act: "conclude_case",
      case: file.id,
      exhibits_disposal: f.text("exhibits_disposal"),
      complainants_notified: f.yes("complainants_notified"),
      not_notified: f.yes("complainants_notified") ? null : f.maybe("not_notified"),
    }),
  },
  {
    act: "propose_case_reopening",
    fields: [area("reason")],
    command: (file, f) => ({ act: "propose_case_reopening", case: file.id, reason: f.text("reason") }),
  },
  {
    act: "suspend_case",
    fields: [area("reason"), must(day("review_on", true))],
    command: (file, f) => ({
      act: "suspend_case",
      case: file.id,
      reason: f.text("reason"),
      review_on: f.text("review_on"),
    }),
  },
  {
    act: "resume_case",
    fields: [area("reason")],
    command: (file, f) => ({ act: "resume_case", case: file.id, reason: f.maybe("reason") }),
  },
  {
    act: "assign_case",
    fields: [must(of("officer", "officer"))],
    command: (file, f) => ({ act: "assign_case", case: file.id, officer: f.text("officer") }),
  },
  {
    act: "merge_cases",
    fields: [must(of("into", "case")), area("reason")],
    command: (file, f) => ({ act: "merge_cases", case: file.id, into: f.text("into"), reason: f.text("reason") }),
  },
  {
    act: "split_case",
    members: true,
    fields: [...NEW_CASE, area("reason")],
    command: (file, f, members) => ({
      act: "split_case",
      case: file.id,
      complaints: [...members],
      reason: f.text("reason"),
      open: {
        trader: f.text("trader"),
        premises: f.maybe("premises"),
        section: f.text("section"),
        officer: f.text("officer"),
        origin: file.origin,
      },
    }),
  },
  {
    act: "detach",
    members: true,
    fields: [area("reason"), line("advice_ref")],
    command: (file, f, members) => ({
      act: "detach",
      complaints: [...members],
      case: file.id,
      reason: f.text("reason"),
      advice_ref: f.maybe("advice_ref"),
    }),
  },
  {
    act: "add_note",
    fields: [area("text")],
    command: (file, f) => ({ act: "add_note", complaint: null, case: file.id, text: f.text("text") }),
  },
  {
    act: "withdraw_proposal",
    fields: [],
    command: (file) => ({ act: "withdraw_proposal", proposal: file.open_proposal ?? "" }),
  },
];

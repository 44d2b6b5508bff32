/**
 * Small parts that forms of acts share: an intake that says only what it is given, and a filter that lets all through.
 */
import type { complaints, Intake } from "../ipc/wire";

/** An intake of these fields alone; what is not named is not said. */
export const intakeOf = (given: Partial<Intake>): Intake =>
  ({ anonymous: false, allegations: [], elements: [], ...given }) as Intake;

/** A filter that lets every complaint through but the void ones. */
export const EVERY: complaints.Filter = {
  state: [],
  text: null,
  query: null,
  owner: null,
  queue: null,
  case: null,
  sector: null,
  district: null,
  allegation: null,
  visitor_type: null,
  received_from: null,
  received_to: null,
  quick_action: null,
  due_before: null,
  ids: null,
};

/** The states of a complaint, in the order of its life. */
export const STATES = ["received", "assessing", "awaiting", "consolidated", "referred", "closed", "void"] as const;
/** One of them. */
export type State = (typeof STATES)[number];
/** Whether a code is one of them. */
export const isState = (code: string): code is State => (STATES as readonly string[]).includes(code);

/**
 * The acts on a case, each with the fields of its form and the command that they make. No rule stands here: what may be
 * done now and why not comes with the case file, and the register refuses what is wrong.
 */
import type { case_file, Command } from "../ipc/wire";
import { ACTS } from "./actList";
import { given, type Given, type Values } from "./values";

export { ACTS };

/** One field of a form. `list` names the reference list of a code. */
export interface ActField {
  /** Its name in the command: under it stand its label and its problem. */
  name: string;
  kind:
    | "line"
    | "area"
    | "day"
    | "yes"
    | "code"
    | "officer"
    | "case"
    | "charge"
    | "event"
    | "elements"
    | "defendants"
    | "charges"
    | "sentence";
  list?: string;
  /** A code or day without which there is no command. */
  must?: boolean;
  /** A day that lies ahead. */
  ahead?: boolean;
  /** Shown only then. */
  when?: (values: Values) => boolean;
}

/** One act. */
export interface CaseAct {
  act: Command["act"];
  fields: readonly ActField[];
  /** It is about complaints that were selected. */
  members?: boolean;
  command: (file: case_file.File, form: Given, members: readonly string[]) => Command;
}

/** The act by its tag. */
export const actOf = (tag: string): CaseAct | undefined => ACTS.find((one) => one.act === tag);

/** The command of an act as its form stands. */
export const commandOf = (act: CaseAct, file: case_file.File, values: Values, members: readonly string[]): Command =>
  act.command(file, given(values), members);

/** A form as it opens: what the file already says is filled in. */
export function opened(act: CaseAct, file: case_file.File): Values {
  const says: Record<string, string> = {};
  if (act.act === "split_case") {
    says["section"] = file.section;
    says["officer"] = file.officer;
  }
  if (act.act === "start_investigation" && file.earliest_on !== null) says["commission_on"] = file.earliest_on;
  if (act.act === "record_court_event") {
    const last = file.court_events.at(-1);
    if (file.charges.length === 1) says["charge"] = file.charges[0]?.key ?? "";
    if (last) {
      says["court"] = last.court;
      says["court_no"] = last.court_no ?? "";
    }
  }
  if (act.act === "verify_court_event")
    says["event"] = file.court_events.find((one) => one.verified_by === null)?.id ?? "";
  const defendant = { key: "D1", name: file.trader, kind: "company" };
  return {
    text: says,
    yes: {},
    elements: file.elements.filter((one) => one.made_out || one.complaints > 0).map((one) => one.code),
    defendants: act.act === "prosecute" ? [defendant] : [],
    charges:
      act.act === "prosecute"
        ? [{ key: "C1", defendant: "D1", section: file.section, committed_on: file.earliest_on ?? "", particulars: "" }]
        : [],
  };
}

/** The fields of a form that must be chosen and are not. */
export function missingOf(act: CaseAct, values: Values): string[] {
  const shown = act.fields.filter((field) => field.when?.(values) ?? true);
  const open = shown.filter((field) => field.must && (values.text[field.name] ?? "") === "").map((field) => field.name);
  const unset = values.charges.some((one) => one.committed_on === "" || one.section === "" || one.defendant === "");
  return act.act === "prosecute" && unset ? [...open, "charges"] : open;
}

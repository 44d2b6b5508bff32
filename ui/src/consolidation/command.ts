/**
 * The act that the workbench gives: consolidation by a supervisor, or its proposal by an officer who may only propose,
 * which an existing case alone can take. Pure; who may do what is the register's to say.
 */
import type { Command, Role } from "../ipc/wire";
import type { Form } from "./CaseForm";

/** Whether the officer proposes instead of consolidating. */
export const proposes = (form: Form, roles: readonly Role[]): boolean =>
  form.into === "existing" && !roles.includes("sup") && roles.some((role) => role === "co" || role === "qat");

/** The act as the form stands. */
export function commandOf(form: Form, roles: readonly Role[], complaints: string[]): Command {
  const { reason } = form;
  if (proposes(form, roles)) return { act: "propose_consolidation", complaints, case: form.existing ?? "", reason };
  if (form.into === "existing")
    return { act: "consolidate", complaints, case: form.existing ?? "", open: null, reason };
  const premises = form.premises.trim() === "" ? null : form.premises;
  return {
    act: "consolidate",
    complaints,
    case: null,
    open: {
      trader: form.trader,
      premises,
      section: form.section ?? "",
      officer: form.officer ?? "",
      origin: "complaints",
    },
    reason,
  };
}

/** The form with what is still to be typed taken as given, so that what the complaints come to can be counted before. */
export function filled(form: Form, otherwise: { section: string; officer: string }): Form {
  const or = (text: string) => (text.trim() === "" ? "-" : text);
  return {
    ...form,
    trader: form.into === "new" ? "-" : form.trader,
    premises: "",
    section: form.section ?? otherwise.section,
    officer: form.officer ?? otherwise.officer,
    reason: or(""),
  };
}

/** The fields that must be chosen before the act can be given. */
export function missingOf(form: Form): ("section" | "officer" | "case")[] {
  if (form.into === "existing") return form.existing === undefined ? ["case"] : [];
  return [
    ...(form.section === undefined ? (["section"] as const) : []),
    ...(form.officer === undefined ? (["officer"] as const) : []),
  ];
}

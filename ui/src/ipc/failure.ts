/**
 * Tells the failures of the wire from everything else that may be thrown. Not their words: see words/refusals.ts.
 */
import type { Failure, OpenFault } from "./wire";

const KINDS = ["refused", "incomplete", "stale", "fault"];

/** Whether a thrown thing is a failure of the wire. */
export function isFailure(thrown: unknown): thrown is Failure {
  return (
    typeof thrown === "object" &&
    thrown !== null &&
    "kind" in thrown &&
    typeof thrown.kind === "string" &&
    KINDS.includes(thrown.kind)
  );
}

/** Any thrown thing as a failure: what is not of the wire is a fault of the window itself. */
export function asFailure(thrown: unknown): Failure {
  return isFailure(thrown) ? thrown : { kind: "fault", reference: "window" };
}

/** Any thrown thing as the reason why a registry was not opened. */
export function asOpenFault(thrown: unknown): OpenFault {
  if (typeof thrown === "object" && thrown !== null && "kind" in thrown && typeof thrown.kind === "string")
    return thrown as OpenFault;
  return { kind: "fault", cause: "window" };
}

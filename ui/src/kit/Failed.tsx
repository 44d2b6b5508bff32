/**
 * An act that was not done, told where it was asked for: a refusal with its sentence and code, the fields that want
 * something, a change by somebody else, or a fault with its reference. Never a toast.
 */
import type { ReactNode } from "react";
import type { Failure } from "../ipc/wire";
import { count, listed } from "../words/format";
import { problemKey, refusalKey } from "../words/refusals";
import { useWords } from "../words/Words";
import { Note } from "./Note";

const NAMED = 5;

/**
 * The note. `act` is the one button that cures it; `fieldName` gives a field's label for its problem. `leaving`: of something
 * that is taken out, which is entered before its file is there, so that a fault does not say whether it was.
 */
export function Failed({
  failure,
  act,
  fieldName,
  leaving = false,
}: {
  failure: Failure | undefined;
  act?: ReactNode;
  fieldName?: (field: string) => string;
  leaving?: boolean;
}) {
  const { w, language } = useWords();
  // The sentences of refusals and problems take no parameters, which the compiler cannot see through a computed key.
  const plain = w as (key: string) => string;
  if (!failure) return null;
  if (failure.kind === "refused") {
    const key = refusalKey(failure.code);
    const about = failure.about ?? [];
    return (
      <Note look="refused" code={failure.code} act={act} testId="refused">
        {key === undefined ? failure.code : plain(key)}
        {about.length > 0 && (
          <span className="q">
            {" "}
            {listed(about.slice(0, NAMED).map((one) => one.name), language)}
            {about.length > NAMED && ` +${count(about.length - NAMED)}`}
          </span>
        )}
      </Note>
    );
  }
  if (failure.kind === "incomplete") {
    return (
      <Note look="refused" act={act} testId="incomplete">
        <ul>
          {failure.problems.map((problem, k) => (
            <li key={k}>
              {fieldName?.(problem.field) ?? problem.field}: {plain(problemKey(problem.code))}
            </li>
          ))}
        </ul>
      </Note>
    );
  }
  if (failure.kind === "stale") {
    return (
      <Note look="care" act={act} testId="stale">
        {w("kit.changedMeanwhile")}
      </Note>
    );
  }
  return (
    <Note act={act} testId="fault">
      {[
        failure.cause === "disk-full"
          ? w("open.disk-full")
          : failure.cause !== undefined
            ? w(`fault.${failure.cause}`)
            : w("kit.fault", { reference: failure.reference }),
        w(leaving ? "kit.maybeEntered" : "kit.nothingChanged"),
        w("kit.tellHelp"),
      ].join(
        language === "en" ? " " : "",
      )}
    </Note>
  );
}

/**
 * The reason of an act, as typed: what is sealed is the register's to say, and that one is given is this form's. Not the
 * closed lists of reasons, which are reference data: see CloseDialog.tsx.
 */
import { useState, type ReactNode } from "react";
import { TextArea } from "../kit/TextArea";
import { useWords } from "../words/Words";

/** A reason being written. */
export interface Reason {
  /** As it is given, without what stands round it. */
  given: string;
  /** What is still to be given, by its label. */
  lacking: string | undefined;
  field: ReactNode;
}

/** The hook. The field stands where the dialog puts it; `first` begins in it. */
export function useReason({ rows = 2, first = true }: { rows?: number; first?: boolean } = {}): Reason {
  const { w } = useWords();
  const [typed, setTyped] = useState("");
  const given = typed.trim();
  return {
    given,
    lacking: given === "" ? w("field.reason") : undefined,
    field: (
      <TextArea
        label={w("field.reason")}
        value={typed}
        onChange={setTyped}
        rows={rows}
        name="reason"
        testId="act-reason"
        autoFocus={first}
      />
    ),
  };
}

/**
 * What every field has: label above, help below, the problem as a sentence, and the word that somebody else
 * changed it. The inputs themselves are TextField, Select, Combobox and the rest, which stand in here.
 */
import type { ReactNode } from "react";
import { FieldError, Label, Text } from "react-aria-components";
import { useWords } from "../words/Words";
import { Icon } from "./Icon";

/** What every field takes. */
export interface FieldProps {
  label: string;
  /** Said only where it is the exception in its form. */
  required?: boolean;
  help?: ReactNode;
  /** The problem, as a sentence; the field is then marked and described by it. */
  problem?: string;
  /** Who changed this field meanwhile, as a sentence. */
  changed?: ReactNode;
  readOnly?: boolean;
  autoFocus?: boolean;
  /** The name of the field in the command, for finding the first problem. */
  name?: string;
  testId?: string;
  /** A mark beside the label, such as VerifyMark. */
  mark?: ReactNode;
}

/** The label, inside a React Aria field. */
export function FieldLabel({ label, required, mark }: Pick<FieldProps, "label" | "required" | "mark">) {
  const { w } = useWords();
  return (
    <Label className="lab">
      {label}
      {mark}
      {required && <span className="need">{w("kit.required")}</span>}
    </Label>
  );
}

/** What stands below the input, inside a React Aria field. */
export function FieldBelow({ help, problem, changed }: Pick<FieldProps, "help" | "problem" | "changed">) {
  return (
    <>
      {help !== undefined && problem === undefined && (
        <Text slot="description" className="help">
          {help}
        </Text>
      )}
      {changed !== undefined && <span className="changed-by-other">{changed}</span>}
      {problem !== undefined && (
        <FieldError className="problem">
          <Icon name="no" />
          {problem}
        </FieldError>
      )}
    </>
  );
}

/** The class of the box round an input. */
export const boxClass = (props: Pick<FieldProps, "problem" | "readOnly">, more = ""): string =>
  `in ${props.problem === undefined ? "" : "bad"} ${props.readOnly ? "off" : ""} ${more}`;

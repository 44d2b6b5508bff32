/**
 * Text of many lines: a narrative, a reason. Enter is a new line; Ctrl+Enter is the form's.
 */
import { Group, TextArea as AriaTextArea, TextField as AriaTextField } from "react-aria-components";
import { FieldBelow, FieldLabel, boxClass, type FieldProps } from "./Field";

/** The field; `rows` is how many lines it opens with. */
export function TextArea(
  props: FieldProps & {
    value: string;
    onChange: (value: string) => void;
    rows?: number;
    placeholder?: string;
    lang?: string;
  },
) {
  const { value, onChange, problem, readOnly, rows = 2 } = props;
  return (
    <div className="f">
      <AriaTextField
        value={value}
        onChange={onChange}
        isInvalid={problem !== undefined}
        isReadOnly={readOnly}
        isRequired={props.required}
        autoFocus={props.autoFocus}
        validationBehavior="aria"
      >
        <FieldLabel {...props} />
        <Group className={boxClass(props, "area")}>
          <AriaTextArea
            rows={rows}
            name={props.name}
            placeholder={props.placeholder}
            lang={props.lang}
            data-testid={props.testId}
          />
        </Group>
        <FieldBelow {...props} />
      </AriaTextField>
    </div>
  );
}

/**
 * A line of text. Composition of Chinese is left to the input method; Enter is the form's, see keys.ts.
 * Not for sums or times: see MoneyField and DateTimeField.
 */
import type { FocusEvent, KeyboardEvent, ReactNode, Ref } from "react";
import { Group, Input, TextField as AriaTextField } from "react-aria-components";
import { FieldBelow, FieldLabel, boxClass, type FieldProps } from "./Field";
import { composing } from "./keys";

/** What a line of text takes beside what every field takes. */
export interface TextFieldProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  placeholder?: string;
  /** Before the text, such as HK$. */
  lead?: ReactNode;
  /** At the right inside the box. */
  tail?: ReactNode;
  /** `lang` of what is typed, where it is known. */
  lang?: string;
  type?: "text" | "password" | "tel" | "email" | "url";
  autoComplete?: string;
  inputMode?: "text" | "decimal" | "numeric" | "tel";
  /** Enter, never one that ends a composition. */
  onEnter?: () => void;
  onKeyDown?: (event: KeyboardEvent) => void;
  onBlur?: (event: FocusEvent) => void;
  inputRef?: Ref<HTMLInputElement>;
}

/** The field. */
export function TextField(props: TextFieldProps) {
  const { value, onChange, onEnter, problem, readOnly } = props;
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
        type={props.type}
      >
        <FieldLabel {...props} />
        <Group className={boxClass(props)}>
          {props.lead !== undefined && <span className="qq">{props.lead}</span>}
          <Input
            ref={props.inputRef}
            name={props.name}
            placeholder={props.placeholder}
            lang={props.lang}
            autoComplete={props.autoComplete ?? "off"}
            inputMode={props.inputMode}
            spellCheck={false}
            data-testid={props.testId}
            onBlur={props.onBlur}
            onKeyDown={(event) => {
              props.onKeyDown?.(event);
              if (event.key === "Enter" && !event.ctrlKey && onEnter && !composing(event.nativeEvent)) onEnter();
            }}
          />
          {props.tail !== undefined && <span className="tail">{props.tail}</span>}
        </Group>
        <FieldBelow {...props} />
      </AriaTextField>
    </div>
  );
}

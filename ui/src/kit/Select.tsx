/**
 * One of a short, closed list. Type-ahead by label. For long lists, codes and free text: see Combobox.
 */
import { Button, ListBox, ListBoxItem, Popover, Select as AriaSelect, SelectValue } from "react-aria-components";
import { useWords } from "../words/Words";
import { FieldBelow, FieldLabel, boxClass, type FieldProps } from "./Field";
import { Icon } from "./Icon";
import { VerifyMark } from "./VerifyMark";
import type { Choice } from "./choice";

/** The field. */
export function Select(
  props: FieldProps & {
    choices: readonly Choice[];
    value: string | undefined;
    onChange: (code: string) => void;
    placeholder?: string;
    showCodes?: boolean;
  },
) {
  const { w } = useWords();
  const { choices, value, onChange, problem } = props;
  return (
    <div className="f">
      <AriaSelect
        selectedKey={value ?? null}
        onSelectionChange={(key) => {
          if (key !== null) onChange(String(key));
        }}
        isInvalid={problem !== undefined}
        isDisabled={props.readOnly}
        autoFocus={props.autoFocus}
        placeholder={props.placeholder ?? w("kit.choose")}
        validationBehavior="aria"
      >
        <FieldLabel {...props} />
        <Button className={boxClass(props)} data-testid={props.testId}>
          <SelectValue className="cut">
            {({ selectedText, isPlaceholder }) => (
              <span className={isPlaceholder ? "ph" : ""}>
                {isPlaceholder ? (props.placeholder ?? w("kit.choose")) : selectedText}
              </span>
            )}
          </SelectValue>
          <span className="sp" />
          <Icon name="down" size="small" />
        </Button>
        <FieldBelow {...props} />
        <Popover className="pop list" offset={4}>
          <ListBox className="list-box" items={choices.map((choice) => ({ ...choice, id: choice.code }))}>
            {(choice) => (
              <ListBoxItem id={choice.code} textValue={choice.label} className="pick">
                {choice.label}
                {choice.verify && <VerifyMark />}
                {props.showCodes && <span className="code">{choice.code}</span>}
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </AriaSelect>
    </div>
  );
}

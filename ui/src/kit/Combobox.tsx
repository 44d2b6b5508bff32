/**
 * One of a long list, found by typing its name in any of the three languages, an alias or its code (LWS, 13E).
 * With `free`, the last row uses what was typed. At most eight rows are seen, then it scrolls.
 * Not the trader search of the filing form, whose suggestions open in the page.
 */
import { useEffect, useState } from "react";
import { Button, ComboBox, Group, Input, ListBox, ListBoxItem, Popover } from "react-aria-components";
import { useWords } from "../words/Words";
import { FieldBelow, FieldLabel, boxClass, type FieldProps } from "./Field";
import { Icon } from "./Icon";
import { VerifyMark } from "./VerifyMark";
import { fitting, type Choice } from "./choice";

const AS_TYPED = "as typed";

/** What a combobox takes beside what every field takes. */
export interface ComboboxProps extends FieldProps {
  choices: readonly Choice[];
  /** The code chosen. */
  value: string | undefined;
  onChange: (code: string | undefined) => void;
  placeholder?: string;
  /** Takes text that is in no list. */
  free?: { text: string; onText: (text: string) => void };
  showCodes?: boolean;
}

/** The field. */
export function Combobox(props: ComboboxProps) {
  const { w } = useWords();
  const { choices, value, onChange, free, problem } = props;
  const chosen = choices.find((choice) => choice.code === value);
  const shown = chosen?.label ?? free?.text ?? "";
  const [typed, setTyped] = useState(shown);
  useEffect(() => setTyped(shown), [shown]);

  // While the text is the chosen one's own, the whole list is offered: the officer is looking for another.
  const found = typed === shown ? [...choices] : fitting(choices, typed);
  const rows: (Choice & { id: string })[] = found.map((choice) => ({ ...choice, id: choice.code }));
  if (free && typed.trim() !== "" && typed !== chosen?.label)
    rows.push({ id: AS_TYPED, code: "", label: `${w("kit.asTyped")}: ${typed}` });

  const choose = (key: string | number | null) => {
    if (key === AS_TYPED) {
      onChange(undefined);
      free?.onText(typed);
    } else if (key === null) {
      if (typed.trim() === "") onChange(undefined);
      else if (free) free.onText(typed);
      setTyped(free ? typed : shown);
    } else {
      onChange(String(key));
      setTyped(choices.find((choice) => choice.code === key)?.label ?? "");
    }
  };

  return (
    <div className="f">
      <ComboBox
        items={rows}
        inputValue={typed}
        onInputChange={setTyped}
        selectedKey={value ?? null}
        onSelectionChange={choose}
        allowsCustomValue={free !== undefined}
        allowsEmptyCollection
        menuTrigger="input"
        defaultFilter={() => true}
        isInvalid={problem !== undefined}
        isReadOnly={props.readOnly}
        autoFocus={props.autoFocus}
        validationBehavior="aria"
      >
        <FieldLabel {...props} />
        <Group className={boxClass(props)}>
          <Input
            name={props.name}
            placeholder={props.placeholder}
            data-testid={props.testId}
            spellCheck={false}
            autoComplete="off"
            onFocus={(event) => event.target.select()}
          />
          <Button className="ib">
            <Icon name="down" size="small" />
          </Button>
        </Group>
        <FieldBelow {...props} />
        <Popover className="pop list" offset={4}>
          <ListBox
            className="list-box"
            items={rows}
            renderEmptyState={() => <div className="pick qq">{w("kit.nothingFits")}</div>}
          >
            {(choice) => (
              <ListBoxItem id={choice.id} textValue={choice.label} className="pick">
                {choice.label}
                {choice.verify && <VerifyMark />}
                {props.showCodes && <span className="code">{choice.code}</span>}
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
    </div>
  );
}

/**
 * A filter above the list: a bare button that names what is shown, and opens the choices.
 */
import { Button, ListBox, ListBoxItem, Popover, Select } from "react-aria-components";
import { Icon } from "../kit/Icon";
import type { IconName } from "../kit/drawings";
import type { Choice } from "../kit/choice";

const ALL = "all";

/** The filter; `all` is what it says while nothing is chosen. */
export function Filter(props: {
  icon: IconName;
  all: string;
  choices: readonly Choice[];
  value: string | undefined;
  onChange: (code: string | undefined) => void;
  testId: string;
}) {
  const chosen = props.choices.find((choice) => choice.code === props.value);
  const rows = [{ code: ALL, label: props.all }, ...props.choices].map((choice) => ({ ...choice, id: choice.code }));
  return (
    <Select
      aria-label={props.all}
      selectedKey={props.value ?? ALL}
      onSelectionChange={(key) => props.onChange(key === ALL || key === null ? undefined : String(key))}
    >
      <Button className="btn bare s" data-testid={props.testId}>
        <Icon name={props.icon} size="small" />
        {chosen?.label ?? props.all}
        <Icon name="down" size="small" />
      </Button>
      <Popover className="pop list" offset={4}>
        <ListBox className="list-box" items={rows}>
          {(choice) => (
            <ListBoxItem id={choice.id} textValue={choice.label} className="pick">
              {choice.label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}

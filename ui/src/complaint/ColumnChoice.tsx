/**
 * Which columns the list shows, and in which order: ticked ones first, moved up and down by their buttons.
 */
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from "react-aria-components";
import { Button, IconButton } from "../kit/Button";
import { Checkbox } from "../kit/Checkbox";
import { Icon } from "../kit/Icon";
import { useWords } from "../words/Words";
import { COLUMNS, isColumn, USUAL_COLUMNS, columnName, type ColumnId } from "./columns";
import type { List } from "./useList";

/** The button, and the list of columns. */
export function ColumnChoice({ list }: { list: List }) {
  const words = useWords();
  const { w } = words;
  const shown: readonly ColumnId[] = list.looked.columns?.filter(isColumn) ?? USUAL_COLUMNS;
  const set = (columns: readonly ColumnId[] | null) => list.set({ columns });
  const move = (id: ColumnId, by: number) => {
    const at = shown.indexOf(id);
    const next = [...shown];
    next.splice(at, 1);
    next.splice(Math.max(0, at + by), 0, id);
    set(next);
  };
  return (
    <DialogTrigger>
      <AriaButton className="btn" data-testid="list-columns">
        {w("list.columns")}
        <Icon name="down" size="small" />
      </AriaButton>
      <Popover className="pop" placement="bottom end" offset={6}>
        <Dialog className="cf-columns" aria-label={w("list.columns")}>
          <ul>
            {[...shown, ...COLUMNS.filter((id) => !shown.includes(id))].map((id) => {
              const on = shown.includes(id);
              const name = columnName(words, id);
              return (
                <li key={id} className="row">
                  <Checkbox
                    ticked={on}
                    disabled={on && shown.length === 1}
                    onChange={(ticked) => set(ticked ? [...shown, id] : shown.filter((one) => one !== id))}
                    testId={`column-${id}`}
                  >
                    {name}
                  </Checkbox>
                  <span className="sp" />
                  {on && (
                    <>
                      <IconButton name={w("list.columns.up", { name })} icon="up" onPress={() => move(id, -1)} />
                      <IconButton name={w("list.columns.down", { name })} icon="down" onPress={() => move(id, 1)} />
                    </>
                  )}
                </li>
              );
            })}
          </ul>
          <Button look="bare" small onPress={() => set(null)}>
            {w("list.columns.usual")}
          </Button>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

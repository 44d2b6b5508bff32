/**
 * What can be done with a kept view: change its name and who has it, copy its address, drop it. Dropping can be undone.
 */
import { useState } from "react";
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { dropView, keepView } from "../ipc/doors";
import type { saved_views } from "../ipc/wire";
import { Icon } from "../kit/Icon";
import { useToast } from "../kit/Toast";
import { useWords } from "../words/Words";
import { linkOf, type Looked } from "./listState";
import { ViewForm } from "./SaveView";

/** The sign at the end of a view, and its menu. */
export function ViewMenu({
  saved,
  looked,
  mayKeepForAll,
}: {
  saved: saved_views.Saved;
  looked: Looked;
  mayKeepForAll: boolean;
}) {
  const { w } = useWords();
  const tell = useToast();
  const [changing, setChanging] = useState(false);
  const may = !saved.team || mayKeepForAll;
  const { id, name, team, role, body } = saved;
  const drop = async () => {
    await dropView(id);
    tell({ words: w("views.dropped", { name }), undo: () => keepView({ id, name, team, role, body }) });
  };
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(linkOf(looked));
      tell({ words: w("views.copied") });
    } catch {
      tell({ words: w("views.notCopied") });
    }
  };
  return (
    <>
      <MenuTrigger>
        <AriaButton className="ib" aria-label={w("views.more", { name })} data-testid="view-menu">
          <Icon name="more" />
        </AriaButton>
        <Popover className="pop" placement="bottom end" offset={4}>
          <Menu
            className="list-box"
            aria-label={w("views.more", { name })}
            onAction={(key) => {
              if (key === "copy") void copy();
              else if (key === "change") setChanging(true);
              else void drop();
            }}
          >
            <MenuItem id="copy" className="pick">
              {w("views.copy")}
            </MenuItem>
            {may && (
              <MenuItem id="change" className="pick">
                {w("views.rename")}
              </MenuItem>
            )}
            {may && (
              <MenuItem id="drop" className="pick">
                {w("views.drop")}
              </MenuItem>
            )}
          </Menu>
        </Popover>
      </MenuTrigger>
      {changing && (
        <ViewForm saved={saved} looked={looked} mayKeepForAll={mayKeepForAll} onClose={() => setChanging(false)} />
      )}
    </>
  );
}

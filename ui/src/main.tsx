/**
 * The entry of the window: hangs the shell's door, asks what the desk remembers, applies its look, draws. Nothing else
 * happens here.
 */
import { createRoot } from "react-dom/client";
import { App } from "./App";
import { hangDoor } from "./ipc/door";
import { deskRemember, deskRemembered } from "./ipc/officeDoors";
import { shellDoor } from "./ipc/shell";
import { furnishDesk } from "./kit/desk";
import { beginLook } from "./kit/look";
import "./look";

hangDoor(shellDoor);
const root = document.getElementById("root");
if (!root) throw new Error("BUG: index.html has no root");
const draw = () => {
  beginLook();
  createRoot(root).render(<App />);
};
deskRemembered()
  .then((kept) => furnishDesk(kept, (name, value) => void deskRemember(name, value).catch(() => undefined)))
  // A desk whose file cannot be read begins afresh.
  .catch(() => undefined)
  .finally(draw);

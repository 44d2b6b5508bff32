/**
 * The entry of the window: hangs the shell's door, applies the remembered look, draws. Nothing else happens here.
 */
import { createRoot } from "react-dom/client";
import { App } from "./App";
import { hangDoor } from "./ipc/door";
import { shellDoor } from "./ipc/shell";
import { beginLook } from "./kit/look";
import "./look";

hangDoor(shellDoor);
beginLook();
const root = document.getElementById("root");
if (!root) throw new Error("BUG: index.html has no root");
createRoot(root).render(<App />);

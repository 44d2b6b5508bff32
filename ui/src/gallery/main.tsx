/**
 * The gallery: every screen in every state, and the kit, to be looked at beside the drawn pictures. Not in the product.
 * Address: gallery.html is the index; ?picture=board/empty&theme=dark&lang=zh-Hant one picture; ?page=kit is the kit by
 * hand.
 */
import { createRoot } from "react-dom/client";
import { Surroundings } from "../App";
import { hangDoor } from "../ipc/door";
import { mockDoor } from "../ipc/mock";
import { beginLook, setLook, type Density } from "../kit/look";
import { LANGUAGES } from "../words/language";
import { KitPage } from "./KitPage";
import { Index } from "./pictures/Index";
import { LIST } from "./pictures/list";
import { SCREENS } from "./pictures/screens";
import { setStage, Stand } from "./pictures/Stand";
import { statesOf } from "./pictures/picture";
import "../look";

const asked = new URLSearchParams(window.location.search);
const [screenName, stateName = "full"] = (asked.get("picture") ?? "").split("/");
const screen = SCREENS.find((one) => one.name === screenName);
const state = screen && statesOf(screen)[stateName];
if (screen && state) setStage(screen, state);
else hangDoor(mockDoor({ look: () => ({ there: true, demonstration: true }), attend: () => null, lock: () => null }));
beginLook();
setLook({
  theme: asked.get("theme") === "dark" ? "dark" : "light",
  density: (asked.get("density") as Density | null) ?? "standard",
  text: 100,
});

const language = LANGUAGES.find((l) => l === asked.get("lang")) ?? "en";
const root = document.getElementById("root");
Object.assign(window, { steelyardPictures: LIST });
if (root)
  createRoot(root).render(
    screen && state ? (
      <Stand of={screen} state={state} language={language} />
    ) : asked.get("page") === "kit" ? (
      <Surroundings language={language}>
        <KitPage />
      </Surroundings>
    ) : (
      <Index />
    ),
  );

/**
 * The gallery: every screen in every state, and the kit, to be looked at beside the drawn pictures. Not in the product.
 * Address: gallery.html is the index; ?picture=board/empty&theme=dark&lang=zh-Hant one picture; ?page=kit one page by hand.
 */
import { createRoot } from "react-dom/client";
import { Surroundings } from "../App";
import { hangDoor } from "../ipc/door";
import { mockDoor } from "../ipc/mock";
import { beginLook, setLook, type Density } from "../kit/look";
import { LANGUAGES } from "../words/language";
import { SignIn } from "../screens/SignIn";
import { BoardPage } from "./BoardPage";
import { BoardDesk, FileDesk } from "./DeskPages";
import { CasesPage, ConsolidationPage } from "./CasesPages";
import { FilePage } from "./FilePage";
import { KitPage } from "./KitPage";
import { LongPage } from "./LongPage";
import { NOW, PANG } from "./common";
import { OversightPage } from "./OversightPages";
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

const PAGES: Record<string, () => React.ReactNode> = {
  kit: () => <KitPage />,
  board: () => <BoardPage />,
  file: () => <FilePage />,
  long: () => <LongPage />,
  consolidation: () => <ConsolidationPage />,
  cases: () => <CasesPage />,
  case: () => <CasesPage id="TDI-2023-0035" />,
  "board-desk": () => <BoardDesk />,
  "file-desk": () => <FileDesk />,
  locked: () => (
    <SignIn
      onSession={() => undefined}
      locked={{ session: PANG, at: NOW, length: 41_208, due: { count: 1, by: NOW + 2_280_000_000 }, draft: true }}
    />
  ),
  statistics: () => <OversightPage at="statistics" />,
  referrals: () => <OversightPage at="referrals" />,
  approvals: () => <OversightPage at="approvals" />,
  journal: () => <OversightPage at="journal" />,
  search: () => <OversightPage at="journal" seeking />,
  lock: () => <SignIn onSession={() => undefined} />,
};
const language = LANGUAGES.find((l) => l === asked.get("lang")) ?? "en";
const page = PAGES[asked.get("page") ?? ""];
const root = document.getElementById("root");
Object.assign(window, { steelyardPictures: LIST });
if (root)
  createRoot(root).render(
    screen && state ? (
      <Stand of={screen} state={state} language={language} />
    ) : page ? (
      <Surroundings language={language}>{page()}</Surroundings>
    ) : (
      <Index />
    ),
  );

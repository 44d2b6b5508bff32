/**
 * The gallery: the kit in every state, to be looked at beside the pictures. Not in the product. Address:
 * gallery.html?page=kit|board|file|lock&theme=dark&lang=zh-Hant.
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
import "../look";

const asked = new URLSearchParams(window.location.search);
hangDoor(mockDoor({ look: () => ({ there: true, demonstration: true }), attend: () => null, lock: () => null }));
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
const page = PAGES[asked.get("page") ?? "kit"] ?? PAGES["kit"];
const root = document.getElementById("root");
if (root)
  createRoot(root).render(
    <Surroundings language={LANGUAGES.find((l) => l === asked.get("lang")) ?? "en"}>{page?.()}</Surroundings>,
  );

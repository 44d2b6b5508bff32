/**
 * The rail: where one can go, how much waits there, and who is signed in. Not the frame: see Frame.
 */
import { Icon } from "../kit/Icon";
import { IconButton } from "../kit/Button";
import { Kbd } from "../kit/Kbd";
import { useKeyNames } from "../kit/keymap";
import { Mark } from "../kit/Mark";
import type { IconName } from "../kit/drawings";
import type { Session } from "../ipc/doors";
import { count } from "../words/format";
import { Said } from "../words/Said";
import { useWords } from "../words/Words";
import { DeskMenu } from "./DeskMenu";
import { addressOf, SCREENS, type Screen } from "../kit/place";

const ICONS: Record<Screen, IconName> = {
  board: "clock",
  file: "plus",
  complaints: "paper",
  consolidation: "layers",
  cases: "folder",
  referrals: "refer",
  approvals: "glasses",
  statistics: "bars",
  traders: "shop",
  journal: "book",
  settings: "sliders",
};
const OVERSIGHT: readonly Screen[] = ["approvals", "statistics", "traders", "journal", "settings"];

/** A count beside a screen's name; `hot` is red and only for what runs out; `words` say what is counted. */
export type Waiting = Partial<Record<Screen, { count: number; hot?: boolean; words?: string }>>;

/** The rail. */
export function Rail({
  at,
  session,
  waiting,
  onLock,
}: {
  at: Screen;
  session: Session;
  waiting: Waiting;
  onLock: () => void;
}) {
  const { w, language } = useWords();
  const key = useKeyNames();
  const link = (screen: Screen) => {
    const wait = waiting[screen];
    return (
      <a
        key={screen}
        href={addressOf(screen)}
        aria-current={screen === at ? "page" : undefined}
        aria-keyshortcuts={screen === "file" ? "N" : undefined}
        title={wait?.hot ? w("nav.hot") : wait !== undefined && wait.count > 0 ? wait.words : undefined}
        data-testid={`nav-${screen}`}
      >
        <Icon name={ICONS[screen]} />
        <span className="t">{w(`nav.${screen}`)}</span>{" "}
        {screen === "file" ? (
          <span className="k">
            <Kbd keys={key("file")} />
          </span>
        ) : (
          <span className={wait?.hot ? "k hot" : "k"}>{wait && wait.count > 0 ? count(wait.count) : ""}</span>
        )}
      </a>
    );
  };
  return (
    <nav className="rail" aria-label={w("nav.label")}>
      <div className="brand">
        <Mark />
        <b lang="en-HK">Steelyard</b>
        <span lang={language === "zh-Hans" ? "zh-Hans" : "zh-Hant-HK"}>
          {language === "zh-Hans" ? "司马秤" : "司馬秤"}
        </span>
      </div>
      <h6>{w("nav.work")}</h6>
      {SCREENS.filter((screen) => !OVERSIGHT.includes(screen)).map(link)}
      <h6>{w("nav.oversight")}</h6>
      {OVERSIGHT.map(link)}
      <div className="who">
        <DeskMenu initials={initialsOf(session.name) || session.officer.slice(0, 2)} />
        <div className="col">
          <span className="cut m">
            <Said>{session.name}</Said>
          </span>
          <span className="cut small qq">
            {session.roles[0] === undefined ? session.officer : w(`role.${session.roles[0]}`)}
          </span>
        </div>
        <span className="sp" />
        <IconButton name={w("frame.lock")} icon="lock" onPress={onLock} testId="lock" />
      </div>
    </nav>
  );
}

// PK for "Insp. Pang K. Y.": the first letter of the surname and of the given name; Han names give their last two characters.
function initialsOf(name: string): string {
  const bare = name.replace(/^(Insp|Sup|Supt|Senior Insp|Officer|Mr|Ms)\.?\s+/i, "").trim();
  if (/\p{Script=Han}/u.test(bare)) return [...bare].slice(0, 2).join("");
  return bare
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => word[0] ?? "")
    .join("")
    .toUpperCase();
}

/**
 * The frame of every screen: rail, bar with title and marking, the panes, and the instrument strip. It hears the keys
 * that work everywhere. Not a screen: each gives its title, its keys and its panes.
 */
import { useState, type ReactNode } from "react";
import type { Session } from "../ipc/doors";
import { Icon } from "../kit/Icon";
import { Kbd } from "../kit/Kbd";
import { isActId } from "../kit/actList";
import { useKeyNames } from "../kit/keymap";
import { useActs } from "../kit/useActs";
import { useWords } from "../words/Words";
import { Foot, type KeyHint, type Sealed } from "./Foot";
import { KeyMap } from "./KeyMap";
import { go, SCREENS, type Screen } from "../kit/place";
import { NotesPlace } from "./notesPlace";
import { Rail, type Waiting } from "./Rail";

/** What a screen gives its frame. */
export interface FrameProps {
  at: Screen;
  session: Session;
  title: ReactNode;
  /** The list from which this file was opened; shown before the title. */
  from?: { screen: Screen };
  /** One line beside the title. */
  summary?: ReactNode;
  /** Tabs or a chip beside the title. */
  beside?: ReactNode;
  hints?: readonly KeyHint[];
  waiting?: Waiting;
  sealed?: Sealed;
  /** Opens the search; without it the box is refused. */
  onSearch?: () => void;
  onLock: () => void;
  children: ReactNode;
  /** The clock, where a picture settles it. */
  clock?: number;
}

/** The frame. */
export function Frame(props: FrameProps) {
  const { at, session, hints = [], onLock } = props;
  const { w, language } = useWords();
  const [map, setMap] = useState(false);
  const key = useKeyNames();
  useActs([
    { id: "find", run: () => props.onSearch?.() },
    { id: "find.also", run: () => props.onSearch?.() },
    { id: "file", run: () => go("file") },
    ...SCREENS.flatMap((screen) => {
      const id = `go.${screen}`;
      return isActId(id) ? [{ id, run: () => go(screen) }] : [];
    }),
    { id: "import.open", run: () => go("complaints", "import") },
    { id: "lock", run: onLock },
    { id: "map", run: () => setMap(true) },
  ]);
  return (
    <div className="app">
      <Rail at={at} session={session} waiting={props.waiting ?? {}} onLock={onLock} />
      <header className="bar">
        {props.from && (
          <a className="crumb" href={`#/${props.from.screen}`}>
            {w(`nav.${props.from.screen}`)}
            <Icon name="right" size="small" />
          </a>
        )}
        <h1>{props.title}</h1>
        {props.summary !== undefined && <span className="qq nw cut">{props.summary}</span>}
        {props.beside}
        <span className="sp" />
        {session.demonstration && <span className="demonstration cut">{w("app.demonstration")}</span>}
        <button
          type="button"
          className="seek"
          onClick={() => props.onSearch?.()}
          aria-disabled={props.onSearch === undefined}
          aria-keyshortcuts={key("find").replace("Ctrl", "Control")}
          data-testid="seek"
        >
          <Icon name="search" size="small" />
          <span className="t">{w("frame.search")}</span>{" "}
          <span className="sp" />
          <Kbd keys={key("find")} />
        </button>
        <span className="marking" lang={language === "en" ? undefined : language}>
          {w("app.marking")}
        </span>
      </header>
      <NotesPlace />
      <main className="main">{props.children}</main>
      <Foot hints={hints} sealed={props.sealed} desk={session.desk} at={props.clock} />
      <KeyMap open={map} onClose={() => setMap(false)} />
    </div>
  );
}

/**
 * The frame of every screen: rail, bar with title and marking, the panes, and the instrument strip. It hears the keys
 * that work everywhere. Not a screen: each gives its title, its keys and its panes.
 */
import { useState, type ReactNode } from "react";
import type { Session } from "../ipc/doors";
import { Icon } from "../kit/Icon";
import { Kbd } from "../kit/Kbd";
import { useKeys } from "../kit/keys";
import { setLook, textStep } from "../kit/look";
import { useWords } from "../words/Words";
import { Foot, type KeyHint, type Sealed } from "./Foot";
import { KeyMap } from "./KeyMap";
import { go, type Screen } from "./place";
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
  useKeys({
    n: () => go("file"),
    "g d": () => go("board"),
    "g c": () => go("consolidation"),
    "g i": () => go("cases"),
    "g r": () => go("referrals"),
    "g a": () => go("approvals"),
    "g s": () => go("statistics"),
    "g j": () => go("journal"),
    "Ctrl+l": onLock,
    "Ctrl+k": () => props.onSearch?.(),
    "?": () => setMap(true),
    "Ctrl+=": () => setLook({ text: textStep(1) }),
    "Ctrl+-": () => setLook({ text: textStep(-1) }),
    "Ctrl+0": () => setLook({ text: textStep(0) }),
  });
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
          aria-label={w("frame.search")}
          data-testid="seek"
        >
          <Icon name="search" size="small" />
          <span>{w("frame.search")}</span>
          <span className="sp" />
          <Kbd keys="Ctrl+K" />
        </button>
        <span className="marking" lang={language === "en" ? undefined : language}>
          {w("app.marking")}
        </span>
      </header>
      <main className="main">{props.children}</main>
      <Foot hints={hints} sealed={props.sealed} desk={session.desk} at={props.clock} />
      <KeyMap open={map} onClose={() => setMap(false)} here={hints} />
    </div>
  );
}

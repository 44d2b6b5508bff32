/**
 * The window: what surrounds every screen (words, cache, toast), and for now a sign-in and the frame with the screens
 * that are built. Not the entry: see main.tsx.
 */
import { QueryClientProvider, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useState, type ReactNode } from "react";
import { I18nProvider } from "react-aria-components";
import { lock, type Session } from "./ipc/doors";
import { newCache, useAsk, useChanges } from "./ipc/useAsk";
import { usePresence } from "./ipc/usePresence";
import { Empty } from "./kit/Empty";
import { ToastProvider } from "./kit/Toast";
import { useMinute } from "./kit/useMinute";
import { settleKept } from "./kit/kept";
import { Bounds, FaultPane } from "./screens/Fault";
import { Frame } from "./screens/Frame";
import { beforeLock, type Locked } from "./screens/locked";
import { ReminderNotes } from "./screens/ReminderNotes";
import { SignIn } from "./screens/SignIn";
import { useOfficersDesk } from "./screens/useOfficersDesk";
import { useOfficersLanguage } from "./screens/useOfficersLanguage";
import { useTextSize } from "./screens/useTextSize";
import { Search } from "./search/Search";
import { usePlace } from "./kit/place";
import { openFile } from "./screens/openFile";
import { openList } from "./screens/openList";
import { openTrader } from "./screens/openTrader";
import { ROUTES, type Given } from "./screens/routes";
import { useWords, WordsProvider } from "./words/Words";
import type { Language } from "./words/language";
import { now } from "./words/time";

const ARIA_LOCALE = { en: "en-GB", "zh-Hant": "zh-TW", "zh-Hans": "zh-CN" } as const;

function Spoken({ children }: { children: ReactNode }) {
  const { language } = useWords();
  return <I18nProvider locale={ARIA_LOCALE[language]}>{children}</I18nProvider>;
}

/** Everything that a screen stands in, for the window, the gallery and tests alike. */
export function Surroundings({ children, language }: { children: ReactNode; language?: Language }) {
  const [cache] = useState(newCache);
  return (
    <QueryClientProvider client={cache}>
      <WordsProvider initial={language}>
        <Spoken>
          <ToastProvider>{children}</ToastProvider>
        </Spoken>
      </WordsProvider>
    </QueryClientProvider>
  );
}

/** The window of an officer who is signed in. */
export function Inside({ session, onLocked }: { session: Session; onLocked: (locked: Locked) => void }) {
  const { w } = useWords();
  const { screen, id } = usePlace();
  useChanges();
  useOfficersLanguage(session);
  useTextSize();
  const read = useOfficersDesk(session.officer);
  const { data: desk } = useAsk("desk", {});
  const { data: alarmed } = useAsk("alarms", {});
  const cache = useQueryClient();
  // A visitor leaves without an act: what the rail counts is asked for again as the minute turns.
  const minute = useMinute();
  useEffect(() => void cache.invalidateQueries({ queryKey: ["desk"] }), [cache, minute]);
  // Nothing that one officer was shown is there for the next, not even until it is asked again.
  useEffect(() => () => cache.clear(), [cache]);
  const gone = useCallback(() => onLocked({ session, at: now() }), [onLocked, session]);
  usePresence(gone);
  const onLock = () => {
    settleKept();
    void beforeLock(session, desk).then((locked) => lock().finally(() => onLocked(locked)));
  };
  const [seeking, setSeeking] = useState(false);
  const given: Given = {
    at: screen,
    session,
    waiting: desk && {
      board: { count: desk.board, hot: desk.late > 0 },
      referrals: { count: desk.referrals_to_send },
      approvals: { count: desk.approvals },
      consolidation: { count: alarmed?.unseen ?? 0, words: w("alarm.unseen", { count: alarmed?.unseen ?? 0 }) },
    },
    sealed: desk && { length: desk.journal_length, seal: desk.journal_seal },
    onLock,
    onSearch: () => setSeeking(true),
  };
  const Built = ROUTES[screen];
  const search = <Search open={seeking} onClose={() => setSeeking(false)} onOpen={openFile} onList={openList} onTrader={openTrader} />;
  if (!read) return null;
  if (Built)
    return (
      <>
        <Bounds
          at={`${screen} ${id ?? ""}`}
          instead={(reference, again) => (
            <Frame {...given} title={w(`nav.${screen}`)}>
              <FaultPane reference={reference} again={again} />
            </Frame>
          )}
        >
          <Built given={given} id={id} />
        </Bounds>
        <Bounds instead={() => null}>{search}</Bounds>
        <Bounds instead={() => null}>
          <ReminderNotes />
        </Bounds>
      </>
    );
  return (
    <Frame {...given} title={w(`nav.${screen}`)}>
      <section className="pane" style={{ flex: 1 }}>
        <Empty title={w("frame.notBuilt")} />
        {search}
      </section>
    </Frame>
  );
}

/** The window's content. */
export function App() {
  const [session, setSession] = useState<Session | undefined>();
  const [locked, setLocked] = useState<Locked | undefined>();
  const onLocked = useCallback((at: Locked) => {
    // The shell tells of the lock that was asked for too: what was gathered before it is not lost.
    setLocked((before) => (before && at.length === undefined ? before : at));
    setSession(undefined);
  }, []);
  const begin = (next: Session) => {
    setLocked(undefined);
    setSession(next);
  };
  return (
    <Surroundings>
      {session ? (
        <Bounds
          instead={(reference, again) => (
            <FaultPane reference={reference} again={again} lock={() => void lock().finally(() => onLocked({ session, at: now() }))} />
          )}
        >
          <Inside session={session} onLocked={onLocked} />
        </Bounds>
      ) : <SignIn onSession={begin} locked={locked} />}
    </Surroundings>
  );
}

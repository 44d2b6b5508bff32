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
import { Frame } from "./screens/Frame";
import { beforeLock, type Locked } from "./screens/locked";
import { SignIn } from "./screens/SignIn";
import { Search } from "./search/Search";
import { usePlace } from "./screens/place";
import { openFile } from "./screens/openFile";
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

function Inside({ session, onLocked }: { session: Session; onLocked: (locked: Locked) => void }) {
  const { w } = useWords();
  const { screen, id } = usePlace();
  useChanges();
  const { data: desk } = useAsk("desk", {});
  const cache = useQueryClient();
  // Nothing that one officer was shown is there for the next, not even until it is asked again.
  useEffect(() => () => cache.clear(), [cache]);
  const gone = useCallback(() => onLocked({ session, at: now() }), [onLocked, session]);
  usePresence(gone);
  const onLock = () =>
    void beforeLock(session, desk).then((locked) => lock().finally(() => onLocked(locked)));
  const [seeking, setSeeking] = useState(false);
  const given: Given = {
    at: screen,
    session,
    waiting: desk && {
      board: { count: desk.board, hot: desk.late > 0 },
      referrals: { count: desk.referrals_to_send },
      approvals: { count: desk.approvals },
    },
    sealed: desk && { length: desk.journal_length, seal: desk.journal_seal },
    onLock,
    onSearch: () => setSeeking(true),
  };
  const Built = ROUTES[screen];
  const search = <Search open={seeking} onClose={() => setSeeking(false)} onOpen={openFile} />;
  if (Built)
    return (
      <>
        <Built given={given} id={id} />
        {search}
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
      {session ? <Inside session={session} onLocked={onLocked} /> : <SignIn onSession={begin} locked={locked} />}
    </Surroundings>
  );
}

/**
 * What was done, told once at the foot of the page with its Undo (Ctrl Z) for 30 seconds, paused while hovered or
 * focused. One at a time; the newest replaces. Errors never stand here: see Note and Failed.
 */
import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from "react";
import { useWords } from "../words/Words";
import { Icon } from "./Icon";
import { Kbd } from "./Kbd";
import { useKeys } from "./keys";

/** What is told. `undo` is absent where nothing can be undone. */
export interface Told {
  words: ReactNode;
  undo?: () => void | Promise<void>;
}

const SECONDS = 30;
const SECONDS_PLAIN = 8;
const Context = createContext<(told: Told | undefined) => void>(() => undefined);

/** Tells: `tell({ words: "698 consolidated", undo })`. */
export function useToast(): (told: Told) => void {
  return useContext(Context);
}

/** Takes away what is told: it does not outlive the session in which it was done. */
export function useForgetToast(): () => void {
  const tell = useContext(Context);
  return useCallback(() => tell(undefined), [tell]);
}

/** Holds the one toast of the window. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [told, setTold] = useState<{ told: Told; id: number } | undefined>();
  const tell = useCallback(
    (next: Told | undefined) => setTold((before) => next && { told: next, id: (before?.id ?? 0) + 1 }),
    [],
  );
  const gone = useCallback(() => setTold(undefined), []);
  const shown = useMemo(() => told && <Toast key={told.id} told={told.told} onGone={gone} />, [told, gone]);
  return (
    <Context value={tell}>
      {children}
      <div role="status" aria-live="polite">
        {shown}
      </div>
    </Context>
  );
}

function Toast({ told, onGone }: { told: Told; onGone: () => void }) {
  const { w } = useWords();
  const [left, setLeft] = useState(told.undo ? SECONDS : SECONDS_PLAIN);
  const [paused, setPaused] = useState(false);
  useEffect(() => {
    if (paused) return undefined;
    const timer = setInterval(() => setLeft((seconds) => seconds - 1), 1_000);
    return () => clearInterval(timer);
  }, [paused]);
  useEffect(() => {
    if (left <= 0) onGone();
  }, [left, onGone]);
  const undo = () => {
    onGone();
    void told.undo?.();
  };
  useKeys({ "Ctrl+z": undo }, { off: told.undo === undefined });
  return (
    <div
      className="toast"
      data-testid="toast"
      onMouseEnter={() => setPaused(true)}
      onMouseLeave={() => setPaused(false)}
      onFocus={() => setPaused(true)}
      onBlur={() => setPaused(false)}
    >
      <Icon name="tick" />
      <span className="cut">{told.words}</span>
      {told.undo ? (
        <>
          <span className="qq" aria-hidden="true">
            {w("kit.undoWithin", { seconds: left })}
          </span>
          <button type="button" className="btn" onClick={undo}>
            <Icon name="undo" size="small" />
            {w("kit.undo")}
            <Kbd keys="Ctrl Z" />
          </button>
        </>
      ) : (
        <button type="button" className="btn" onClick={onGone} aria-label={w("kit.close")}>
          <Icon name="close" size="small" />
        </button>
      )}
    </div>
  );
}

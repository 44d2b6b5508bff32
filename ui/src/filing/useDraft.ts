/**
 * Keeps a form while it is typed: 800 ms after the last change, and at least every 2 s. One keeping at a time and in
 * order, so that an older text never lies over a newer one, and nothing is kept again after the draft was dropped.
 */
import { useCallback, useEffect, useRef, useState } from "react";
import { dropDraft, keepDraft } from "../ipc/doors";
import { now, type Instant } from "../words/time";

const PAUSE_MS = 800;
const AT_LEAST_MS = 2_000;

/** The keeping of one draft. */
export interface Keeping {
  /** When it was last kept; undefined before that. */
  kept: Instant | undefined;
  /** Whether the last keeping failed: the words are then on the screen only. */
  failed: boolean;
  /** Keeps at once what is not kept yet. */
  flush: () => Promise<void>;
  /** Drops the draft; nothing of that id is kept any more. */
  drop: () => Promise<void>;
}

/** Keeps `body` under `id` as long as it is `touched`. */
export function useDraft(id: string, kind: string, body: string, touched: boolean): Keeping {
  const [kept, setKept] = useState<Instant | undefined>();
  const [failed, setFailed] = useState(false);
  const line = useRef<Promise<void>>(Promise.resolve());
  const dropped = useRef(new Set<string>());
  const latest = useRef({ id, body, touched });
  const saved = useRef({ id, body });
  const waitingSince = useRef<number | undefined>(undefined);
  latest.current = { id, body, touched };

  const flush = useCallback(() => {
    const { id: at, body: text, touched: on } = latest.current;
    if (!on || dropped.current.has(at) || (saved.current.id === at && saved.current.body === text)) return line.current;
    saved.current = { id: at, body: text };
    waitingSince.current = undefined;
    line.current = line.current
      .then(() => (dropped.current.has(at) ? undefined : keepDraft(at, kind, text)))
      .then(
        () => {
          setKept(now());
          setFailed(false);
        },
        () => {
          saved.current = { id: at, body: "" };
          setFailed(true);
        },
      );
    return line.current;
  }, [kind]);

  useEffect(() => {
    if (!touched || (saved.current.id === id && saved.current.body === body)) return undefined;
    waitingSince.current ??= performance.now();
    const left = AT_LEAST_MS - (performance.now() - waitingSince.current);
    const timer = setTimeout(() => void flush(), Math.max(0, Math.min(PAUSE_MS, left)));
    return () => clearTimeout(timer);
  }, [id, body, touched, flush]);

  useEffect(() => {
    setKept(undefined);
    setFailed(false);
    saved.current = { id, body: latest.current.body };
    waitingSince.current = undefined;
  }, [id]);

  // Leaving the screen is no reason to lose what was typed in the last second.
  useEffect(() => () => void flush(), [flush]);

  const drop = useCallback(() => {
    const at = latest.current.id;
    dropped.current.add(at);
    line.current = line.current.then(() => dropDraft(at)).catch(() => undefined);
    return line.current;
  }, []);
  return { kept, failed, flush, drop };
}

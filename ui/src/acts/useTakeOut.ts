/**
 * Taking something out: the shell asks where to, seals the taking, then writes; leaving its dialog does nothing. Pressing
 * again after a lost answer is the same act, one thing is taken at a time, and what was taken is told once. What failed is
 * shown by its form (kit/Failed). Not the doors: each thing that leaves has its own.
 */
import { useCallback, useRef, useState } from "react";
import { useDoing } from "../ipc/useDoing";
import type { Failure } from "../ipc/wire";
import { useToast } from "../kit/Toast";

/** How the toast names a digest: its first eight signs. */
export const shortDigest = (sha256: string): string => sha256.slice(0, 8);

/** What leaves. */
export interface Leaves<T> {
  /** Which of the form's buttons it is, for the one that is busy. */
  which: string;
  /** All by which it differs from something else that the form could take; a passphrase has no place in it. */
  of: unknown;
  /** The door; null where no place was chosen. */
  door: (actId: string) => Promise<T | null>;
  /** What is told when it was taken; without it, the form says so itself. */
  told?: (taken: T) => string;
}

/** Something on its way out. */
export interface TakingOut {
  /** Takes it; what was written, or undefined where nothing was. */
  take: <T>(leaves: Leaves<T>) => Promise<T | undefined>;
  /** Which button is under way. */
  taking: string | undefined;
  failure: Failure | undefined;
  forget: () => void;
}

/** The hook, for one form. */
export function useTakeOut(): TakingOut {
  const tell = useToast();
  const { run, failure, forget } = useDoing();
  const [taking, setTaking] = useState<string | undefined>();
  const under = useRef(false);
  const take = useCallback(
    async <T,>({ which, of, door, told }: Leaves<T>) => {
      if (under.current) return undefined;
      under.current = true;
      setTaking(which);
      const taken = await run(door, JSON.stringify([which, of]));
      under.current = false;
      setTaking(undefined);
      if (taken === undefined || taken === null) return undefined;
      if (told) tell({ words: told(taken) });
      return taken;
    },
    [run, tell],
  );
  return { take, taking, failure, forget };
}

/**
 * A passphrase while it is chosen: both fields as typed, whether they may be given, and the door it goes through once.
 * Not the fields themselves: see NewPassword.tsx.
 */
import { useState } from "react";
import { useAsk } from "../ipc/useAsk";
import { problemOf, useDoing, type Doing } from "../ipc/useDoing";

/** Both fields as typed. */
export interface Chosen {
  once: string;
  again: string;
}

const NOTHING: Chosen = { once: "", again: "" };

/** A passphrase being chosen. */
export interface Passphrase extends Omit<Doing, "run"> {
  chosen: Chosen;
  choose: (next: Chosen) => void;
  /** Both are typed, long enough and the same. */
  sound: boolean;
  /** What the register says against it, by code. */
  problem: string | undefined;
  /** Gives it, where it may be given and is not on its way; undefined where nothing was done. */
  give: <T>(door: (actId: string, password: string) => Promise<T>) => Promise<T | undefined>;
  /** Takes what was typed out of the fields. */
  clear: () => void;
}

/** The hook. `ready` is false while something beside the passphrase is still to be given. */
export function usePassphrase(ready = true): Passphrase {
  const { data } = useAsk("office", {});
  const { run, busy, failure, forget } = useDoing();
  const [chosen, setChosen] = useState(NOTHING);
  const sound = chosen.once === chosen.again && [...chosen.once].length >= (data?.least_password ?? 1);
  return {
    chosen,
    choose: (next) => {
      forget();
      setChosen(next);
    },
    sound,
    problem: problemOf(failure, "password"),
    give: async (door) => (sound && ready && !busy ? run((actId) => door(actId, chosen.once)) : undefined),
    clear: () => setChosen(NOTHING),
    busy,
    failure,
    forget,
  };
}

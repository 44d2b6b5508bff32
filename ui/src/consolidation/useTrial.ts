/**
 * What a consolidation would come to, before it is given. The register takes a mass act as a whole or refuses it and
 * names whom it refuses: the named are left out and the rest is tried again, until the register takes it. So the screen
 * counts with the register's own rules and knows none of them.
 */
import { useEffect, useState } from "react";
import { preview } from "../ipc/doors";
import { asFailure } from "../ipc/failure";
import type { Command, Failure, RefusalCode } from "../ipc/wire";

/** Complaints that the register refuses by one rule. */
export interface Refused {
  code: RefusalCode | "no-session";
  numbers: readonly string[];
}

/** The outcome of trying. */
export interface Trial {
  /** Ids that would be taken. */
  going: readonly string[];
  refused: readonly Refused[];
  /** The whole is refused, whoever is left out. */
  failure: Failure | undefined;
}

const ROUNDS = 6;
const PAUSE_MS = 250;

/** Tries once. `numberOf` gives the number by which a refusal names a complaint. */
export async function tryOut(
  ids: readonly string[],
  command: (complaints: string[]) => Command,
  numberOf: (id: string) => string,
): Promise<Trial> {
  let going = [...ids];
  const refused: Refused[] = [];
  for (let round = 0; round < ROUNDS && going.length > 0; round += 1) {
    try {
      await preview(command(going));
      return { going, refused, failure: undefined };
    } catch (thrown) {
      const failure = asFailure(thrown);
      if (failure.kind !== "refused") return { going: [], refused, failure };
      const named = new Set((failure.about ?? []).map((one) => one.name));
      const out = going.filter((id) => named.has(numberOf(id)) || named.has(id));
      if (out.length === 0) return { going: [], refused, failure };
      refused.push({ code: failure.code, numbers: out.map(numberOf) });
      going = going.filter((id) => !out.includes(id));
    }
  }
  return { going: [], refused, failure: undefined };
}

/** Tries whenever what is tried has changed; `undefined` while an answer is awaited. `off` tries nothing. */
export function useTrial(
  ids: readonly string[],
  command: ((complaints: string[]) => Command) | undefined,
  numberOf: (id: string) => string,
): Trial | undefined {
  // The list is known by itself and never written out to be compared: it may be eleven thousand long.
  const act = command === undefined ? "" : JSON.stringify(command([]));
  const [found, setFound] = useState<{ act: string; ids: readonly string[]; trial: Trial } | undefined>();
  useEffect(() => {
    if (command === undefined || ids.length === 0) return undefined;
    let gone = false;
    const timer = setTimeout(() => {
      void tryOut(ids, command, numberOf).then((trial) => {
        if (!gone) setFound({ act, ids, trial });
      });
    }, PAUSE_MS);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
    // These two are everything that is tried.
  }, [act, ids]);
  if (ids.length === 0) return { going: [], refused: [], failure: undefined };
  return found?.act === act && found.ids === ids ? found.trial : undefined;
}

/**
 * What an act on many would come to: the rules are asked through the preview door, those that they refuse are set
 * aside with their code, and the rest are asked for again until they pass. Nothing is changed and no rule is known here.
 */
import { useEffect, useRef, useState } from "react";
import { ask, preview } from "../ipc/doors";
import { asFailure } from "../ipc/failure";
import type { About, Command, Failure, Problem } from "../ipc/wire";
import { EVERY, STATES, isState } from "./parts";

/** Complaints that a rule refuses, by its code and what it says of them. */
export interface RefusedPart {
  code: string;
  detail?: string;
  count: number;
}

/** What came of asking. */
export interface Previewed {
  /** Whether the answer is on its way. */
  counting: boolean;
  /** Those that would be done; undefined while it is not known. */
  allowed?: readonly string[];
  refused: readonly RefusedPart[];
  /** Fields that the act still wants. */
  problems: readonly Problem[];
  /** Why nothing can be done, whatever is left out. */
  failure?: Failure;
}

const PAUSE_MS = 250;
const ROUNDS = 8;
const PAGE = 500;
const IDLE: Previewed = { counting: false, refused: [], problems: [] };

// The ids, among those asked for, that a refusal names. It names complaints by their numbers.
async function named(among: readonly string[], about: readonly About[]): Promise<Set<string>> {
  if (among.length === 1) return new Set(among);
  const details = [...new Set(about.map((one) => one.detail ?? ""))];
  if (details.every(isState)) {
    const { ids } = await ask("complaint_ids", { filter: { ...EVERY, state: details, ids: [...among] } });
    if (ids.length === about.length) return new Set(ids);
  }
  const names = new Set(about.map((one) => one.name));
  const found = new Set(among.filter((id) => names.has(id)));
  const filter = { ...EVERY, state: [...STATES], ids: [...among] };
  for (let after: string | null = null; ;) {
    const page: { rows: { id: string; number: string }[]; next: string | null } = await ask("complaints", {
      filter,
      sort: "number",
      after,
      limit: PAGE,
    });
    for (const row of page.rows) if (names.has(row.number)) found.add(row.id);
    if (page.next === null || page.next === undefined) return found;
    after = page.next;
  }
}

async function sorted(complaints: readonly string[], build: (complaints: string[]) => Command): Promise<Previewed> {
  let left = [...complaints];
  const refused: RefusedPart[] = [];
  for (let round = 0; round < ROUNDS && left.length > 0; round += 1) {
    try {
      await preview(build(left));
      return { ...IDLE, allowed: left, refused };
    } catch (thrown) {
      const failure = asFailure(thrown);
      if (failure.kind === "incomplete") return { ...IDLE, refused, problems: failure.problems };
      if (failure.kind !== "refused" || failure.about.length === 0) return { ...IDLE, refused, failure };
      const gone = await named(left, failure.about);
      if (gone.size === 0) return { ...IDLE, refused, failure };
      const details = new Map<string, number>();
      for (const one of failure.about) details.set(one.detail ?? "", (details.get(one.detail ?? "") ?? 0) + 1);
      // What does not come out even is counted as one: the column must sum.
      if (gone.size === failure.about.length)
        for (const [detail, count] of details) refused.push({ code: failure.code, detail, count });
      else refused.push({ code: failure.code, count: gone.size });
      left = left.filter((id) => !gone.has(id));
    }
  }
  return { ...IDLE, allowed: left, refused };
}

/** Asks whenever the complaints or the command change. Without a command nothing is asked. */
export function usePreviewed(
  complaints: readonly string[],
  build: ((complaints: string[]) => Command) | undefined,
): Previewed {
  const [previewed, setPreviewed] = useState<Previewed>(IDLE);
  const latest = useRef(build);
  latest.current = build;
  // The command without its members says whether anything else in it changed.
  const said = build && JSON.stringify(build([]));
  useEffect(() => {
    if (said === undefined || complaints.length === 0) {
      setPreviewed(IDLE);
      return undefined;
    }
    let stale = false;
    setPreviewed((before) => ({ ...before, counting: true }));
    const timer = setTimeout(() => {
      const asked = latest.current;
      if (!asked) return;
      void sorted(complaints, asked)
        .catch((thrown: unknown): Previewed => ({ ...IDLE, failure: asFailure(thrown) }))
        .then((next) => {
          if (!stale) setPreviewed(next);
        });
    }, PAUSE_MS);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [said, complaints]);
  return previewed;
}

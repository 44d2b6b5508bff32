/**
 * What the palette offers for what was typed: traders and records that the register found, what can be begun with the
 * first trader, and acts of the record in hand, of the screen and of the window, by their words in any of the three
 * languages, their other names and their keys. What was done lately comes first. ">" leaves the acts alone. Where no
 * trader's name holds the words, those one slip away are offered as similar. Not the drawing: see Search.
 */
import { usePaged } from "../ipc/usePaged";
import type { Named } from "../ipc/among";
import { useAsk } from "../ipc/useAsk";
import type { search, traders } from "../ipc/wire";
import { planOf, type ActId } from "../kit/actList";
import { fits } from "../kit/choice";
import { keep, kept } from "../kit/kept";
import { asLine, useKeyNames } from "../kit/keymap";
import { useActsNow, type Act } from "../kit/useActs";
import { LANGUAGES } from "../words/language";
import { isWordKey, useWords, wordsIn } from "../words/Words";

/** One thing that can be chosen, under the head of its section. */
export type Entry = { head: string } & (
  | { is: "hit"; hit: search.Hit; place: number }
  | { is: "act"; act: Act; words: string }
  | { is: "record"; record: Named }
  | { is: "list"; query: string; count: number }
  | { is: "trader"; line: traders.Line; similar: number | null }
  | { is: "about"; what: "file" | "gather"; line: traders.Line }
);

const RECENT = 8;
const TRADERS = 3;
/** Records of one answer: what the panel shows with some to spare. More come as the cursor nears the last. */
const HITS = 20;
const NOT_OFFERED: ReadonlySet<ActId> = new Set(["find", "find.also", "next", "previous"]);
const SAYINGS = LANGUAGES.map(wordsIn);

/** Remembers what was opened or done last, the newest first. */
export function lately<T>(name: "recent.records" | "recent.acts", one: T): void {
  const same = JSON.stringify(one);
  const before = (kept<T[]>(name) ?? []).filter((other) => JSON.stringify(other) !== same);
  keep(name, [one, ...before].slice(0, RECENT));
}

const named = new Map<ActId, string[]>();

/** Every name by which an act may be asked for. */
function names(id: ActId): string[] {
  const known = named.get(id);
  if (known !== undefined) return known;
  const all = namesOf(id);
  named.set(id, all);
  return all;
}

function namesOf(id: ActId): string[] {
  const also = `palette.also.${id}`;
  return SAYINGS.flatMap((say) => [
    say(planOf(id).words),
    say(`keys.place.${planOf(id).place}`),
    ...(isWordKey(also) ? (say as (key: string) => string)(also).split(/[;；]/) : []),
  ]);
}

/** The entries for the text as it now stands; those of the text before stay until its own are there. */
export function usePalette(typed: string) {
  const { w } = useWords();
  const key = useKeyNames();
  const acts = useActsNow().filter(({ id }) => !NOT_OFFERED.has(id));
  const commands = typed.trimStart().startsWith(">");
  const sought = commands ? typed.trimStart().slice(1).trim() : typed.trim();
  const asked = commands ? "" : typed.trim();
  const found = usePaged("search", { text: asked }, {
    after: (mark: number | null) => ({ text: asked, after: mark, limit: HITS }),
    rows: (page) => page.hits,
    next: (page) => page.next,
    total: (page) => page.total,
    off: asked === "",
  });
  // The register counts its traders once after each entry: asked for as the panel opens, the first letter need not wait.
  useAsk("traders", { by: "name", text: null, slips: false, live: false, sort: "name", from: 0, limit: 1 });
  const known = useAsk(
    "traders",
    { by: "name", text: asked, slips: true, live: false, sort: "complaints", from: 0, limit: TRADERS },
    { off: asked === "" },
  );
  // A text with fields is the list's language, and names no trader.
  const page = asked === "" || found.first?.structured || known.isPlaceholderData ? undefined : known.data;
  const hits = asked === "" || commands ? [] : found.rows;
  const recent = kept<ActId[]>("recent.acts") ?? [];
  const told = acts.map((act) => ({ act, words: asLine(act.words ?? w(planOf(act.id).words)) }));
  const rankOf = ({ act, words }: (typeof told)[number]) =>
    fits({ code: key(act.id), label: words, also: names(act.id) }, sought);
  const newest = ({ act }: (typeof told)[number]) => {
    const at = recent.indexOf(act.id);
    return at < 0 ? RECENT : at;
  };
  const isEverywhere = ({ act }: (typeof told)[number]) => planOf(act.id).place === "everywhere";

  const entries: Entry[] = [];
  const put = (head: string, some: readonly (typeof told)[number][]) =>
    entries.push(...some.map((one) => ({ head, is: "act" as const, ...one })));
  if (sought === "") {
    if (!commands)
      for (const record of kept<Named[]>("recent.records") ?? []) entries.push({ head: w("palette.recent"), is: "record", record });
    const late = [...told].sort((a, b) => newest(a) - newest(b));
    put(w("palette.here"), late.filter((one) => !isEverywhere(one)));
    put(w("keys.everywhere"), late.filter(isEverywhere));
  } else {
    const ranked = told
      .map((one) => ({ one, rank: rankOf(one) }))
      .filter(({ rank }) => rank > 0)
      .sort((a, b) => b.rank - a.rank || newest(a.one) - newest(b.one));
    const doing = ranked.map(({ one }) => one);
    // Words that begin an act's own name ask for the act; otherwise records come first.
    const first = commands || (ranked[0]?.rank ?? 0) >= 3;
    if (first) put(w("palette.do"), doing);
    const similar = page?.similar ?? null;
    for (const line of page?.rows ?? [])
      entries.push({ head: w(similar === null ? "palette.traders" : "palette.similar"), is: "trader", line, similar });
    // Near its trader, and not below the records.
    const [nearest] = page?.rows ?? [];
    if (nearest)
      for (const what of ["file", "gather"] as const)
        entries.push({ head: w("palette.about"), is: "about", what, line: nearest });
    // A text with fields is the list's own language: all that it finds can be worked on there.
    if (hits.length > 0 && found.first?.structured)
      entries.push({ head: w("palette.records"), is: "list", query: asked, count: found.total });
    hits.forEach((hit, place) =>
      entries.push({ head: w("palette.records"), is: "hit", hit, place }),
    );
    if (!first) put(w("palette.do"), doing);
  }
  const heads = new Map([
    [w("palette.traders"), page?.total],
    [w("palette.similar"), page?.total],
    [w("palette.records"), found.total],
  ]);
  return { entries, found, asked, commands, heads, settled: !found.isOld };
}

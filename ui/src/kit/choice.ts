/**
 * A thing that can be chosen from a list, as reference data gives it: code, words in the language now shown, and the
 * other names by which an officer may ask for it. Not the list's drawing: see Select and Combobox. Pure.
 */

/** One choice. */
export interface Choice {
  code: string;
  label: string;
  /** Its names in the other languages and its aliases; found when typed, never shown. */
  also?: readonly string[];
  /** No published source confirms it. */
  verify?: boolean;
}

const plained = new Map<string, string>();

/** The text as it is compared. Names of choices are few and asked for at every keystroke, so each is made plain once. */
function plain(text: string): string {
  const known = plained.get(text);
  if (known !== undefined) return known;
  const made = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s.,()（）'’-]/g, "");
  if (plained.size > 20_000) plained.clear();
  plained.set(text, made);
  return made;
}

/** How well a choice answers what was typed: 0 not at all, higher is nearer. The code itself wins. */
export function fits(choice: Choice, typed: string): number {
  const sought = plain(typed);
  if (sought === "") return 1;
  if (plain(choice.code) === sought) return 5;
  const label = plain(choice.label);
  if (label.startsWith(sought)) return 4;
  if ((choice.also ?? []).some((name) => plain(name).startsWith(sought)) || plain(choice.code).startsWith(sought))
    return 3;
  if (label.includes(sought)) return 2;
  return (choice.also ?? []).some((name) => plain(name).includes(sought)) ? 1 : 0;
}

/** The choices that fit, nearest first, each rank in the list's own order. */
export function fitting(choices: readonly Choice[], typed: string): Choice[] {
  return choices
    .map((choice, k) => ({ choice, k, rank: fits(choice, typed) }))
    .filter((found) => found.rank > 0)
    .sort((a, b) => b.rank - a.rank || a.k - b.k)
    .map((found) => found.choice);
}

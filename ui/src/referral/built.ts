/**
 * What is asked of the next list: to whom, of which days, in which language, without which referrals and without which
 * particulars. It is a choice at this desk and no act: what leaves is sealed when the list is taken.
 */
import type { referral_list } from "../ipc/wire";
import { LANGUAGES, type Language } from "../words/language";
import type { Day } from "../words/time";
import { fieldsOf, PARTS, type Part } from "./fields";

/** What is asked of a list. */
export interface Built {
  agency: string | undefined;
  from: Day | undefined;
  to: Day | undefined;
  language: Language;
  /** Referrals that the officer leaves out, by id. */
  without: readonly string[];
  /** Particulars that the officer leaves out. */
  off: readonly Part[];
}

/** Nothing asked yet. */
export const asked = (language: Language): Built => ({ agency: undefined, from: undefined, to: undefined, language, without: [], off: [] });

/** What was kept, as far as this window knows it. */
export function soundly(kept: Partial<Built>, language: Language): Built {
  return {
    ...asked(language),
    ...kept,
    language: LANGUAGES.find((one) => one === kept.language) ?? language,
    without: Array.isArray(kept.without) ? kept.without : [],
    off: PARTS.filter((part) => kept.off?.includes(part) === true),
  };
}

/** The question for the whole list of these days, nothing left out. */
export const wholeOf = ({ agency, from, to, language }: Built) => ({
  agency: agency ?? "",
  language,
  ...(from === undefined ? {} : { from }),
  ...(to === undefined ? {} : { to }),
});

/** What narrows the whole list: referrals of it that are left out, and the fields that stay. Empty where nothing does. */
export function narrowingOf(built: Built, whole: referral_list.List | undefined): { without?: string[]; fields?: string[] } {
  if (!whole) return {};
  const without = leftOutOf(built, whole).map((row) => row.referral);
  const fields = fieldsOf(whole, built.off);
  return { ...(without.length > 0 ? { without } : {}), ...(fields ? { fields } : {}) };
}

/** The rows of the whole list that the officer leaves out. */
export function leftOutOf(built: Built, whole: referral_list.List): readonly referral_list.Line[] {
  const without = new Set(built.without);
  return without.size === 0 ? [] : whole.rows.filter((row) => without.has(row.referral));
}

/** Leaves these out, or puts them back. */
export function leaving(built: Built, referrals: readonly string[], out: boolean): Built {
  const these = new Set(referrals);
  const others = built.without.filter((one) => !these.has(one));
  return { ...built, without: out ? [...others, ...referrals] : others };
}

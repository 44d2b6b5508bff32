/** Why a complainant gets no letter, in words; the places that cannot be filled are named. */
import type { LetterDraft } from "../ipc/letterDoors";
import { listed } from "../words/format";
import { isWordKey, useWords } from "../words/Words";

/** The words. */
export function StopWords({ stop, day }: { stop: NonNullable<LetterDraft["stop"]>; day: string }) {
  const { w, language } = useWords();
  const plain = w as (key: string) => string;
  if (stop.code === "had") return <>{w("letters.stop.had", { day })}</>;
  if (stop.code !== "empty") return <>{w(`letters.stop.${stop.code}`)}</>;
  const names = stop.places.map((place) => {
    const key = `letters.place.${place}`;
    return isWordKey(key) ? plain(key) : place;
  });
  return <>{w("letters.stop.empty", { places: listed(names, language) })}</>;
}

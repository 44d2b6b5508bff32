/**
 * The language of the officer who signed in: taken when the session begins, kept in the books when it is changed. The
 * sign-in screen has the desk's own; see words/Words.tsx.
 */
import { useEffect } from "react";
import type { Session } from "../ipc/doors";
import { keepSetting } from "../ipc/officeDoors";
import { remember, remembered } from "../kit/desk";
import { LANGUAGES } from "../words/language";
import { keepLanguageBy, useWords } from "../words/Words";

/** Mounted once while somebody is signed in. */
export function useOfficersLanguage(session: Session): void {
  const { speak } = useWords();
  const own = LANGUAGES.find((one) => one === session.language);
  useEffect(() => {
    if (own !== undefined) speak(own);
    return keepLanguageBy((language) => {
      // A language that could not be kept is still spoken; it is only not there the next time.
      keepSetting("language", language).catch(() => undefined);
      if (remembered("language") === undefined) remember("language", language);
    });
  }, [own, speak]);
}

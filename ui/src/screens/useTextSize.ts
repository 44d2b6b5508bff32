/**
 * The size of all text, from before an officer signs in until the window closes: set in the shell as the desk remembers
 * it, changed by its three keys on every screen and over every dialog. Where it is chosen: settings/TextSize.tsx.
 */
import { useEffect } from "react";
import { door } from "../ipc/door";
import { setLook, textStep, useLook } from "../kit/look";
import { useActs } from "../kit/useActs";

/** Keeps the text at its size; called before a session and in it. */
export function useTextSize(): void {
  const { text } = useLook();
  useEffect(() => door().zoom(text), [text]);
  useActs(
    [
      { id: "text.larger", run: () => setLook({ text: textStep(1) }) },
      { id: "text.smaller", run: () => setLook({ text: textStep(-1) }) },
      { id: "text.usual", run: () => setLook({ text: textStep(0) }) },
    ],
    { always: true },
  );
}

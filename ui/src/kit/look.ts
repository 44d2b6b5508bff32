/**
 * Theme, density and text size of this desk, applied to the page and remembered. Not the language:
 * see words/Words.tsx. The sheets that answer are in look/.
 */
import { useSyncExternalStore } from "react";
import { remember, remembered } from "./desk";

/** `system` follows the machine. */
export type Theme = "light" | "dark" | "system";
/** How tall a row is. */
export type Density = "compact" | "standard" | "roomy";

interface Look {
  theme: Theme;
  density: Density;
  /** Text size in per cent, 90 to 200. */
  text: number;
}

/** The sizes of text that are offered, in per cent. */
export const TEXT_SIZES: readonly number[] = [90, 100, 110, 125, 150, 175, 200];
const oneOf = <T extends string>(value: string | undefined, of: readonly T[], otherwise: T): T =>
  of.find((o) => o === value) ?? otherwise;

const kept = (): Look => ({
  theme: oneOf(remembered("theme"), ["light", "dark", "system"], "light"),
  density: oneOf(remembered("density"), ["compact", "standard", "roomy"], "standard"),
  text: TEXT_SIZES.find((s) => String(s) === remembered("text")) ?? 100,
});
let look: Look = kept();
const heard = new Set<() => void>();
const darkMachine = (): MediaQueryList | undefined => globalThis.matchMedia?.("(prefers-color-scheme: dark)");

function apply(): void {
  const dark = look.theme === "dark" || (look.theme === "system" && darkMachine()?.matches === true);
  document.documentElement.dataset.theme = dark ? "dark" : "light";
  document.documentElement.dataset.density = look.density;
}

/** Applies the remembered look; called once when the window opens, before the first paint. */
export function beginLook(): void {
  look = kept();
  apply();
  darkMachine()?.addEventListener("change", apply);
}

/** Changes a part of the look at once and remembers it. */
export function setLook(part: Partial<Look>): void {
  look = { ...look, ...part };
  remember("theme", look.theme);
  remember("density", look.density);
  remember("text", String(look.text));
  apply();
  for (const hear of heard) hear();
}

/** The next text size up, down, or the usual one. */
export function textStep(by: 1 | -1 | 0): number {
  const at = TEXT_SIZES.indexOf(look.text);
  return by === 0 ? 100 : (TEXT_SIZES[Math.min(TEXT_SIZES.length - 1, Math.max(0, at + by))] ?? 100);
}

/** The look now, for the menu that changes it and for rows that must measure again. */
export function useLook(): Look {
  return useSyncExternalStore(
    (hear) => {
      heard.add(hear);
      return () => heard.delete(hear);
    },
    () => look,
  );
}

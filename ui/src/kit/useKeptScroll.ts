/**
 * A list that is found again as it was left: scrolled to the same place, and with the focus where it had it. Not its
 * cursor, tabs and selection, which are the screen's: see kept.ts.
 */
import { useEffect, useLayoutEffect, useRef, type RefObject } from "react";
import { keep, kept } from "./kept";

const RESTS_MS = 300;

/** Keeps and restores it under a name; without one nothing is kept. True while a place is yet to be restored. */
export function useKeptScroll(
  scroller: RefObject<HTMLDivElement | null>,
  name: string | undefined,
  count: number,
): RefObject<boolean> {
  const waits = useRef(name !== undefined && (kept<number>(`${name}.scroll`) ?? 0) > 0);
  useLayoutEffect(() => {
    if (!waits.current || count === 0 || name === undefined) return;
    const top = kept<number>(`${name}.scroll`) ?? 0;
    if (scroller.current) scroller.current.scrollTop = top;
  }, [count, name, scroller]);
  useEffect(() => {
    if (count > 0) waits.current = false;
  }, [count]);
  useLayoutEffect(() => {
    const list = scroller.current;
    if (name === undefined || !list) return undefined;
    if (kept<boolean>(`${name}.focus`) === true && document.activeElement === document.body)
      list.querySelector<HTMLElement>("[role=grid]")?.focus({ preventScroll: true });
    let timer: ReturnType<typeof setTimeout> | undefined;
    const scrolled = () => {
      clearTimeout(timer);
      if (!waits.current) timer = setTimeout(() => keep(`${name}.scroll`, list.scrollTop), RESTS_MS);
    };
    const focused = () => keep(`${name}.focus`, list.contains(document.activeElement));
    list.addEventListener("scroll", scrolled, { passive: true });
    document.addEventListener("focusin", focused);
    return () => {
      clearTimeout(timer);
      if (!waits.current) keep(`${name}.scroll`, list.scrollTop);
      list.removeEventListener("scroll", scrolled);
      document.removeEventListener("focusin", focused);
    };
  }, [name, scroller]);
  return waits;
}

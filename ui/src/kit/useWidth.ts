/**
 * The width that a drawing has, so that its figures keep their size where its rod grows.
 */
import { useLayoutEffect, useRef, useState, type RefObject } from "react";

/** Gives a ref for the frame and its width in px; `first` until it is measured. */
export function useWidth(first: number): { frame: RefObject<HTMLDivElement | null>; width: number } {
  const frame = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(first);
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const measure = () => {
      if (element.clientWidth > 0) setWidth(element.clientWidth);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { frame, width };
}

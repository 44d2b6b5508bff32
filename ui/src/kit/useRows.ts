/**
 * Which rows of a long list are on the screen, and how tall each is. Only those are drawn; the rest are asked for as
 * they come near. Not the drawing: see Table.
 */
import { useVirtualizer, type Virtualizer } from "@tanstack/react-virtual";
import { useEffect, type RefObject } from "react";
import { useLook } from "./look";

const GROUP_HEIGHT = 28;
const HEAD_HEIGHT = 28;
const HEIGHTS = { compact: [26, 44], standard: [32, 52], roomy: [40, 60] } as const;

/** A span of rows, both ends included. */
export interface Span {
  from: number;
  to: number;
}

/** What decides the rows. */
export interface Rows {
  count: number;
  twoLine: boolean;
  isGroup: (index: number) => boolean;
  onNeed?: (span: Span) => void;
}

/** The rows on the screen. `onNeed` is told the span that is seen, a little beyond it on both sides. */
export function useRows(
  scroller: RefObject<HTMLDivElement | null>,
  { count, twoLine, isGroup, onNeed }: Rows,
): Virtualizer<HTMLDivElement, Element> {
  const { density } = useLook();
  const height = HEIGHTS[density][twoLine ? 1 : 0];
  const virtual = useVirtualizer<HTMLDivElement, Element>({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (isGroup(index) ? GROUP_HEIGHT : height),
    overscan: 12,
    useFlushSync: false,
    scrollPaddingStart: GROUP_HEIGHT,
    // The head stands above the first row and pushes every row down by its height.
    scrollPaddingEnd: HEAD_HEIGHT,
    paddingEnd: 12,
  });
  const seen = virtual.getVirtualItems();
  const from = seen[0]?.index ?? 0;
  const to = seen[seen.length - 1]?.index ?? -1;
  useEffect(() => {
    virtual.measure();
  }, [virtual, height, count]);
  useEffect(() => {
    if (to >= from) onNeed?.({ from, to });
  }, [from, to, onNeed]);
  return virtual;
}

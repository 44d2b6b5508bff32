/**
 * The steps that are logged with one key beside the four of the list: what is done on the telephone and on the spot. They
 * may be done more than once, so none is ticked off. Pure.
 */
import type { Instant } from "../words/time";
import { groupOf, type Visitor } from "./rows";

/** How many there are; each has its key. */
export const QUICK_ACTS = ["board.quick1", "board.quick2", "board.quick3", "board.quick4", "board.quick5"] as const;

/** The steps in the order of their keys. The last follows where the visitor is: asked when, or called back. */
export const quickOf = (visitor: Visitor, now: Instant): readonly string[] => [
  "called-shop",
  "officer-sent",
  "goods-weighed",
  "receipt-photographed",
  groupOf(visitor, now) === "unknown" ? "departure-asked" : "called-back",
];

/**
 * Goes to the file that a list, a figure or a search names. Not the addresses: see place.ts.
 */
import { go } from "./place";

/** Opens a complaint or a case by its reference number. */
export function openFile(kind: string, number: string): void {
  go(kind === "case" ? "cases" : "complaints", number);
}

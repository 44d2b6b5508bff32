/**
 * Goes to the file that a list, a figure or a search names. Not the addresses: see place.ts.
 */
import type { Among } from "../ipc/among";
import { openRecord } from "./resultSet";

/** Opens a complaint or a case by its reference number, with the result it stands in. */
export function openFile(kind: string, number: string, among?: Among): void {
  openRecord(kind, number, among);
}

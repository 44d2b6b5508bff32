/**
 * The made officer and clock of the gallery's pages: Friday 19 May 2023, 14:32:08 in Hong Kong.
 */
import type { Session } from "../ipc/doors";
import type { Waiting } from "../screens/Rail";
import { fromHongKong } from "../words/time";

/** The clock of every picture. */
export const NOW = fromHongKong(2023, 5, 19, 14, 32, 8) ?? 0;
/** An instant of that year, in Hong Kong. */
export const at = (month: number, day: number, hour = 9, minute = 0): number =>
  fromHongKong(2023, month, day, hour, minute) ?? 0;
/** An id of the register, made from a number. */
export const hex = (n: number): string => n.toString(16).padStart(32, "0");
/** A complaint's reference number of that year with its check letter, as the register gives it. */
export const numbered = (n: number): string =>
  `TDC-2023-${String(n).padStart(6, "0")}-${"ABCDEFGHJKLMNPQRSTUVWXY"[(12_023_000_000 + n) % 23] ?? ""}`;
/** The officer of every picture. */
export const PANG: Session = {
  officer: "Q001",
  name: "Insp. Pang K. Y.",
  roles: ["qat"],
  demonstration: false,
  desk: "KLN-2",
};
/** What waits on the rail. */
export const WAITING: Waiting = {
  board: { count: 7, hot: true },
  consolidation: { count: 12 },
  referrals: { count: 18 },
  approvals: { count: 3 },
};
/** The journal's end. */
export const SEALED = { length: 41_208, seal: "7f3a2c90e9c1" };

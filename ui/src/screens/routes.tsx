/**
 * Which component is behind each screen of the rail. Each composes its feature's panes into the Frame; a screen that is
 * not built has no entry and is said not to be open. Not the addresses: see place.ts.
 */
import type { ComponentType } from "react";
import type { FrameProps } from "./Frame";
import type { Screen } from "../kit/place";
import { ReferralsScreen } from "./ReferralsScreen";
import { StatisticsScreen } from "./StatisticsScreen";
import { JournalScreen } from "./JournalScreen";
import { SettingsScreen } from "./SettingsScreen";
import { ApprovalsScreen } from "./ApprovalsScreen";
import { BoardScreen } from "./BoardScreen";
import { ComplaintsScreen } from "./ComplaintsScreen";
import { CasesScreen } from "./CasesScreen";
import { ConsolidationScreen } from "./ConsolidationScreen";
import { FileScreen } from "./FileScreen";
import { TradersScreen } from "./TradersScreen";

/** What the window gives every screen: spread it into its Frame, which adds title, keys and panes. */
export type Given = Pick<FrameProps, "at" | "session" | "waiting" | "sealed" | "onLock" | "onSearch">;

/** What a screen takes: the frame's share, and what is open on it. */
export interface ScreenProps {
  given: Given;
  id?: string;
}

/** The screens that are built. */
export const ROUTES: Partial<Record<Screen, ComponentType<ScreenProps>>> = {
  board: BoardScreen,
  complaints: ComplaintsScreen,
  cases: CasesScreen,
  consolidation: ConsolidationScreen,
  file: FileScreen,
  referrals: ReferralsScreen,
  statistics: StatisticsScreen,
  traders: TradersScreen,
  approvals: ApprovalsScreen,
  journal: JournalScreen,
  settings: SettingsScreen,
};

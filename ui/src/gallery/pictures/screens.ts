/**
 * Every screen of the window in its states, in the order of the index. A screen that is added to the rail is added to
 * one of the four lists: a test counts them.
 */
import { NOW } from "../common";
import { AUTUMN } from "../madeCases";
import { MARCH } from "../madeYear";
import { OF_CASES } from "./ofCases";
import { OF_COMPLAINTS } from "./ofComplaints";
import { OF_OVERSIGHT } from "./ofOversight";
import { OF_THE_COUNTER } from "./ofTheCounter";

/** The screens. */
export const SCREENS = [...OF_THE_COUNTER, ...OF_COMPLAINTS, ...OF_CASES, ...OF_OVERSIGHT];

/** The clock of a screen: the year is read out after it has ended, and a case has been under way for some months. */
export const clockOf = (name: string): number => {
  if (name === "statistics") return MARCH;
  return name === "case" || name === "cases" ? AUTUMN : NOW;
};

/**
 * Judging of traders, which the file of a trader uses too: see acts/useReasons.ts. Not the workbench’s own any more.
 */
export * from "../acts/useReasons";

/**
 * Judging of traders, which the file of a trader uses too: see acts/ReasonChoice.tsx. Not the workbench’s own any more.
 */
export * from "../acts/ReasonChoice";

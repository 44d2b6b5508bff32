/**
 * Whether the window is narrow (1200 px or less): second-rank columns and beams in rows are then left out.
 */
import { useMedia } from "./useMedia";

/** True in a narrow window. */
export const useNarrow = (): boolean => useMedia("(max-width:1200px)");

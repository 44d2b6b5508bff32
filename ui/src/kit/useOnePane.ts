/**
 * Whether the window is so narrow, or the text so large, that one pane is seen at a time (960 px or less).
 */
import { useMedia } from "./useMedia";

/** True where panes do not stand side by side. */
export const useOnePane = (): boolean => useMedia("(max-width:960px)");

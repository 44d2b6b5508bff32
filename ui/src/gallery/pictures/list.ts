/**
 * What pictures there are, for the camera (scripts/pictures.mjs), which reads it from the page.
 */
import { statesOf } from "./picture";
import { SCREENS } from "./screens";

/** Screens with the names of their states, in the order of the index. */
export const LIST = SCREENS.map((screen) => ({ screen: screen.name, states: Object.keys(statesOf(screen)) }));

/**
 * What the parts of a complaint's file read: the file itself, and its values as acts/values.ts reads them.
 */
import type { complaint_file } from "../ipc/wire";

export { LISTS, valueOf, type Reading } from "../acts/values";

/** The file as the question gives it. */
export type File = complaint_file.File;

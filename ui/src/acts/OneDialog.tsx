/**
 * The dialog of an act on one complaint, or on its proposal: done or not, so nothing is counted before it, and its verb
 * bears no count. Not the acts on several: see ActDialog.tsx.
 */
import type { Command } from "../ipc/wire";
import { ActDialog, type ActDialogProps, type ActProps } from "./ActDialog";

/** What every dialog of an act on one complaint takes. */
export type OneProps = Omit<ActProps, "complaints"> & { complaint: string };

type One = Omit<ActDialogProps, "complaints" | "whole" | "act" | "done" | "command"> & {
  /** The complaint or proposal, by id. */
  on: string;
  /** The button. */
  verb: string;
  /** What was done, for the toast. */
  told: string;
  command: () => Command | undefined;
};

/** The dialog. */
export function OneDialog({ on, verb, told, command, ...props }: One) {
  return <ActDialog {...props} complaints={[on]} whole act={() => verb} done={() => told} command={command} />;
}

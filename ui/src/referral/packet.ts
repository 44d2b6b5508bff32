/**
 * Which evidence goes with a packet: what may go at all, the three ways of choosing, and what is remembered of it at this
 * desk for each agency. Not the dialog: see PacketDialog.tsx; what leaves is the register's to decide.
 */
import type { packet_evidence } from "../ipc/wire";
import { remember, remembered } from "../kit/desk";

/** How much evidence goes: none, covered copies alone, or all that may. */
export const WAYS = ["none", "copies", "all"] as const;
export type Way = (typeof WAYS)[number];

type File = packet_evidence.PacketEvidence;

const nameOf = (agency: string) => `packet.evidence.${agency}`;

/** How the last packet to this agency was chosen at this desk; covered copies where none was. */
export const wayOf = (agency: string): Way => WAYS.find((way) => way === remembered(nameOf(agency))) ?? "copies";

/** Remembers it. A code of an agency and a choice: nothing personal. */
export const keepWay = (agency: string, way: Way): void => remember(nameOf(agency), way);

/** Why a file cannot go: the register says so, or it is a picture that cannot be drawn without what the camera wrote. */
export function staysBehind(file: File, camera: boolean): "program" | "consent" | "camera" | undefined {
  if (file.stays !== null) return file.stays === "evidence.program" ? "program" : "consent";
  return file.form === "camera" && !camera ? "camera" : undefined;
}

/** Whether a way of choosing takes a file, before single ticks. */
export const takes = (way: Way, file: File): boolean => way === "all" || (way === "copies" && file.form === "covered");

/** How a file leaves. */
export function formOf(file: File, camera: boolean): "covers" | "asFile" | "cleaned" | "asCamera" {
  if (file.form === "covered") return "covers";
  if (file.form === "file") return "asFile";
  return camera || file.form === "camera" ? "asCamera" : "cleaned";
}

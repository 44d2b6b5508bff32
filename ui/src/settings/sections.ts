/**
 * The sections of the settings, in their order, and which an officer's roles let be changed. The register decides; this
 * only says beforehand what it would refuse.
 */
import type { Role } from "../ipc/wire";

/** What concerns the whole office. */
export const OFFICE = ["officers", "holidays", "reminders", "agencies", "reference", "letters"] as const;
/** What concerns the officer and the desk. */
export const OWN = ["account", "desk", "keys", "about"] as const;
/** Every section. */
export const SECTIONS = [...OFFICE, ...OWN] as const;
/** A section. */
export type Section = (typeof SECTIONS)[number];

/** The section of an address; the first where it names none. */
export const sectionOf = (id: string | undefined): Section => SECTIONS.find((one) => one === id) ?? "officers";

/** Whether officers, the calendar and keys may be changed. */
export const administers = (roles: readonly Role[]): boolean => roles.includes("adm");

/** Whether the reminders may be set. */
export const setsReminders = (roles: readonly Role[]): boolean => roles.includes("adm") || roles.includes("sup");

/** Whether addresses of agencies may be set. */
export const setsAddresses = (roles: readonly Role[]): boolean => roles.includes("sup") || roles.includes("rec");

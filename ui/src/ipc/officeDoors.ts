/**
 * The doors of the settings screen: key slots of officers, recovery keys, what an officer and what a desk likes. A
 * passphrase goes through here once and is kept nowhere. Acts and questions: see doors.ts.
 */
import { door } from "./door";
import type { Receipt, Role } from "./wire";

/** A new officer, with the passphrase of the first sign-in. */
export const addOfficer = async (
  actId: string,
  officer: { officer: string; name: string; roles: readonly Role[] },
  password: string,
): Promise<Receipt> => (await door().call("add_officer", { actId, ...officer, password })) as Receipt;

/** Lets an officer who left sign in again. */
export const enableOfficer = async (actId: string, officer: string, password: string): Promise<Receipt> =>
  (await door().call("enable_officer", { actId, officer, password })) as Receipt;

/** Lets an officer sign in no more. */
export const disableOfficer = async (actId: string, officer: string): Promise<Receipt> =>
  (await door().call("disable_officer", { actId, officer })) as Receipt;

/** Gives another officer a passphrase. */
export const resetPassword = async (actId: string, officer: string, password: string): Promise<Receipt> =>
  (await door().call("reset_password", { actId, officer, password })) as Receipt;

/** Changes the passphrase of the officer at the desk. */
export const changePassword = async (actId: string, old: string, password: string): Promise<Receipt> =>
  (await door().call("change_password", { actId, old, password })) as Receipt;

/** Draws recovery keys. They are in the answer and nowhere else. */
export const drawRecoveryKeys = async (count: number): Promise<string[]> =>
  (await door().call("draw_recovery_keys", { count })) as string[];

/** Keeps something as the officer at the desk likes it, in the books. */
export const keepSetting = async (name: string, value: string): Promise<void> =>
  void (await door().call("keep_setting", { name, value }));

/** What the officer at the desk keeps in the books. */
export const settings = async (): Promise<Record<string, string>> =>
  (await door().call("settings", {})) as Record<string, string>;

/** What this desk remembers; needs no session. */
export const deskRemembered = async (): Promise<Record<string, string>> =>
  (await door().call("desk_remembered", {})) as Record<string, string>;

/** Remembers how this desk likes to look. */
export const deskRemember = async (name: string, value: string): Promise<void> =>
  void (await door().call("desk_remember", { name, value }));

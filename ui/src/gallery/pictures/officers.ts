/**
 * Who sits at the desk of a picture. The officers of the register: madeOfficers.ts.
 */
import type { Session } from "../../ipc/doors";

const officer = (code: string, name: string, role: Session["roles"][number]): Session => ({
  officer: code,
  name,
  roles: [role],
  demonstration: false,
  desk: "KLN-2",
});

/** A supervisor. */
export const MAK = officer("S001", "Sup. Mak H. Y.", "sup");
/** A case officer. */
export const LUI = officer("C001", "Insp. Lui T. W.", "co");
/** The supervisor who decides. */
export const SIU = officer("S002", "Supt. Siu W.", "sup");
/** The administrator. */
export const HO = officer("A001", "Ho S. M.", "adm");

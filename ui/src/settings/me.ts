/** Who looks at the settings. */
import type { Role } from "../ipc/wire";

/** The officer at the desk. */
export interface Me {
  officer: string;
  roles: readonly Role[];
}

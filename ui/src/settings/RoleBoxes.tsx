/**
 * The roles of an officer as boxes, each with what it lets somebody do. Not who may give them.
 */
import type { Role } from "../ipc/wire";
import { Checkbox } from "../kit/Checkbox";
import { useWords } from "../words/Words";

const ROLES: readonly Role[] = ["qat", "co", "sup", "rec", "adm"];

/** The boxes. `kept` is a role that cannot be taken away. */
export function RoleBoxes(props: { roles: readonly Role[]; onChange: (roles: Role[]) => void; kept?: Role }) {
  const { w } = useWords();
  return (
    <fieldset className="f">
      <legend className="lab">{w("officers.roles")}</legend>
      {ROLES.map((role) => (
        <div key={role} className="role-line">
          <Checkbox
            ticked={props.roles.includes(role)}
            disabled={props.kept === role}
            onChange={(on) => props.onChange(ROLES.filter((one) => (one === role ? on : props.roles.includes(one))))}
            testId={`role-${role}`}
          >
            {w(`role.${role}`)}
          </Checkbox>
          <span className="small qq">{props.kept === role ? w("officers.lastAdministrator") : w(`officers.role.${role}`)}</span>
        </div>
      ))}
    </fieldset>
  );
}

/**
 * People besides the complainant: agent, witness, guardian, companion, each with a role, a name and a telephone. Their
 * particulars are masked in the file like the complainant's. They are named in the act that files.
 */
import { useNames } from "../ipc/useNames";
import type { PersonGiven } from "../ipc/wire";
import { Button, IconButton } from "../kit/Button";
import { Select } from "../kit/Select";
import { TextField } from "../kit/TextField";
import { problemKey } from "../words/refusals";
import { langOf } from "../words/Said";
import { useWords } from "../words/Words";
import { Line, Part } from "./Part";
import { problemOf } from "./form";
import type { Filing } from "./useFiling";

/** The rows, and the button that adds another; the first is added below the further fields of the visitor. */
export function People({ filing }: { filing: Filing }) {
  const { w } = useWords();
  const names = useNames();
  const { people, setPeople } = filing;
  const change = (at: number, by: Partial<PersonGiven>) =>
    setPeople(people.map((one, k) => (k === at ? { ...one, ...by } : one)));
  const problem = (at: number, field: string): string | undefined => {
    const found = problemOf(filing.problems, `people.${at + 1}.${field}`);
    if (!found || (found.code === "missing" && !filing.tried)) return undefined;
    return found.code === "missing" ? w("people.needs") : (w as (key: string) => string)(problemKey(found.code));
  };
  if (people.length === 0) return null;
  return (
    <Part title={w("people.title")}>
      {people.map((one, k) => (
        <div key={k} role="group" aria-label={w("people.nth", { n: k + 1 })} data-testid="filing-person">
          <Line tracks="1fr 1.3fr 1.3fr auto">
            <Select
              label={w("people.role")}
              choices={names.choices("person_roles")}
              value={one.role}
              problem={problem(k, "role")}
              onChange={(role) => change(k, { role: role ?? "witness" })}
            />
            <TextField
              label={w("people.name")}
              value={one.name ?? ""}
              lang={langOf(one.name ?? "")}
              problem={problem(k, "name")}
              autoFocus={one === people[people.length - 1] && one.name === null}
              testId={`filing-person-name-${k + 1}`}
              onChange={(name) => change(k, { name: name === "" ? null : name })}
            />
            <TextField
              label={w("filing.phone")}
              type="tel"
              value={one.phone ?? ""}
              problem={problem(k, "phone")}
              onChange={(phone) => change(k, { phone: phone === "" ? null : phone })}
            />
            <span style={{ paddingTop: 22 }}>
              <IconButton
                name={w("people.leaveOut", { n: k + 1 })}
                icon="close"
                onPress={() => setPeople(people.filter((_, other) => other !== k))}
              />
            </span>
          </Line>
        </div>
      ))}
      <span>
        <Button small look="bare" icon="plus" onPress={filing.addPerson} testId="filing-add-another">
          {w("people.addOne")}
        </Button>
      </span>
    </Part>
  );
}

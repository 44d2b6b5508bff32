/**
 * Beside the lock: how many statements are due, without a name, and how the desk stands.
 */
import { Facts } from "../kit/Facts";
import { Icon } from "../kit/Icon";
import { clock, dateTime } from "../words/format";
import { dayOf, now } from "../words/time";
import { useWords } from "../words/Words";
import type { Locked } from "./locked";

/** The column. */
export function LockedAside({ locked }: { locked: Locked }) {
  const { w, language } = useWords();
  const { due, length, session } = locked;
  const facts = [
    ...(session.desk === undefined ? [] : [{ label: w("signIn.desk"), value: session.desk }]),
    ...(length === undefined ? [] : [{ label: w("nav.journal"), value: w("signIn.entries", { count: length }) }]),
  ];
  return (
    <aside className="col g3 lock-aside">
      {due && (
        <div className="row t" style={{ gap: 10 }} data-testid="lock-due">
          <span className="red" style={{ marginTop: 2 }}>
            <Icon name="clock" />
          </span>
          <div className="col">
            <span className="m">
              {w("signIn.due", {
                count: due.count,
                by: dayOf(due.by) === dayOf(now()) ? clock(due.by) : dateTime(due.by, language, now()),
              })}
            </span>
            <span className="q">{w("signIn.noNames")}</span>
          </div>
        </div>
      )}
      {due && facts.length > 0 && <hr />}
      {facts.length > 0 && <Facts label={104} gap={4} of={facts} />}
    </aside>
  );
}

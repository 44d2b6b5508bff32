/**
 * The map of keys that "?" opens, from the one list of acts: what works everywhere, what works here, then the other
 * screens. Where keys are changed: kit/KeySettings.tsx.
 */
import { ACT_IDS, PLACES, planOf, type ActId, type ActPlace } from "../kit/actList";
import { Button } from "../kit/Button";
import { Dialog } from "../kit/Dialog";
import { Kbd } from "../kit/Kbd";
import { asLine, useKeyNames } from "../kit/keymap";
import { useActsNow } from "../kit/useActs";
import { useWords } from "../words/Words";
import { SCREENS } from "../kit/place";

/** What works on every screen, in the order in which it is listed. */
const COMMON: readonly ActPlace[] = ["everywhere", "lists", "dialogs"];

/** Whether the window has the screen that an act goes to. */
export const isReachable = (id: ActId): boolean =>
  !id.startsWith("go.") || SCREENS.some((screen) => id === `go.${screen}`);

/** The map. */
export function KeyMap({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { w } = useWords();
  const key = useKeyNames();
  const now = useActsNow();
  const own = PLACES.filter((place) => !COMMON.includes(place));
  const here = own.filter((place) => now.some(({ id }) => planOf(id).place === place));
  const others = own.filter((place) => !here.includes(place));
  const list = (place: ActPlace) => (
    <section key={place} aria-label={w(`keys.place.${place}`)} data-testid={`keys-${place}`}>
      <h3>{w(`keys.place.${place}`)}</h3>
      <ul className="key-map">
        {ACT_IDS.filter((id) => planOf(id).place === place && isReachable(id)).map((id) => (
          <li key={id}>
            <span>{asLine(now.find((act) => act.id === id)?.words ?? w(planOf(id).words))}</span>
            <Kbd keys={key(id)} />
          </li>
        ))}
      </ul>
    </section>
  );
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={w("keys.title")}
      wide
      testId="key-map"
      acts={
        <Button look="key" onPress={onClose} keys="Esc">
          {w("kit.close")}
        </Button>
      }
    >
      <div className="key-maps">
        {here.map(list)}
        {COMMON.map(list)}
        <details>
          <summary>{w("keys.others")}</summary>
          {others.map(list)}
        </details>
      </div>
    </Dialog>
  );
}

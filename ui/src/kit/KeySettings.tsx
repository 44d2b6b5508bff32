/**
 * Where an officer changes the keys: every act with its key, by the place where it works. The new key is pressed, not
 * typed; a clash and a key that belongs to the window or the system are told before anything is changed.
 */
import { useState } from "react";
import { useWords } from "../words/Words";
import { ACT_IDS, PLACES, planOf, type ActId } from "./actList";
import { Button } from "./Button";
import { fits } from "./choice";
import { Kbd } from "./Kbd";
import { asLine, changeKeys, isChanged, keysOf, printed, useKeyNames, usualKeys } from "./keymap";
import { PressKey } from "./PressKey";
import { TextField } from "./TextField";
import { useActsNow } from "./useActs";

/** The section. `shown` leaves out acts that this window does not have. */
export function KeySettings({ shown = () => true }: { shown?: (id: ActId) => boolean }) {
  const { w } = useWords();
  const key = useKeyNames();
  const now = useActsNow();
  const [changing, setChanging] = useState<ActId | undefined>();
  const [sought, setSought] = useState("");
  const [told, setTold] = useState("");
  // What goes to a screen is offered where the frame gives it.
  const there = (id: ActId) => !id.startsWith("go.") || now.some((act) => act.id === id);
  const found = ACT_IDS.filter(
    (id) =>
      shown(id) &&
      there(id) &&
      (sought === "" || fits({ code: key(id), label: w(planOf(id).words), also: [w(`keys.place.${planOf(id).place}`)] }, sought) > 0),
  );
  const say = (id: ActId) => setTold(w("keys.now", { act: w(planOf(id).words), keys: printed(keysOf(id)) }));
  return (
    <div className="col g3" data-testid="key-settings">
      <p className="q">{w("keys.settingsWhy")}</p>
      <div className="row" style={{ gap: 12, alignItems: "flex-end" }}>
        <div style={{ width: 280 }}>
          <TextField label={w("keys.filter")} value={sought} onChange={setSought} testId="key-filter" />
        </div>
        <span className="sp" />
        <Button
          small
          refused={ACT_IDS.some(isChanged) ? undefined : true}
          onPress={() => {
            usualKeys();
            setTold(w("keys.asUsual"));
          }}
          testId="keys-usual-all"
        >
          {w("keys.usualAll")}
        </Button>
      </div>
      <p role="status" className="small q" data-testid="keys-told" style={{ minHeight: 16 }}>
        {told}
      </p>
      {PLACES.map((place) => {
        const acts = found.filter((id) => planOf(id).place === place);
        if (acts.length === 0) return null;
        return (
          <div key={place}>
            <h3 className="h2">{w(`keys.place.${place}`)}</h3>
            <ul className="key-rows">
              {acts.map((id) => (
                <li key={id} data-testid={`key-of-${id}`}>
                  <span className="cut">{asLine(w(planOf(id).words))}</span>
                  <span className={isChanged(id) ? "brass" : ""}>
                    <Kbd keys={key(id)} />
                  </span>
                  <span>
                    {planOf(id).fixed ? (
                      <span className="small qq">{w("keys.fixed")}</span>
                    ) : (
                      <Button
                        small
                        label={`${w("keys.change")}: ${w(planOf(id).words)}`}
                        onPress={() => setChanging(id)}
                        testId={`change-${id}`}
                      >
                        {w("keys.change")}
                      </Button>
                    )}
                  </span>
                  <span>
                    {isChanged(id) && (
                      <Button
                        small
                        look="bare"
                        icon="undo"
                        label={w("keys.usualOf", { act: w(planOf(id).words), keys: printed(planOf(id).keys) })}
                        onPress={() => {
                          changeKeys(id, planOf(id).keys);
                          say(id);
                        }}
                        testId={`usual-${id}`}
                      >
                        {w("keys.usual")}
                      </Button>
                    )}
                  </span>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
      {changing && (
        <PressKey
          act={changing}
          onDone={() => {
            say(changing);
            setChanging(undefined);
          }}
          onClose={() => setChanging(undefined)}
        />
      )}
    </div>
  );
}

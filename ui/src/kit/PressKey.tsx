/**
 * The dialog in which the new key of an act is pressed. Nothing else hears it; Esc keeps what there was. A key that
 * another act has can be exchanged with this one's.
 */
import { useEffect, useState } from "react";
import { listed } from "../words/format";
import { useWords } from "../words/Words";
import { planOf, type ActId } from "./actList";
import { Button } from "./Button";
import { Dialog } from "./Dialog";
import { Kbd } from "./Kbd";
import { changeKeys, clashes, isReserved, keysOf, printed } from "./keymap";
import { combination, composing } from "./keys";
import { Note } from "./Note";

/** The dialog, open while it is mounted. */
export function PressKey({ act, onDone, onClose }: { act: ActId; onDone: () => void; onClose: () => void }) {
  const { w, language } = useWords();
  const [first, setFirst] = useState("");
  const [pressed, setPressed] = useState<string | undefined>();
  const two = planOf(act).keys.includes(" ");
  const reserved = pressed !== undefined && isReserved(pressed);
  const others = pressed === undefined || reserved ? [] : clashes(act, pressed);
  const taken = others.filter((other) => planOf(other).fixed);
  const asked = others.length > 0 || reserved;
  const again = () => {
    setFirst("");
    setPressed(undefined);
  };
  useEffect(() => {
    if (asked) return undefined;
    const hear = (event: KeyboardEvent) => {
      if (composing(event) || ["Control", "Shift", "Alt", "Meta", "Tab"].includes(event.key)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      const combo = combination(event);
      if (combo === "Escape") {
        onClose();
        return;
      }
      if (two && first === "") {
        setFirst(combo);
        return;
      }
      const keys = two ? `${first} ${combo}` : combo;
      if (isReserved(keys) || clashes(act, keys).length > 0) {
        setPressed(keys);
        return;
      }
      changeKeys(act, keys);
      onDone();
    };
    window.addEventListener("keydown", hear, true);
    return () => window.removeEventListener("keydown", hear, true);
  }, [act, asked, first, two, onClose, onDone]);
  const swap = () => {
    const [other] = others;
    if (other === undefined || pressed === undefined) return;
    const mine = keysOf(act);
    changeKeys(other, mine);
    changeKeys(act, pressed);
    onDone();
  };
  // Exchanged are two keys; where the other's place does not know this one's key, another is pressed.
  const [only] = others;
  const mayswap =
    others.length === 1 && taken.length === 0 && only !== undefined && clashes(only, keysOf(act)).every((id) => id === act);
  return (
    <Dialog
      open
      onClose={onClose}
      title={w("keys.changeOf", { act: w(planOf(act).words) })}
      testId="press-key"
      acts={
        <>
          <Button onPress={onClose} testId="press-key-keep">
            {w("kit.keep")}
          </Button>
          {asked && (
            <Button onPress={again} testId="press-key-again">
              {w("keys.another")}
            </Button>
          )}
          {mayswap && (
            <Button look="key" onPress={swap} testId="press-key-swap">
              {w("keys.swap")}
            </Button>
          )}
        </>
      }
    >
      <div className="col g3" style={{ marginTop: 12 }} role="status" aria-live="polite">
        {!asked && (
          <p>
            {w(two ? "keys.pressTwo" : "keys.pressNew", { keys: printed(keysOf(act)) })}{" "}
            {first !== "" && <Kbd keys={printed(first)} />}
          </p>
        )}
        {reserved && <Note look="refused">{w("keys.reserved", { keys: printed(pressed) })}</Note>}
        {others.length > 0 && pressed !== undefined && (
          <Note look="care" testId="key-clash">
            {w("keys.clash", {
              keys: printed(pressed),
              others: listed(others.map((id) => w(planOf(id).words)), language),
            })}
          </Note>
        )}
      </div>
    </Dialog>
  );
}

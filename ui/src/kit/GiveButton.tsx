/**
 * The button by which a dialog is given, and the key that gives it from any of its fields: `Ctrl Enter`, listed by "?" with
 * what is heard in dialogs. A refused or busy one takes the key and does nothing. Not the button that keeps: see Button.
 */
import { planOf } from "./actList";
import { Button, type ButtonProps } from "./Button";
import { printed } from "./keymap";
import { useKeys } from "./keys";

const { keys } = planOf("dialog.give");

/** The button; one of a dialog, within it. */
export function GiveButton(given: ButtonProps) {
  const { busy = false, refused, onPress, look = "key" } = given;
  // Mounted inside the dialog, whose wall keeps keys from all that was mounted before it.
  useKeys({
    [keys]: () => {
      if (!busy && (refused === undefined || refused === false || refused === null)) onPress?.();
    },
  });
  return <Button {...given} look={look} keys={printed(keys)} />;
}

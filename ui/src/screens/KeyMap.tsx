/**
 * The map of keys that "?" opens: those of every screen, then those of this one.
 */
import { Button } from "../kit/Button";
import { Dialog } from "../kit/Dialog";
import { Kbd } from "../kit/Kbd";
import { useWords } from "../words/Words";
import type { KeyHint } from "./Foot";

/** The map. */
export function KeyMap({ open, onClose, here }: { open: boolean; onClose: () => void; here: readonly KeyHint[] }) {
  const { w } = useWords();
  const everywhere: KeyHint[] = [
    { keys: "N", words: w("nav.file") },
    { keys: "G D", words: w("nav.board") },
    { keys: "G C", words: w("nav.consolidation") },
    { keys: "G I", words: w("nav.cases") },
    { keys: "G R", words: w("nav.referrals") },
    { keys: "G A", words: w("nav.approvals") },
    { keys: "G S", words: w("nav.statistics") },
    { keys: "G J", words: w("nav.journal") },
    { keys: "J K", words: `${w("keys.next")}, ${w("keys.previous")}` },
    { keys: "Enter", words: w("keys.open") },
    { keys: "Esc", words: w("keys.back") },
    { keys: "F6", words: w("keys.pane") },
    { keys: "Ctrl Z", words: w("keys.undo") },
    { keys: "Ctrl L", words: w("keys.lock") },
    { keys: "Ctrl = − 0", words: w("keys.textSize") },
  ];
  const line = (hint: KeyHint) => (
    <li key={hint.keys}>
      <span>{hint.words}</span>
      <Kbd keys={hint.keys} />
    </li>
  );
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={w("keys.title")}
      wide
      acts={
        <Button look="key" onPress={onClose} keys="Esc">
          {w("kit.close")}
        </Button>
      }
    >
      <ul className="key-map">
        <h4>{w("keys.everywhere")}</h4>
        {everywhere.map(line)}
        {here.length > 0 && <h4>{w("keys.here")}</h4>}
        {here.map(line)}
      </ul>
    </Dialog>
  );
}

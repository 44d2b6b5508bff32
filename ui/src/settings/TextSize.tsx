/**
 * How large the text of this desk is, with the keys that change it from anywhere. It grows everything that is read or
 * pressed, so that nothing is cut. What sets it in the window: screens/useTextSize.ts.
 */
import { useKeyNames } from "../kit/keymap";
import { setLook, TEXT_SIZES, useLook } from "../kit/look";
import { Opt } from "../kit/Opt";
import { useWords } from "../words/Words";

/** The choice. */
export function TextSize() {
  const { w } = useWords();
  const { text } = useLook();
  const key = useKeyNames();
  return (
    <div className="col g2" data-testid="text-size">
      <div className="row w" style={{ gap: 6 }} role="group" aria-label={w("frame.textSize")}>
        {TEXT_SIZES.map((size) => (
          <Opt key={size} chosen={size === text} onPress={() => setLook({ text: size })}>
            {`${size}%`}
          </Opt>
        ))}
      </div>
      <span className="small qq">
        {w("desk.text.says", { larger: key("text.larger"), smaller: key("text.smaller"), usual: key("text.usual") })}
      </span>
    </div>
  );
}

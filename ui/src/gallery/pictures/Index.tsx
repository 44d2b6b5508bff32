/**
 * The gallery's index: every screen, state, language and theme by name, to leaf through with the arrow keys. What is
 * chosen is drawn in a frame of the size of a window. Not in the product.
 */
import { useEffect, useState } from "react";
import { LANGUAGES } from "../../words/language";
import { SCREENS } from "./screens";
import { statesOf } from "./picture";
import "./index.css";

const ALL = SCREENS.flatMap((screen) => Object.keys(statesOf(screen)).map((state) => `${screen.name}/${state}`));
const THEMES = ["light", "dark"] as const;
const SIZES = ["1440x900", "1024x640", "2560x1440"] as const;

function Choice<T extends string>(props: { label: string; of: readonly T[]; value: T; onChange: (value: T) => void }) {
  return (
    <label>
      {props.label}{" "}
      <select value={props.value} onChange={(event) => props.onChange(event.target.value as T)}>
        {props.of.map((one) => (
          <option key={one}>{one}</option>
        ))}
      </select>
    </label>
  );
}

/** The index. */
export function Index() {
  const [at, setAt] = useState(0);
  const [theme, setTheme] = useState<(typeof THEMES)[number]>("light");
  const [language, setLanguage] = useState<(typeof LANGUAGES)[number]>("en");
  const [size, setSize] = useState<(typeof SIZES)[number]>("1440x900");
  useEffect(() => {
    const turn = (event: KeyboardEvent) => {
      const by = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
      if (by !== 0) setAt((before) => (before + by + ALL.length) % ALL.length);
    };
    window.addEventListener("keydown", turn);
    return () => window.removeEventListener("keydown", turn);
  }, []);
  const [width = "1440", height = "900"] = size.split("x");
  const shown = ALL[at] ?? "";
  return (
    <div className="gallery-index">
      <nav aria-label="Pictures">
        <ul>
          {ALL.map((name, k) => (
            <li key={name}>
              <button type="button" aria-current={k === at || undefined} onClick={() => setAt(k)}>
                {name}
              </button>
            </li>
          ))}
        </ul>
      </nav>
      <main>
        <p>
          <Choice label="Theme" of={THEMES} value={theme} onChange={setTheme} />
          <Choice label="Language" of={LANGUAGES} value={language} onChange={setLanguage} />
          <Choice label="Size" of={SIZES} value={size} onChange={setSize} /> {at + 1} of {ALL.length}, ← →
        </p>
        <iframe
          key={`${shown} ${theme} ${language}`}
          title={shown}
          src={`?picture=${shown}&theme=${theme}&lang=${language}`}
          width={width}
          height={height}
        />
      </main>
    </div>
  );
}

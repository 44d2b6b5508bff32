/**
 * Language of the officer, look of the desk, and when it locks. Changed at once; nothing here is a record.
 */
import { Facts } from "../kit/Facts";
import { Sect } from "../kit/Sect";
import { Seg } from "../kit/Seg";
import { useKeyNames } from "../kit/keymap";
import { setLook, useLook } from "../kit/look";
import { LANG_TAG, LANGUAGES, OWN_NAME } from "../words/language";
import { useWords } from "../words/Words";
import { TextSize } from "./TextSize";

const THEMES = ["light", "dark", "system"] as const;
const DENSITIES = ["compact", "standard", "roomy"] as const;

/** The section. */
export function DeskSettings() {
  const { w, language, setLanguage } = useWords();
  const look = useLook();
  const key = useKeyNames();
  return (
    <>
      <div className="settings-head">
        <h2>{w("settings.desk")}</h2>
      </div>
      <div className="scroll">
        <div className="settings-page">
          <Sect title={w("desk.officer")} aside={w("desk.officer.says")}>
            <Seg
              label={w("frame.language")}
              value={language}
              onChange={setLanguage}
              parts={LANGUAGES.map((value) => ({ value, label: OWN_NAME[value], lang: LANG_TAG[value] }))}
            />
          </Sect>
          <Sect title={w("desk.look")} aside={w("desk.look.says")}>
            <div className="settings-look">
            <Facts
              label={132}
              gap={12}
              of={[
                {
                  label: w("frame.theme"),
                  value: (
                    <Seg
                      label={w("frame.theme")}
                      value={look.theme}
                      onChange={(theme) => setLook({ theme })}
                      parts={THEMES.map((value) => ({ value, label: w(`frame.theme.${value}`) }))}
                    />
                  ),
                },
                {
                  label: w("frame.density"),
                  value: (
                    <Seg
                      label={w("frame.density")}
                      value={look.density}
                      onChange={(density) => setLook({ density })}
                      parts={DENSITIES.map((value) => ({ value, label: w(`frame.density.${value}`) }))}
                    />
                  ),
                },
                { label: w("frame.textSize"), value: <TextSize /> },
              ]}
            />
            </div>
          </Sect>
          <Sect title={w("desk.lock")} last>
            <p className="q">{w("desk.lock.says", { keys: key("lock") })}</p>
          </Sect>
        </div>
      </div>
    </>
  );
}

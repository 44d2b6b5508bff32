/**
 * Language, theme, row height and text size of this desk, changed at once. Nothing here is a record.
 */
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from "react-aria-components";
import { IconButton } from "../kit/Button";
import { Seg } from "../kit/Seg";
import { setLook, textStep, useLook } from "../kit/look";
import { LANG_TAG, LANGUAGES, OWN_NAME } from "../words/language";
import { useWords } from "../words/Words";

/** The officer's initials, and what they open. */
export function DeskMenu({ initials }: { initials: string }) {
  const { w, language, setLanguage } = useWords();
  const look = useLook();
  return (
    <DialogTrigger>
      <AriaButton className="face keep" aria-label={`${initials} ${w("frame.desk")}`} data-testid="desk-menu">
        {initials}
      </AriaButton>
      <Popover className="pop" placement="top start" offset={8}>
        <Dialog className="menu" aria-label={w("frame.desk")}>
          <h3>{w("frame.language")}</h3>
          <Seg
            label={w("frame.language")}
            value={language}
            onChange={setLanguage}
            parts={LANGUAGES.map((value) => ({ value, label: OWN_NAME[value], lang: LANG_TAG[value] }))}
          />
          <h3>{w("frame.theme")}</h3>
          <Seg
            label={w("frame.theme")}
            value={look.theme}
            onChange={(theme) => setLook({ theme })}
            parts={(["light", "dark", "system"] as const).map((value) => ({ value, label: w(`frame.theme.${value}`) }))}
          />
          <h3>{w("frame.density")}</h3>
          <Seg
            label={w("frame.density")}
            value={look.density}
            onChange={(density) => setLook({ density })}
            parts={(["compact", "standard", "roomy"] as const).map((value) => ({
              value,
              label: w(`frame.density.${value}`),
            }))}
          />
          <h3>{w("frame.textSize")}</h3>
          <div className="row" style={{ padding: "0 8px 6px" }}>
            <IconButton
              name={w("frame.textSize.smaller")}
              icon="dash"
              onPress={() => setLook({ text: textStep(-1) })}
            />
            <span>{look.text}%</span>
            <IconButton name={w("frame.textSize.larger")} icon="plus" onPress={() => setLook({ text: textStep(1) })} />
          </div>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

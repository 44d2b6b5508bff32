/** The settings in their frame. The section of keys is the kit's. */
import { KeySettings } from "../kit/KeySettings";
import { Settings } from "../settings/Settings";
import { sectionOf } from "../settings/sections";
import { useWords } from "../words/Words";
import { Frame } from "./Frame";
import { go } from "../kit/place";
import type { ScreenProps } from "./routes";

/** The screen. */
export function SettingsScreen({ given, id }: ScreenProps) {
  const { w } = useWords();
  const at = sectionOf(id);
  const hints = [
    ...(at === "agencies" ? [{ act: "settings.address" as const, words: w("agencies.setNew") }] : []),
    { act: "settings.earlier" as const, words: w("settings.earlier") },
    { act: "settings.later" as const, words: w("settings.later") },
  ];
  return (
    <Frame {...given} title={w("nav.settings")} summary={w(`settings.${at}`)} hints={hints}>
      <Settings
        me={given.session}
        at={at}
        listFirst={id === undefined}
        onSection={(section) => go("settings", section)}
        keys={<KeySettings />}
      />
    </Frame>
  );
}

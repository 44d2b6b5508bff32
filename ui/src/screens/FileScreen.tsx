/** The filing form in its frame. */
import { useWords } from "../words/Words";
import { Frame } from "./Frame";
import type { ScreenProps } from "./routes";

/** The screen. */
export function FileScreen({ given }: ScreenProps) {
  const { w } = useWords();
  return (
    <Frame {...given} title={w("nav.file")}>
      {null}
    </Frame>
  );
}

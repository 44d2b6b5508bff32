/** The departure board in its frame. */
import { useWords } from "../words/Words";
import { Frame } from "./Frame";
import type { ScreenProps } from "./routes";

/** The screen. */
export function BoardScreen({ given }: ScreenProps) {
  const { w } = useWords();
  return (
    <Frame {...given} title={w("nav.board")}>
      {null}
    </Frame>
  );
}

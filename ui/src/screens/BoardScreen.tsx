/**
 * The departure board in its frame. What is said beside the title counts the very rows below it.
 */
import { Board, useBoardSummary } from "../board/Board";
import { useWords } from "../words/Words";
import { Frame } from "./Frame";
import { go } from "./place";
import type { ScreenProps } from "./routes";

/** The screen. `clock` settles the time, for a picture. */
export function BoardScreen({ given, clock }: ScreenProps & { clock?: number }) {
  const { w } = useWords();
  const summary = useBoardSummary(clock);
  return (
    <Frame
      {...given}
      title={w("nav.board")}
      summary={summary}
      clock={clock}
      hints={[
        { keys: "J", words: w("keys.next") },
        { keys: "K", words: w("keys.previous") },
        { keys: "S", words: w("board.keys.statement") },
        { keys: "E", words: w("board.keys.card") },
        { keys: "1–4", words: w("board.keys.step") },
        { keys: "N", words: w("keys.file") },
      ]}
    >
      <Board officer={given.session.officer} onOpen={(number) => go("complaints", number)} clock={clock} />
    </Frame>
  );
}

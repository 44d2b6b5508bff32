/**
 * The departure board in its frame. What is said beside the title counts the very rows below it.
 */
import { Board, useBoardSummary } from "../board/Board";
import { useWords } from "../words/Words";
import { Frame } from "./Frame";
import { go } from "../kit/place";
import { openRecord } from "./resultSet";
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
        { act: "next", words: w("keys.next") },
        { act: "previous", words: w("keys.previous") },
        { act: "board.statement", words: w("board.keys.statement") },
        { act: "board.evidence", words: w("board.keys.evidence") },
        { keys: "1–9", words: w("board.keys.step") },
        { act: "file", words: w("keys.file") },
      ]}
    >
      <Board
        officer={given.session.officer}
        onOpen={(number, among) => openRecord("complaint", number, among)}
        onTrader={(number) => go("traders", number)}
        clock={clock}
      />
    </Frame>
  );
}

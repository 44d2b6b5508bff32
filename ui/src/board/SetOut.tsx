/**
 * When the visitor sets out for the exit: what was said of it, and the field in which it is entered (O). Left empty it is
 * now. It lies in the flow of the pane, so that nothing is covered while a visitor is asked.
 */
import { useState } from "react";
import { Button } from "../kit/Button";
import { DateTimeField } from "../kit/DateTimeField";
import { useKeys } from "../kit/keys";
import { dateTime } from "../words/format";
import type { Instant } from "../words/time";
import { useWords } from "../words/Words";
import type { Visitor } from "./rows";
import { SET_OUT, type useSteps } from "./useSteps";

/** The line, and the field while it is open. */
export function SetOut(props: {
  visitor: Visitor;
  now: Instant;
  steps: ReturnType<typeof useSteps>;
  open: boolean;
  onOpen: (open: boolean) => void;
}) {
  const { w, language } = useWords();
  const { visitor, now, steps, open } = props;
  const [at, setAt] = useState<Instant | undefined>();
  const [unread, setUnread] = useState(false);
  const close = () => {
    setAt(undefined);
    setUnread(false);
    props.onOpen(false);
  };
  useKeys({ Escape: close }, { off: !open });
  const save = async () => {
    if (unread) return;
    if (await steps.log(visitor, SET_OUT, at)) close();
  };
  if (!open)
    return (
      <div className="row" style={{ marginLeft: -10 }}>
        <Button look="bare" small icon="exit" act="board.setOut" onPress={() => props.onOpen(true)} testId="board-set-out">
          {visitor.set_out === null ? w("board.setOut") : w("board.setOutAt", { time: dateTime(visitor.set_out, language, now) })}
        </Button>
      </div>
    );
  return (
    <div className="row g2" style={{ alignItems: "flex-start", margin: "8px 0 4px" }}>
      <div style={{ flex: 1, minWidth: 0 }}>
        <DateTimeField
          autoFocus
          ahead
          label={w("board.setOutAsk")}
          help={w("board.setOutHelp")}
          now={now}
          value={at}
          onChange={setAt}
          onUnread={setUnread}
          onEnter={() => void save()}
          testId="set-out-at"
        />
      </div>
      <div className="row g1" style={{ marginTop: 23, flex: "none" }}>
        <Button look="secondary" small keys="Enter" busy={steps.busy} refused={unread || undefined} onPress={() => void save()} testId="set-out-save">
          {at === undefined && !unread ? w("board.setOutNow") : w("board.setOutSave")}
        </Button>
        <Button look="secondary" small keys="Esc" onPress={close}>
          {w("kit.close")}
        </Button>
      </div>
    </div>
  );
}

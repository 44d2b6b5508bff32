/**
 * After saving: the reference number large, so that it can be read out, and what can be done next.
 */
import { useEffect, useRef } from "react";
import type { Receipt } from "../ipc/wire";
import { Button } from "../kit/Button";
import { Failed } from "../kit/Failed";
import { useKeys } from "../kit/keys";
import { clock } from "../words/format";
import { useWords } from "../words/Words";
import type { Filing } from "./useFiling";

/** The pane. */
export function Filed({
  receipt,
  filing,
  onOpen,
  onAnother,
}: {
  receipt: Receipt;
  filing: Filing;
  onOpen: (id: string) => void;
  onAnother: () => void;
}) {
  const { w } = useWords();
  const made = receipt.made.find((one) => one.kind === "complaint");
  // The pane is focused and not a button: a second Ctrl Enter must not press anything.
  const pane = useRef<HTMLDivElement>(null);
  useEffect(() => pane.current?.focus(), []);
  const open = () => made && onOpen(made.number ?? made.id);
  useKeys({ n: onAnother, Enter: () => void open() });
  return (
    <div
      className="col g4"
      style={{ padding: "48px 40px", maxWidth: 620, outline: "none", boxShadow: "none" }}
      ref={pane}
      tabIndex={-1}
      data-testid="filed"
    >
      <span className="q">{w("filing.filed")}</span>
      <span className="figure ref" style={{ fontWeight: 500 }} data-testid="filed-number">
        {made?.number ?? made?.id}
      </span>
      <span className="qq">
        {w("filing.filedAt", { at: clock(receipt.at, true), entry: receipt.entries.last })}{" "}
        <span className="mono">{`${receipt.seal.slice(0, 4)}·${receipt.seal.slice(-4)}`}</span>
      </span>
      {filing.join && (
        <div data-testid="filed-join">
          {filing.joinFailure ? (
            <>
              <p style={{ marginBottom: 6 }}>{w("had.notYetJoined", { number: filing.join.number })}</p>
              <Failed failure={filing.joinFailure} />
            </>
          ) : (
            <span>{w("had.joined", { number: filing.join.number })}</span>
          )}
        </div>
      )}
      <div className="row" style={{ gap: 8, marginTop: 8 }}>
        <Button look="key" keys="Enter" onPress={open} testId="filed-open">
          {w("filing.openFile")}
        </Button>
        <Button keys="N" onPress={onAnother} testId="filed-another">
          {w("filing.another")}
        </Button>
      </div>
    </div>
  );
}

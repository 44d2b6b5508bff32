/**
 * What stands in the place of a screen that could not be drawn: plain words, a reference, and "try again". The frame and
 * the other screens go on. The reference is a digest of the fault alone, so that the same fault has the same one; nothing
 * of a record is in it, and it is written nowhere.
 */
import { Component, type ReactNode } from "react";
import { Button } from "../kit/Button";
import { Note } from "../kit/Note";
import { useWords } from "../words/Words";

/** Eight hexadecimal digits for a fault: where in the window it arose, and its kind. */
export function referenceOf(thrown: unknown): string {
  const fault = thrown instanceof Error ? `${thrown.name} ${/at [^\n]*|[^\n]*@[^\n]*/.exec(thrown.stack ?? "")?.[0] ?? ""}` : typeof thrown;
  let digest = 0x811c9dc5;
  for (const sign of fault) digest = Math.imul(digest ^ (sign.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return digest.toString(16).padStart(8, "0");
}

interface Props {
  children: ReactNode;
  /** Where the officer is: at another place the fault is over. */
  at?: string;
  /** What is drawn instead; `again` draws the screen anew. */
  instead: (reference: string, again: () => void) => ReactNode;
}

/** Keeps a fault of drawing within its bounds. */
export class Bounds extends Component<Props, { reference?: string }> {
  override state: { reference?: string } = {};
  static getDerivedStateFromError(thrown: unknown): { reference: string } {
    return { reference: referenceOf(thrown) };
  }
  override componentDidUpdate(before: Props) {
    if (before.at !== this.props.at && this.state.reference !== undefined) this.setState({ reference: undefined });
  }
  override render() {
    const { reference } = this.state;
    if (reference === undefined) return this.props.children;
    return this.props.instead(reference, () => this.setState({ reference: undefined }));
  }
}

/** The pane in place of a screen. */
export function FaultPane({ reference, again, lock }: { reference: string; again: () => void; lock?: () => void }) {
  const { w } = useWords();
  return (
    <section className="pane" style={{ flex: 1, padding: 20 }} aria-label={w("screenFault.title")} data-testid="screen-fault">
      <div style={{ maxWidth: 560 }} role="alert">
        <Note
          code={w("screenFault.reference", { reference })}
          act={
            <span className="row">
              <Button small icon="undo" onPress={again} testId="fault-again">
                {w("screenFault.again")}
              </Button>
              {lock && (
                <Button small icon="lock" onPress={lock} testId="fault-lock">
                  {w("screenFault.lock")}
                </Button>
              )}
            </span>
          }
        >
          <b>{w("screenFault.title")}</b> <span className="q">{w("screenFault.why")}</span>
        </Note>
      </div>
    </section>
  );
}

/**
 * A section of the filing form: its name with its key at the left, the fields at the right, and further fields that open
 * on a press. Further fields are open by themselves while one of them holds something or has a problem.
 */
import { type CSSProperties, type ReactNode, useState } from "react";
import { Icon } from "../kit/Icon";
import { Kbd } from "../kit/Kbd";
import { useWords } from "../words/Words";

/** The id of a section, for its key. */
export const partId = (n: number): string => `filing-part-${n}`;

/** The section. `more` is what the further fields are, in words. */
export function Part(props: {
  n?: number;
  title: string;
  children: ReactNode;
  more?: { words: string; content: ReactNode; used: boolean; testId: string };
  last?: boolean;
}) {
  const { w } = useWords();
  const [open, setOpen] = useState(false);
  const { n, more } = props;
  const shown = more !== undefined && (open || more.used);
  return (
    <section
      id={n === undefined ? undefined : partId(n)}
      aria-label={props.title}
      className="filing-part"
      style={props.last ? { borderBottom: 0 } : undefined}
    >
      <div className="filing-name">
        <h2 className="b" style={{ lineHeight: "16px" }}>
          {props.title}
        </h2>
        {n !== undefined && (
          <span>
            <Kbd keys={`Alt ${n}`} />
          </span>
        )}
        {more && !more.used && (
          <button
            type="button"
            className="row small q"
            style={{ border: 0, background: "none", padding: 0, gap: 4, minHeight: 24 }}
            aria-expanded={shown}
            aria-label={`${w("filing.moreFields")}: ${more.words}`}
            title={more.words}
            onClick={() => setOpen(!open)}
            data-testid={more.testId}
          >
            {w("filing.moreFields")}
            <Icon name={shown ? "up" : "down"} size="small" />
          </button>
        )}
      </div>
      <div className="col g3">
        {props.children}
        {shown && more.content}
      </div>
    </section>
  );
}

/** Fields side by side; `tracks` as of a grid, `narrow` where the window is narrow and numbers would be cut. */
export function Line({ tracks, narrow = tracks, children }: { tracks: string; narrow?: string; children: ReactNode }) {
  const style = { "--tracks": tracks, "--tracks-narrow": narrow } as CSSProperties;
  return (
    <div className="filing-line" style={style}>
      {children}
    </div>
  );
}

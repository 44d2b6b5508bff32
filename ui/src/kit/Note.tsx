/**
 * A note in the page: a sentence, then the rule's code where a rule spoke, then at most one button.
 * Calm and in place; not a toast, which only ever tells of what was done.
 */
import type { ReactNode } from "react";
import { Icon } from "./Icon";
import type { IconName } from "./drawings";

/** refused: red · care: rust · news: brass · say: blue · plain. */
export type NoteLook = "refused" | "care" | "news" | "say" | "plain";

const CLASS: Record<NoteLook, string> = { refused: "no", care: "care", news: "brass", say: "say", plain: "" };
const ICON: Record<NoteLook, IconName> = { refused: "no", care: "care", news: "news", say: "news", plain: "seal" };

/** The note. A refusal is announced at once, anything else politely; what stood there from the beginning, not at all. */
export function Note(props: {
  look?: NoteLook;
  children: ReactNode;
  code?: string;
  act?: ReactNode;
  icon?: IconName;
  /** It is part of the page and tells of nothing that has just happened. */
  stands?: boolean;
  testId?: string;
}) {
  const { look = "plain" } = props;
  return (
    <div className={`note ${CLASS[look]}`} role={props.stands ? "note" : look === "refused" ? "alert" : "status"} data-testid={props.testId}>
      <Icon name={props.icon ?? ICON[look]} />
      <div className="said">
        {props.children}
        {props.code !== undefined && (
          <>
            <br />
            <span className="mono qq">{props.code}</span>
          </>
        )}
      </div>
      {props.act}
    </div>
  );
}

/**
 * A chip: a reason or a fact, 20 px, not pressable. Pressable ones are option pills (Opt).
 */
import type { ReactNode } from "react";
import { listed } from "../words/format";
import { useWords } from "../words/Words";
import { Icon } from "./Icon";
import type { IconName } from "./drawings";

/** plain · brass: what is asked about · late: red · care: rust · agrees: green · sent: blue · line: outlined. */
export type ChipLook = "plain" | "brass" | "late" | "care" | "agrees" | "sent" | "line";

const CLASS: Record<ChipLook, string> = {
  plain: "",
  brass: "b1",
  late: "r",
  care: "o",
  agrees: "g",
  sent: "u",
  line: "line",
};

/** One chip. */
export function Chip({
  look = "plain",
  icon,
  children,
  title,
}: {
  look?: ChipLook;
  icon?: IconName;
  children: ReactNode;
  title?: string;
}) {
  return (
    <span className={`chip ${CLASS[look]}`} title={title}>
      {icon && <Icon name={icon} />}
      {children}
    </span>
  );
}

/** Chips in one line, at most `most`; the rest become +n, named in its title, and +n is never cut. `title` says a short one whole. */
export function Chips({ of, most = 3 }: { of: readonly { look?: ChipLook; text: string; title?: string }[]; most?: number }) {
  const { w, language } = useWords();
  const rest = of.slice(most);
  return (
    <span className="row chips" style={{ gap: 4 }}>
      {of.slice(0, most).map((chip) => (
        <Chip key={chip.text} look={chip.look} title={chip.title ?? chip.text}>
          <span className="cut">{chip.text}</span>
        </Chip>
      ))}
      {rest.length > 0 && (
        <Chip look="line" title={listed(rest.map((chip) => chip.title ?? chip.text), language)}>
          {w("kit.more", { count: rest.length })}
        </Chip>
      )}
    </span>
  );
}

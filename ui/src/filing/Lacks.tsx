/**
 * What still has to be given before the complaint can be saved, as the register says it; and nothing else.
 */
import { Icon } from "../kit/Icon";
import type { Problem } from "../ipc/wire";
import { isWordKey, useWords } from "../words/Words";

const WORDS = {
  complainant_phone: "filing.lacks.contact",
  trader_name: "filing.lacks.trader",
  narrative: "filing.lacks.matter",
} as const;

/** The line in the foot of the form. */
export function Lacks({ problems, began }: { problems: readonly Problem[]; began: boolean }) {
  const { w, language } = useWords();
  const named = problems.map(({ field }) => {
    const key = field in WORDS ? WORDS[field as keyof typeof WORDS] : `field.${field}`;
    return isWordKey(key) ? (w as (key: string) => string)(key) : field;
  });
  if (named.length === 0)
    return began ? (
      <span className="small green row" style={{ gap: 5 }} data-testid="filing-whole">
        <Icon name="tick" size="small" />
        {w("filing.nothingLacks")}
      </span>
    ) : null;
  const list = [...new Set(named)].join(language === "en" ? "; " : "；");
  return (
    <span className="small qq" style={{ textAlign: "right" }} data-testid="filing-lacks">
      {w("filing.lacks", { what: list })}
    </span>
  );
}

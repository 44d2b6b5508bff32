/**
 * A section of the Ordinance, outlined: "s.13E Misleading omission". Its words are reference data, given
 * by the caller; an unconfirmed one carries the verify mark.
 */
import { useWords } from "../words/Words";
import { VerifyMark } from "./VerifyMark";

/** The tag. `section` is the number alone, such as 13E. */
export function SectionTag({ section, name, verify = false }: { section: string; name?: string; verify?: boolean }) {
  const { language } = useWords();
  const number = language === "en" ? `s.${section}` : language === "zh-Hant" ? `第 ${section} 條` : `第 ${section} 条`;
  return (
    <span className="row" style={{ gap: 5, display: "inline-flex" }}>
      <span className="sec">{name === undefined ? number : `${number} ${name}`}</span>
      {verify && <VerifyMark />}
    </span>
  );
}

/**
 * The elements of the principal section, each with the complaints that support it. An element is made out when the case
 * officer submitted it so; a count alone proves nothing.
 */
import type { case_file } from "../ipc/wire";
import { Box } from "../kit/Checkbox";
import { Sect } from "../kit/Sect";
import { VerifyMark } from "../kit/VerifyMark";
import { count } from "../words/format";
import { useWords } from "../words/Words";

/** The section. */
export function Elements({ file }: { file: case_file.File }) {
  const { w, language } = useWords();
  const out = file.elements.filter((one) => one.made_out).length;
  if (file.elements.length === 0) return null;
  return (
    <Sect
      title={w("caseFile.elements", { section: file.section })}
      aside={w("caseFile.madeOut", { count: out, total: file.elements.length })}
    >
      <ul data-testid="elements">
        {file.elements.map((one) => {
          const short = file.members_total - one.complaints;
          const state = one.made_out ? "made-out" : one.complaints > 0 ? "some" : "none";
          return (
            <li key={one.code} className="element">
              <span className="row">
                <Box ticked={one.made_out ? true : one.complaints > 0 ? "some" : false} />
                <span className="cut" title={one.names[language]}>
                  {one.names[language]}
                </span>
                {one.verify && <VerifyMark />}
              </span>
              <span className={`num m ${short > 0 ? "rust" : ""}`}>{count(one.complaints)}</span>
              <span className={`small cut ${one.made_out ? "qq" : "rust"}`}>
                {state === "made-out"
                  ? w("caseFile.isMadeOut")
                  : short > 0
                    ? w("caseFile.without", { count: short })
                    : w("caseFile.notSubmitted")}
              </span>
            </li>
          );
        })}
      </ul>
    </Sect>
  );
}

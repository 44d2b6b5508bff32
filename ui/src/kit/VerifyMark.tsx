/**
 * The mark of reference data that no published source confirms. It stands beside the word it doubts.
 */
import { useWords } from "../words/Words";

/** The mark, with its reason as its title. */
export function VerifyMark() {
  const { w } = useWords();
  return (
    <span className="verify" title={w("kit.verifyWhy")}>
      {w("kit.verify")}
    </span>
  );
}

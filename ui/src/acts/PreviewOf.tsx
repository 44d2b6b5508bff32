/**
 * The column of an act on many: how many it will reach, how many each rule refuses and why, and their sum.
 * Of one complaint only a refusal is shown. The counting itself: previewed.ts.
 */
import { Failed } from "../kit/Failed";
import { Note } from "../kit/Note";
import { Preview } from "../kit/Preview";
import { refusalKey } from "../words/refusals";
import { useWords } from "../words/Words";
import { isState } from "./parts";
import type { Previewed, RefusedPart } from "./previewed";

function useRefusalWords(): (part: RefusedPart) => string {
  const { w } = useWords();
  const plain = w as (key: string) => string;
  return ({ code, detail }) => {
    if (code === "complaint.wrong-state" && detail !== undefined && isState(detail))
      return w("acts.nowInState", { state: w(`complaint.${detail}`) });
    const key = refusalKey(code);
    return key === undefined ? code : plain(key);
  };
}

/** The column, or the note. `will` are the words beside those that the act reaches. */
export function PreviewOf({ previewed, total, will }: { previewed: Previewed; total: number; will: string }) {
  const { w } = useWords();
  const words = useRefusalWords();
  const { allowed, refused, failure } = previewed;
  if (failure) return <Failed failure={failure} />;
  const [first] = refused;
  if (total === 1)
    return first ? (
      <Note look="refused" code={first.code} testId="refused">
        {words(first)}
      </Note>
    ) : null;
  if (allowed === undefined) return null;
  return (
    <Preview
      total={total}
      totalWords={w("acts.chosen")}
      lines={[
        { count: allowed.length, words: will },
        ...refused.map((part) => ({
          count: part.count,
          care: true,
          words: (
            <>
              {words(part)} <span className="mono">{part.code}</span>
            </>
          ),
        })),
      ]}
    />
  );
}

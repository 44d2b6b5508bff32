/** One year of several: earlier, later, and the year between. A year beyond the last is offered to be entered. */
import { IconButton } from "../kit/Button";
import { useWords } from "../words/Words";

/** The choice. */
export function YearChoice(props: { years: readonly number[]; value: number; onChange: (year: number) => void }) {
  const { w } = useWords();
  const { years, value, onChange } = props;
  const at = years.indexOf(value);
  const [before, after] = [years[at - 1], years[at + 1]];
  return (
    <span className="row" role="group" aria-label={w("holidays.year")} style={{ gap: 4 }}>
      <IconButton
        name={before === undefined ? w("holidays.year") : `${w("holidays.year")} ${before}`}
        icon="left"
        onPress={() => before !== undefined && onChange(before)}
        testId="year-earlier"
      />
      <output className="lead m" style={{ minWidth: 44, textAlign: "center" }} data-testid="year">
        {value}
      </output>
      <IconButton
        name={after === undefined ? w("holidays.year") : `${w("holidays.year")} ${after}`}
        icon="right"
        onPress={() => after !== undefined && onChange(after)}
        testId="year-later"
      />
    </span>
  );
}

/**
 * The bar of the statistics screen: year, as at when and what is kept of it, and what can be opened beside the table, each
 * with its key.
 */
import { useAsk } from "../ipc/useAsk";
import { Button } from "../kit/Button";
import { Kbd } from "../kit/Kbd";
import { useKeyNames } from "../kit/keymap";
import { Opt } from "../kit/Opt";
import { Seg } from "../kit/Seg";
import type { Instant } from "../words/time";
import { useWords } from "../words/Words";
import { AsAt } from "./AsAt";
import { yearLabel, type OfYear } from "./ofYear";

/** What stands beside the table instead of the flow. */
export type Beside = "definitions" | "press" | "reports" | undefined;

/** The bar. */
export function Tools(props: {
  of: OfYear;
  present: number;
  asAt: Instant | undefined;
  now: Instant;
  entries: number | undefined;
  beside: Beside;
  onYear: (year: number) => void;
  onFiscal: (fiscal: boolean) => void;
  onAsAt: (asAt: Instant | undefined) => void;
  onBeside: (what: Exclude<Beside, undefined>) => void;
  onExport: (() => void) | undefined;
}) {
  const { w } = useWords();
  const keyName = useKeyNames();
  const { of, asAt } = props;
  const { year, fiscal } = of;
  const { data: kept } = useAsk("reports", {});
  const here = asAt === undefined ? undefined : kept?.reports.find((one) => one.year === year && one.fiscal === fiscal && one.as_at === asAt);
  const middle = Math.min(year, props.present - 1);
  const years = [middle - 1, middle, middle + 1].map(String);
  return (
    <div className="tools" style={{ minHeight: 46, height: "auto", flexWrap: "wrap", rowGap: 6, paddingBlock: 6 }}>
      <Seg label={w("statistics.year")} parts={years.map((value) => ({ value, label: yearLabel({ year: Number(value), fiscal }) }))} value={String(year)} onChange={(value) => props.onYear(Number(value))} />
      <Opt small chosen={fiscal} onPress={() => props.onFiscal(!fiscal)}>
        {w("statistics.fiscal")} <Kbd keys={keyName("statistics.fiscal")} />
      </Opt>
      <AsAt of={of} now={props.now} value={asAt} onChange={props.onAsAt} />
      {here ? (
        <span className="small qq cut" data-testid="kept-as">
          {w("statistics.keptAs", { n: here.n })}
        </span>
      ) : (
        props.entries !== undefined && <span className="small qq nw cut wide">{w("statistics.entries", { count: props.entries })}</span>
      )}
      <div className="row" style={{ marginLeft: "auto", gap: 8, flex: "none" }}>
        <Button look="bare" small act="statistics.definitions" onPress={() => props.onBeside("definitions")} testId="definitions">
          {w("statistics.definitions")}
        </Button>
        <Button look="bare" small act="statistics.reports" onPress={() => props.onBeside("reports")} testId="kept-reports">
          {w("statistics.reports")}
        </Button>
        <Button small act="statistics.press" onPress={() => props.onBeside("press")} testId="press-open">
          {w("statistics.press")}
        </Button>
        <Button look="key" small icon="download" act="statistics.export" refused={props.onExport ? undefined : true} onPress={() => props.onExport?.()} testId="export-open">
          {w("statistics.export")}
        </Button>
      </div>
    </div>
  );
}

/**
 * Taking a chart as a file (E): which chart, in what form, in whose language; or the whole year with its definitions as a paper. The shell asks where to, seals the taking
 * and writes; leaving its dialog does nothing.
 */
import { useRef, useState } from "react";
import { exportFigures, mintActId, type FiguresAsked } from "../ipc/doors";
import { asFailure } from "../ipc/failure";
import { takePaper } from "../ipc/letterDoors";
import type { Failure, year, year_detail } from "../ipc/wire";
import { Button } from "../kit/Button";
import { Dialog } from "../kit/Dialog";
import { Failed } from "../kit/Failed";
import { useKeys } from "../kit/keys";
import { OptRow } from "../kit/Opt";
import { Select } from "../kit/Select";
import { useToast } from "../kit/Toast";
import { LANG_TAG, LANGUAGES, OWN_NAME, type Language } from "../words/language";
import type { Instant } from "../words/time";
import { useWords, wordsIn } from "../words/Words";
import { standingAt } from "./AsAt";
import { detailCharts, tableCharts } from "./charts";
import { yearName } from "./ofYear";
import { csvOf, pngOf, svgOf } from "./save";

type Format = "svg" | "png" | "csv";
const FORMATS: readonly Format[] = ["svg", "png", "csv"];

/** The dialog. */
export function Export(props: {
  year: year.Year;
  detail: year_detail.Detail | undefined;
  asAt: Instant | undefined;
  onClose: () => void;
}) {
  const { w, language } = useWords();
  const tell = useToast();
  const { year, detail } = props;
  const chartsIn = (of: Language) => {
    const said = wordsIn(of);
    // A file goes to others: the trader with the most complaints is told apart in it and not named.
    const unnamed = year.largest_trader && { ...year.largest_trader, name: said("statistics.oneTrader") };
    return Object.values({ ...tableCharts({ ...year, largest_trader: unnamed }, said, of), ...(detail && detailCharts(detail, said, of)) }).filter((chart) => chart.rows.length > 0);
  };
  const [what, setWhat] = useState("flow");
  const [format, setFormat] = useState<Format>("svg");
  const [reader, setReader] = useState<Language>(language);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | undefined>();
  // Pressing again after a fault is the same act.
  const kept = useRef<{ of: string; id: string } | undefined>(undefined);
  const take = async () => {
    const chart = chartsIn(reader).find((one) => one.id === what);
    if (!chart || busy) return;
    const said = wordsIn(reader);
    // As at when the register counted, which for "now" is the very instant of its answer.
    const at = Date.parse(year.as_at) * 1_000;
    const page = {
      title: chart.title,
      under: said("statistics.pageUnder", { year: yearName(year, said), when: standingAt(at, reader) }),
      foot: said("statistics.pageFoot", { count: year.entries }),
      lang: LANG_TAG[reader],
    };
    setBusy(true);
    setFailure(undefined);
    try {
      const heads = [said("statistics.csvFigure"), said("statistics.csvName"), said("statistics.csvCount")] as const;
      const contents: Pick<FiguresAsked, "text" | "bytes"> =
        format === "png"
          ? { bytes: Array.from(await pngOf(chart, page)) }
          : { text: format === "svg" ? svgOf(chart, page) : csvOf(chart, heads) };
      const of = JSON.stringify([what, year.year, year.fiscal, props.asAt, format, reader, year.entries]);
      if (kept.current?.of !== of) kept.current = { of, id: mintActId() };
      const taken = await exportFigures({
        actId: kept.current.id,
        what,
        year: year.year,
        fiscal: year.fiscal,
        ...(props.asAt === undefined ? {} : { asAt: props.asAt }),
        format,
        language: reader,
        rows: chart.rows.length,
        title: w("statistics.saveTitle", { chart: chart.title }),
        ...contents,
      });
      if (taken) {
        kept.current = undefined;
        tell({ words: w("statistics.takenTold", { chart: chart.title, digest: taken.sha256.slice(0, 8) }) });
        props.onClose();
      }
    } catch (thrown) {
      setFailure(asFailure(thrown));
    } finally {
      setBusy(false);
    }
  };
  const takeYear = async () => {
    if (busy) return;
    const of = JSON.stringify(["year", year.year, year.fiscal, props.asAt, reader, year.entries]);
    if (kept.current?.of !== of) kept.current = { of, id: mintActId() };
    setBusy(true);
    setFailure(undefined);
    try {
      const taken = await takePaper({
        actId: kept.current.id,
        what: "year",
        name: String(year.year),
        fiscal: year.fiscal,
        ...(props.asAt === undefined ? {} : { asAt: props.asAt }),
        language: reader,
        title: w("letters.saveTitle"),
      });
      if (!taken) return;
      kept.current = undefined;
      tell({ words: w("paper.taken", { digest: taken.sha256.slice(0, 8) }) });
      props.onClose();
    } catch (thrown) {
      setFailure(asFailure(thrown));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog
      open
      onClose={props.onClose}
      title={w("statistics.exportTitle")}
      testId="export-figures"
      acts={
        <>
          <TakeKey take={() => void take()} />
          <Button onPress={props.onClose}>{w("kit.close")}</Button>
          <Button busy={busy} onPress={() => void takeYear()} testId="export-year">
            {w("statistics.wholeYear")}
          </Button>
          <Button look="key" icon="download" keys="Ctrl+Enter" busy={busy} onPress={() => void take()} testId="export-take">
            {w("statistics.take", { format: format.toUpperCase() })}
          </Button>
        </>
      }
    >
      <div className="col g3" style={{ marginTop: 12 }}>
        <Select
          label={w("statistics.chart")}
          choices={chartsIn(language).map((chart) => ({ code: chart.id, label: chart.title }))}
          value={what}
          onChange={setWhat}
          testId="export-chart"
        />
        <OptRow label={w("statistics.format")} parts={FORMATS.map((value) => ({ value, label: value.toUpperCase() }))} value={format} onChange={(next) => setFormat(next ?? format)} />
        <OptRow
          label={w("statistics.readerLanguage")}
          parts={LANGUAGES.map((value) => ({ value, label: <span lang={LANG_TAG[value]}>{OWN_NAME[value]}</span> }))}
          value={reader}
          onChange={(next) => setReader(next ?? reader)}
        />
        <p className="small q">{w("statistics.exportIsAct")}</p>
        {failure && <Failed failure={failure} />}
      </div>
    </Dialog>
  );
}

// Heard inside the dialog only, above what keeps the keys of the screen below quiet.
function TakeKey({ take }: { take: () => void }) {
  useKeys({ "Ctrl+Enter": take }, { modal: true });
  return null;
}

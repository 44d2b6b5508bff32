/**
 * Taking a chart as a file (E): which chart, in what form, in whose language; or the whole year with its definitions as a paper. The shell asks where to, seals the taking
 * and writes; leaving its dialog does nothing.
 */
import { useState } from "react";
import { shortDigest, useTakeOut } from "../acts/useTakeOut";
import { exportFigures, type FiguresAsked } from "../ipc/doors";
import { takePaper } from "../ipc/letterDoors";
import type { year, year_detail } from "../ipc/wire";
import { Button } from "../kit/Button";
import { Dialog } from "../kit/Dialog";
import { Failed } from "../kit/Failed";
import { GiveButton } from "../kit/GiveButton";
import { OptRow } from "../kit/Opt";
import { Select } from "../kit/Select";
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
  const out = useTakeOut();
  // Of which figures it is: what is taken after more was counted is another act.
  const counted = { year: year.year, fiscal: year.fiscal, ...(props.asAt === undefined ? {} : { asAt: props.asAt }) };
  const take = async () => {
    const chart = chartsIn(reader).find((one) => one.id === what);
    if (!chart) return;
    const said = wordsIn(reader);
    // As at when the register counted, which for "now" is the very instant of its answer.
    const at = Date.parse(year.as_at) * 1_000;
    const page = {
      title: chart.title,
      under: said("statistics.pageUnder", { year: yearName(year, said), when: standingAt(at, reader) }),
      foot: said("statistics.pageFoot", { count: year.entries }),
      lang: LANG_TAG[reader],
    };
    const heads = [said("statistics.csvFigure"), said("statistics.csvName"), said("statistics.csvCount")] as const;
    const contents = async (): Promise<Pick<FiguresAsked, "text" | "bytes">> =>
      format === "png"
        ? { bytes: Array.from(await pngOf(chart, page)) }
        : { text: format === "svg" ? svgOf(chart, page) : csvOf(chart, heads) };
    const taken = await out.take({
      which: "chart",
      of: [what, format, reader, counted, year.entries],
      door: async (actId) =>
        exportFigures({
          actId,
          what,
          ...counted,
          format,
          language: reader,
          rows: chart.rows.length,
          title: w("statistics.saveTitle", { chart: chart.title }),
          ...(await contents()),
        }),
      told: ({ sha256 }) => w("statistics.takenTold", { chart: chart.title, digest: shortDigest(sha256) }),
    });
    if (taken) props.onClose();
  };
  const takeYear = async () => {
    const { year: named, ...as } = counted;
    const taken = await out.take({
      which: "year",
      of: [reader, counted, year.entries],
      door: (actId) =>
        takePaper({ actId, what: "year", name: String(named), ...as, language: reader, title: w("letters.saveTitle") }),
      told: ({ sha256 }) => w("paper.taken", { digest: shortDigest(sha256) }),
    });
    if (taken) props.onClose();
  };
  return (
    <Dialog
      open
      onClose={props.onClose}
      title={w("statistics.exportTitle")}
      testId="export-figures"
      acts={
        <>
          <Button keys="Esc" onPress={props.onClose}>{w("kit.close")}</Button>
          <Button icon="paper" busy={out.taking === "year"} refused={out.taking === "chart" || undefined} onPress={() => void takeYear()} testId="export-year">
            {w("statistics.wholeYear")}
          </Button>
          <GiveButton icon="download" busy={out.taking === "chart"} refused={out.taking === "year" || undefined} onPress={() => void take()} testId="export-take">
            {w("statistics.take", { format: format.toUpperCase() })}
          </GiveButton>
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
        <div className="f">
          <span className="lab">{w("statistics.format")}</span>
          <OptRow label={w("statistics.format")} parts={FORMATS.map((value) => ({ value, label: value.toUpperCase() }))} value={format} onChange={(next) => setFormat(next ?? format)} />
        </div>
        <div className="f">
          <span className="lab">{w("statistics.readerLanguage")}</span>
          <OptRow
            label={w("statistics.readerLanguage")}
            parts={LANGUAGES.map((value) => ({ value, label: <span lang={LANG_TAG[value]}>{OWN_NAME[value]}</span> }))}
            value={reader}
            onChange={(next) => setReader(next ?? reader)}
          />
        </div>
        <p className="small q">{w("statistics.exportIsAct")}</p>
        <Failed failure={out.failure} leaving />
      </div>
    </Dialog>
  );
}

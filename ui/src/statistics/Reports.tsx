/**
 * Kept reports (R): keeping the figures now shown, the list of those that were kept, each counted again and said to agree
 * or where it differs. Opening one shows the year as at its instant.
 */
import { useState } from "react";
import { useAsk } from "../ipc/useAsk";
import { useOfficers } from "../ipc/useOfficers";
import { usePerform } from "../ipc/usePerform";
import type { reports } from "../ipc/wire";
import { Button } from "../kit/Button";
import { Empty } from "../kit/Empty";
import { Failed } from "../kit/Failed";
import { Icon } from "../kit/Icon";
import { Loading } from "../kit/Loading";
import { TextField } from "../kit/TextField";
import { useToast } from "../kit/Toast";
import { count, dateTime } from "../words/format";
import { Said } from "../words/Said";
import type { Instant } from "../words/time";
import { isWordKey, useWords } from "../words/Words";
import { standingAt } from "./AsAt";
import { yearName, type OfYear } from "./ofYear";

/** The pane's part. */
export function Reports(props: {
  of: OfYear;
  asAt: Instant | undefined;
  onShow: (year: number, asAt: Instant, fiscal: boolean) => void;
  onClose: () => void;
}) {
  const { w, language } = useWords();
  const tell = useToast();
  const [title, setTitle] = useState("");
  const { give, busy, failure } = usePerform();
  const { data, error } = useAsk("reports", {});
  const keep = async () => {
    const receipt = await give({ act: "keep_report", title: title.trim(), ...props.of, as_at: props.asAt ?? null });
    if (!receipt) return;
    setTitle("");
    tell({ words: w("statistics.keptTold") });
  };
  const when = props.asAt === undefined ? w("statistics.asAtNow") : w("statistics.asAt", { when: standingAt(props.asAt, language) });
  return (
    <div className="kept" data-testid="reports">
      <h2 className="h2">
        {w("statistics.reports")}
        <span className="sp" />
        <Button look="bare" small act="statistics.reports" onPress={props.onClose}>
          {w("kit.close")}
        </Button>
      </h2>
      <div className="row g3 keep-form">
        <TextField
          label={w("statistics.reportTitle")}
          help={w("statistics.keepHelp", { year: yearName(props.of, w), when })}
          value={title}
          onChange={setTitle}
          onEnter={() => void keep()}
          testId="report-title"
        />
        <Button look="key" busy={busy} refused={title.trim() === "" || undefined} onPress={() => void keep()} testId="keep-report">
          {w("statistics.keep")}
        </Button>
      </div>
      {(failure ?? error) && <Failed failure={failure ?? error ?? undefined} />}
      {!data && !error && <Loading rows={3} />}
      {data && data.reports.length === 0 && <Empty icon="bars" title={w("statistics.noReports")} />}
      <ul>
        {data?.reports.map((report) => (
          <Kept key={report.id} report={report} onShow={() => props.onShow(report.year, report.as_at, report.fiscal)} />
        ))}
      </ul>
    </div>
  );
}

// Each is counted again on its own, so that a long list begins to answer at once.
function Kept({ report, onShow }: { report: reports.Report; onShow: () => void }) {
  const { w, language } = useWords();
  const officers = useOfficers();
  const { data } = useAsk("reports", { report: report.id });
  const checked = data?.reports[0]?.checked;
  return (
    <li className="kept-line" data-testid="kept-report">
      <div className="col g1" style={{ flex: 1, minWidth: 0 }}>
        <span className="m cut">
          <span className="num q">{report.n}</span> {report.title === null ? w("statistics.titleExpunged") : <Said>{report.title}</Said>}
        </span>
        <span className="small q">
          {yearName(report, w)} · {w("statistics.asAt", { when: standingAt(report.as_at, language) })}
        </span>
        <span className="small qq">
          {w("statistics.keptBy", { officer: officers(report.kept_by), when: dateTime(report.kept_at, language) })}{" "}
          <span className="mono nw">
            {count(report.head)} {report.seal_first}·{report.seal_last}
          </span>
        </span>
        {checked && <Check checked={checked} />}
      </div>
      <Button small onPress={onShow} testId="show-report">
        {w("statistics.showReport")}
      </Button>
    </li>
  );
}

// A line of the table in its words; a line of a list by its name on the wire, which its list bears too.
function figureWords(w: ReturnType<typeof useWords>["w"], figure: string): string {
  const key = `statistics.${figure}`;
  return isWordKey(key) ? (w as (key: string) => string)(key) : figure;
}

function Check({ checked }: { checked: reports.Checked }) {
  const { w } = useWords();
  if (checked.agrees)
    return (
      <span className="small green row g1" data-testid="report-agrees">
        <Icon name="tick" size="small" />
        {w("statistics.reportAgrees", { count: checked.figures })}
      </span>
    );
  return (
    <div className="small red col" data-testid="report-differs">
      <span className="row g1">
        <Icon name="no" size="small" />
        {w("statistics.reportDiffers", { count: checked.differs.length })}
      </span>
      {!checked.seal_holds && <span>{w("statistics.sealDiffers")}</span>}
      {!checked.figures_hold && <span>{w("statistics.figuresGone")}</span>}
      {checked.differs.slice(0, 12).map((one) => (
        <span key={one.figure}>
          {figureWords(w, one.figure)} {w("statistics.figureDiffers", { kept: one.kept, counted: one.counted })}
        </span>
      ))}
      {checked.differs.length > 12 && <span>{w("statistics.moreDiffer", { count: checked.differs.length - 12 })}</span>}
    </div>
  );
}
